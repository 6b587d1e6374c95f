import { View } from '@tarojs/components';
import type { Redemption } from '@nuanxin/shared-types';
import { Bottle, Icon } from '@/components';
import type { KeptScan } from '../counter/redeem-flow';
import { Act, ResultScreen } from './ResultScreen';
import { useCountdown } from './use-countdown';

/** Time to read it and hand it over; the next person may be waiting. */
const LEAVES_AFTER_S = 3;
/** More would not be read as things but as a pattern. */
const MOST_BOTTLES = 4;

interface Common {
  place: string;
  clerk: string;
  /** The clerk is choosing why to undo: stay. */
  held: boolean;
  onUndo: () => void;
  onNext: () => void;
}

/** 给 N 瓶: hand it over. */
export function Given({ redemption, ...common }: Common & { redemption: Redemption }) {
  const { quantity, name, category, leftToday, limit, programme } = redemption;
  const { unit } = programme;
  const left = leftToday > 0 ? `今天还能再领 ${leftToday} ${unit}` : `今天 ${limit} ${unit}领完了`;
  return (
    <ResultScreen
      kind="give"
      {...common}
      big={`给 ${quantity} ${unit}`}
      info={
        <>
          {unit === '瓶' && limit <= MOST_BOTTLES && <Bottles taken={limit - leftToday} left={leftToday} />}
          <View className="grow">
            <View className="result-strong">
              {name}，{category}
            </View>
            <View id="staff-result-left">{left}</View>
          </View>
        </>
      }
      acts={<UndoOrNext {...common} />}
    />
  );
}

/** 没网，给 N 瓶: hand it over, the phone remembers. */
export function GivenOffline({ scan, unit, ...common }: Common & { scan: KeptScan; unit: string }) {
  return (
    <ResultScreen
      kind="give-offline"
      {...common}
      big={`给 ${scan.quantity} ${unit}`}
      why="没网，已记在本机"
      info={
        <>
          <Icon name="cloud" size={34} />
          <View className="grow">
            <View className="result-strong">尾号 {scan.tail}</View>
            <View>
              本机还能先给 {scan.allowanceLeft} {unit}
            </View>
          </View>
        </>
      }
      acts={<UndoOrNext {...common} />}
    />
  );
}

function Bottles({ taken, left }: { taken: number; left: number }) {
  return (
    <View className="result-bottles">
      {Array.from({ length: taken + left }, (_, i) => (
        <Bottle key={i} height={60} taken={i < taken} />
      ))}
    </View>
  );
}

function UndoOrNext({ held, onUndo, onNext }: Common) {
  const seconds = useCountdown(LEAVES_AFTER_S, held, onNext);
  return (
    <>
      <Act look="line" id="staff-undo" onClick={onUndo}>
        <Icon name="undo" />
        撤销
      </Act>
      <Act id="staff-next" onClick={onNext}>
        下一位（{seconds} 秒）
      </Act>
    </>
  );
}
