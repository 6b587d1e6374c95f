import { View } from '@tarojs/components';
import type { Redemption } from '@nuanxin/shared-types';
import { now } from '@/lib/clock';
import { clockTime } from '@/lib/words';

/** One gift of the day: when, to whom, how many, and what became of it. */
export function TodayRow({ row, onUndo }: { row: Redemption; onUndo: () => void }) {
  const { at, name, category, quantity, programme, reversedAt, reversibleUntil } = row;
  const undoable = reversedAt === null && now() < reversibleUntil;
  return (
    <View className={`item today-row${reversedAt === null ? '' : ' today-reversed'}`}>
      <View className="today-time">{clockTime(at)}</View>
      <View className="grow">
        <View className="today-name">
          {name}，{category}
        </View>
        <View className="note">{factsOf(row)}</View>
      </View>
      <View className="today-amount">
        {quantity} {programme.unit}
      </View>
      {undoable && (
        <View className="today-undo" hoverClass="pressed" ariaRole="button" onClick={onUndo}>
          撤销
        </View>
      )}
    </View>
  );
}

function factsOf({ programme, offline, overGiven, reversedAt }: Redemption): string {
  const facts = [programme.item];
  if (offline) facts.push('没网时给的');
  if (overGiven > 0) facts.push(`多给 ${overGiven} ${programme.unit}`);
  if (reversedAt !== null) facts.push(`${clockTime(reversedAt)} 撤销`);
  return facts.join('，');
}
