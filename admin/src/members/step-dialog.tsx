import type { MemberRow } from '@nuanxin/shared-types';
import { ReasonDialog } from '../kit/reason-dialog.js';
import type { Step } from './status.js';

interface Props {
  row: MemberRow;
  step: Step;
  onDone: (row: MemberRow, words: string) => void;
  onClose: () => void;
}

/** One step with a membership, for a reason. */
export function StepDialog({ row, step, onDone, onClose }: Props) {
  return (
    <ReasonDialog
      title={`${step.word}：${row.name}，${row.category}`}
      says={step.says}
      usual={step.usual}
      confirm={step.word}
      onConfirm={async (reason, send) => {
        const after = await send(step.route, { id: row.id, reason });
        onDone(after, `${row.name}：已${step.word}`);
      }}
      onClose={onClose}
    />
  );
}
