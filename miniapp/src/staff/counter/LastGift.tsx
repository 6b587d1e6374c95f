import { View } from '@tarojs/components';
import type { Redemption } from '@nuanxin/shared-types';
import { Icon } from '@/components';
import { clockTime } from '@/lib/words';
import { useIsBefore } from '../undo/use-is-before';

/** 刚才给了: the last gift, to be undone while that is allowed. */
export function LastGift({ last, onUndo }: { last: Redemption; onUndo: () => void }) {
  const undoable = useIsBefore(last.reversibleUntil) && last.reversedAt === null;
  const amount = `${last.quantity} ${last.programme.unit}`;
  return (
    <View className="counter-card row" id="staff-last">
      <View className="grow">
        <View className="head">{last.reversedAt === null ? `刚才给了 ${amount}` : `撤销了 ${amount}`}</View>
        <View className="note">
          {clockTime(last.at)} {last.name}，{last.category}
        </View>
      </View>
      {undoable && (
        <View className="counter-undo" id="staff-last-undo" hoverClass="pressed" ariaRole="button" onClick={onUndo}>
          <Icon name="undo" size={20} />
          撤销
        </View>
      )}
    </View>
  );
}
