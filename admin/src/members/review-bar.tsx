import { reviewMembers, type MemberRow, type ReviewOutcome } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';

/** As many as the server takes at once. */
const AT_ONCE = 200;

interface Props {
  ids: readonly string[];
  rows: readonly MemberRow[];
  onPick: (ids: string[]) => void;
  onDone: (rows: readonly MemberRow[]) => void;
}

const USUAL = {
  accept: ['资料相符', '已电话核对', '现场核对过证件'],
  reject: ['身份证号和姓名对不上', '不在本地工作', '重复申请'],
};

/** Many applications decided at once; what somebody else decided meanwhile is said, not done again. */
export function ReviewBar({ ids, rows, onPick, onDone }: Props) {
  const { message } = App.useApp();
  const [decision, decide] = useState<'accept' | 'reject' | null>(null);
  const word = decision === 'accept' ? '同意' : '不同意';

  function settle(outcomes: readonly { id: string; outcome: ReviewOutcome }[]): void {
    const done = outcomes.filter((it) => it.outcome === 'done').map((it) => it.id);
    const late = outcomes.length - done.length;
    const status = decision === 'accept' ? 'active' : 'rejected';
    // Those decided by somebody else leave the list as well: they wait no longer.
    onDone(rows.filter((row) => outcomes.some((it) => it.id === row.id)).map((row) => ({ ...row, status })));
    onPick([]);
    void message.success(
      late > 0 ? `已${word} ${done.length} 人，${late} 人刚才已经有人办了` : `已${word} ${done.length} 人`,
    );
  }

  return (
    <div className="review-bar" role="toolbar" aria-label="批量审核">
      <span className="note grow">
        {ids.length > 0 ? `选了 ${ids.length} 人` : `勾上几个人，可以一起办，一次最多 ${AT_ONCE} 人`}
      </span>
      <Button onClick={() => onPick(rows.slice(0, AT_ONCE).map((it) => it.id))}>选这一页</Button>
      <Button disabled={ids.length === 0} onClick={() => decide('reject')}>
        不同意
      </Button>
      <Button type="primary" disabled={ids.length === 0 || ids.length > AT_ONCE} onClick={() => decide('accept')}>
        同意
      </Button>
      {decision && (
        <ReasonDialog
          title={`${word} ${ids.length} 人入会`}
          says={
            decision === 'accept' ? '同意后他们马上就能用福利。' : '他们会看到没通过和这里写的原因，可以改好再申请。'
          }
          usual={USUAL[decision]}
          confirm={`${word} ${ids.length} 人`}
          onConfirm={async (reason, send) =>
            settle((await send(reviewMembers, { ids: [...ids], decision, reason })).rows)
          }
          onClose={() => decide(null)}
        />
      )}
    </div>
  );
}
