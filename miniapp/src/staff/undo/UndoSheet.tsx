import { View } from '@tarojs/components';
import { Button, Notice, Sheet } from '@/components';
import type { Undo, Undoable } from './use-undo';
import './undo.scss';

const REASONS = ['扫错了', '没拿走', '点错数量'] as const;

/** Why it is undone; the tap on the reason undoes it. */
export function UndoSheet({ undo }: { undo: Undo }) {
  if (!undo.target) return null;
  return (
    <Sheet
      title={`撤销这 ${amountOf(undo.target)}？点原因`}
      close="不撤了"
      onClose={undo.cancel}
      acts={<Reasons undo={undo} />}
    >
      {undo.problem && <Notice says={undo.problem.says} next={undo.problem.next} id="staff-undo-problem" />}
    </Sheet>
  );
}

function Reasons({ undo }: { undo: Undo }) {
  return (
    <View className="undo-reasons">
      {REASONS.map((reason, i) => (
        <Button
          key={reason}
          look="soft"
          id={`staff-undo-${i + 1}`}
          busy={undo.busy}
          onClick={() => undo.confirm(reason)}
        >
          {reason}
        </Button>
      ))}
    </View>
  );
}

function amountOf(target: Undoable): string {
  if (target.kind === 'kept') return `${target.quantity} ${target.unit}`;
  return `${target.redemption.quantity} ${target.redemption.programme.unit}`;
}
