import { reviewEnrolment, revokeCertificate, withdrawForPerson, type EnrolmentRow } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import { Failed } from '../../kit/states.js';
import { useAct, type Send } from '../../kit/use-act.js';
import { PlacementDialog } from './placement-dialog.js';

interface Step {
  word: string;
  says: string;
  usual: string[];
  take: (send: Send, row: EnrolmentRow, reason: string) => Promise<unknown>;
  done: string;
}

const STEPS: Record<'mend' | 'decline' | 'withdraw' | 'revoke', Step> = {
  mend: {
    word: '退回补材料',
    says: '本人在手机上看到要补什么，补好再审。名次不变。',
    usual: ['照片不清楚', '健康证过期', '缺一张'],
    take: (send, { id }, reason) => send(reviewEnrolment, { id, decision: 'mend', reason }),
    done: '退回了',
  },
  decline: {
    word: '不录取',
    says: '本人收到通知和原因。',
    usual: ['不符合条件', '不在本市工作'],
    take: (send, { id }, reason) => send(reviewEnrolment, { id, decision: 'decline', reason }),
    done: '记下了，通知了本人',
  },
  withdraw: {
    word: '替他退出',
    says: '每一次课的位子都让出来，候补的下一位补上。',
    usual: ['本人打电话不来了', '长期没来'],
    take: (send, { id }, reason) => send(withdrawForPerson, { id, reason }),
    done: '退出了',
  },
  revoke: {
    word: '撤销证书',
    says: '查验证书的人马上看到撤销了和原因。不能再恢复。',
    usual: ['发错了', '成绩有误'],
    take: (send, { certificate }, reason) => send(revokeCertificate, { id: certificate?.id ?? '', reason }),
    done: '撤销了',
  },
};

/** What can be done about an enrolment as it stands. */
export function EnrolmentActs({ row, onDone }: { row: EnrolmentRow; onDone: () => void }) {
  const { message } = App.useApp();
  const [step, take] = useState<Step | null>(null);
  const [following, follow] = useState(false);
  const accepted = useAct<null>(async (_, send) => {
    const { status } = await send(reviewEnrolment, { id: row.id, decision: 'accept', reason: '' });
    void message.success(status === 'waiting' ? '满了，排进候补' : '录取了');
    onDone();
  });
  const steps = stepsOf(row);
  return (
    <>
      {accepted.failure && <Failed failure={accepted.failure} />}
      <p className="acts enrolment-acts">
        {(row.status === 'applied' || row.status === 'to_mend') && (
          <Button type="primary" loading={accepted.busy} onClick={() => accepted.act(null)}>
            录取
          </Button>
        )}
        {steps.map((it) => (
          <Button key={it.word} onClick={() => take(it)}>
            {it.word}
          </Button>
        ))}
        {row.status === 'completed' && <Button onClick={() => follow(true)}>记去向</Button>}
      </p>
      {step && (
        <ReasonDialog
          title={`${step.word}：${row.person}`}
          says={step.says}
          usual={step.usual}
          confirm={step.word}
          onConfirm={async (reason, send) => {
            await step.take(send, row, reason);
            void message.success(step.done);
            onDone();
          }}
          onClose={() => take(null)}
        />
      )}
      {following && <PlacementDialog row={row} onDone={onDone} onClose={() => follow(false)} />}
    </>
  );
}

function stepsOf({ status, certificate }: EnrolmentRow): Step[] {
  switch (status) {
    case 'applied':
      return [STEPS.mend, STEPS.decline];
    case 'to_mend':
      return [STEPS.decline];
    case 'waiting':
    case 'accepted':
      return [STEPS.withdraw];
    case 'completed':
      return certificate && !certificate.revoked ? [STEPS.revoke] : [];
    default:
      return [];
  }
}
