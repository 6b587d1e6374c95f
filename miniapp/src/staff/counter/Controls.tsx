import { View } from '@tarojs/components';
import type { Counter } from '@nuanxin/shared-types';
import { Icon, type IconName } from '@/components';

type Programme = Counter['programmes'][number];

/** A button of the scanner: 56 high, icon and word. */
export function Tool({
  icon,
  children,
  onClick,
  id,
}: {
  icon: IconName;
  children: string;
  onClick: () => void;
  id: string;
}) {
  return (
    <View id={id} className="counter-tool" hoverClass="pressed" ariaRole="button" onClick={onClick}>
      <Icon name={icon} />
      {children}
    </View>
  );
}

/** Which programme is given, where the place has several. */
export function ProgrammePick(props: { programmes: Programme[]; chosen: Programme; onPick: (id: string) => void }) {
  if (props.programmes.length < 2) return null;
  return (
    <View className="counter-chips" id="staff-programme">
      {props.programmes.map((it) => (
        <View
          key={it.id}
          className={`counter-chip${it.id === props.chosen.id ? ' on' : ''}`}
          ariaRole="radio"
          onClick={() => props.onPick(it.id)}
        >
          {it.name}
        </View>
      ))}
    </View>
  );
}

/** How many are given with the next scan. */
export function QuantityPick({ most, unit, quantity, onPick }: QuantityPickProps) {
  return (
    <View className="counter-quantity" id="staff-quantity">
      <View className="counter-quantity-word">这次给</View>
      {Array.from({ length: most }, (_, i) => i + 1).map((n) => (
        <View
          key={n}
          id={`staff-quantity-${n}`}
          className={`counter-number${n === quantity ? ' on' : ''}`}
          ariaRole="radio"
          onClick={() => onPick(n)}
        >
          {n} {unit}
        </View>
      ))}
    </View>
  );
}

interface QuantityPickProps {
  most: number;
  unit: string;
  quantity: number;
  onPick: (quantity: number) => void;
}

/** 今天已给 and 店里还剩; the first leads to the list. */
export function Sums({ programme, onRecords }: { programme: Programme; onRecords: () => void }) {
  return (
    <View className="counter-sums">
      <View className="counter-card" id="staff-given" hoverClass="pressed" ariaRole="button" onClick={onRecords}>
        <View className="note row">
          今天已给
          <Icon name="next" size={16} />
        </View>
        <Amount n={programme.givenToday} unit={programme.unit} />
      </View>
      <View className="counter-card" id="staff-on-hand">
        <View className="note">店里还剩</View>
        <Amount n={programme.onHand} unit={programme.unit} />
      </View>
    </View>
  );
}

function Amount({ n, unit }: { n: number; unit: string }) {
  return (
    <View className="counter-amount">
      <View className="counter-count">{n}</View>
      {unit}
    </View>
  );
}
