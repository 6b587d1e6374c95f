import { View } from '@tarojs/components';
import { LeftToday } from '@/components';
import { foremost } from '@/lib/catalogue';
import { kept, useCell } from '@/lib/store';

const BOTTLE_HEIGHT = 56;

/** What may still be taken today, as things. */
export function LeftCard() {
  const programmes = useCell(kept.programmes)?.value ?? [];
  const programme = foremost(programmes);
  const mine = programme?.mine;
  if (!programme || !mine) return null;
  const { left, refusal } = mine;
  return (
    <View className="code-left">
      <LeftToday programme={programme} right={mine} height={BOTTLE_HEIGHT} />
      <View className="grow">
        <View className="head" id="code-left" data-left={left}>
          {left > 0 ? `今天还能领 ${left} ${programme.unit}${programme.item}` : (refusal?.says ?? '今天领完了')}
        </View>
        {refusal && <View className="code-next">{refusal.next}</View>}
        {!refusal && mine.lastWords && <View className="code-next">{mine.lastWords}</View>}
      </View>
    </View>
  );
}
