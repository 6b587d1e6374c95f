import { acceptApproval, bringsDuty, listApprovals, rejectApproval, type ApprovalRow } from '@nuanxin/shared-types';
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { More } from '../kit/more.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Nothing, Show } from '../kit/states.js';
import { usePages } from '../kit/use-pages.js';
import { ApprovalTable } from './approval-table.js';
import { RotationDialog } from './rotation-dialog.js';

interface Step {
  row: ApprovalRow;
  agree: boolean;
}

/** What two people have to agree on: asked by one, decided here by another (双人复核). */
export function ApprovalsPage() {
  const { me } = useDesk();
  const { message } = App.useApp();
  const [waiting, setWaiting] = useState(true);
  const list = usePages(`approvals ${String(waiting)}`, (before) => call(listApprovals, { before, waiting }));
  const [step, setStep] = useState<Step | null>(null);
  const [rotating, setRotating] = useState(false);
  return (
    <>
      <header className="top">
        <h1 className="grow">待复核</h1>
        {bringsDuty(me.roles, 'keys') && <Button onClick={() => setRotating(true)}>提请换密钥</Button>}
      </header>
      <section className="panel">
        <div className="filters">
          <Segmented
            value={waiting}
            options={[
              { label: '等复核', value: true },
              { label: '全部', value: false },
            ]}
            onChange={setWaiting}
          />
          <span className="note">伤筋动骨的事要两个人：一个人提，另一个人复核。三天没人定就作废</span>
        </div>
        <Show of={list.first}>
          {() =>
            list.rows.length === 0 ? (
              <Nothing says={waiting ? '没有等复核的事' : '还没有提过要复核的事'} />
            ) : (
              <ApprovalTable rows={list.rows} onDecide={(row, agree) => setStep({ row, agree })} />
            )
          }
        </Show>
        <More {...list} />
      </section>
      {step && (
        <ReasonDialog
          title={step.agree ? '同意' : '不同意'}
          says={
            step.agree ? `${step.row.words}。同意后马上办，不能撤回。` : `${step.row.words}。不同意，这件事就不办了。`
          }
          usual={step.agree ? ['核对过，属实', '已当面确认'] : ['说得不清楚', '不该办']}
          confirm={step.agree ? '同意，现在办' : '不同意'}
          onConfirm={async (reason, send) => {
            await send(step.agree ? acceptApproval : rejectApproval, { id: step.row.id, reason });
            void message.success(step.agree ? '已同意，办好了' : '已记下不同意');
            list.first.reload();
          }}
          onClose={() => setStep(null)}
        />
      )}
      {rotating && <RotationDialog onAsked={list.first.reload} onClose={() => setRotating(false)} />}
    </>
  );
}
