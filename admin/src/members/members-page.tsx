import type { MemberRow, MemberStatus } from '@nuanxin/shared-types';
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { MemberTable } from './member-table.js';
import { RevealDialog } from './reveal-dialog.js';
import { STATUS, type Step } from './status.js';
import { useMembers } from './use-members.js';

const SHOWN = ['pending', 'active', 'suspended', 'left', 'rejected'] as const;

export function MembersPage() {
  const [status, setStatus] = useState<MemberStatus>('pending');
  return (
    <>
      <header className="top">
        <h1>会员</h1>
        <Segmented
          value={status}
          onChange={setStatus}
          options={SHOWN.map((value) => ({ value, label: STATUS[value].word }))}
        />
      </header>
      <section className="panel">
        <Members key={status} status={status} />
      </section>
    </>
  );
}

type Dialog = { row: MemberRow; step: Step | 'reveal' } | null;

function Members({ status }: { status: MemberStatus }) {
  const { message } = App.useApp();
  const { first, rows, next, more, remove } = useMembers(status);
  const [dialog, open] = useState<Dialog>(null);
  const close = () => open(null);
  return (
    <>
      <Show of={first}>
        {() =>
          rows.length === 0 && !next ? (
            <Nothing says={STATUS[status].none}>
              {status === 'active' && <Button href="#/joining">去印海报</Button>}
            </Nothing>
          ) : (
            <MemberTable
              rows={rows}
              onStep={(row, step) => open({ row, step })}
              onReveal={(row) => open({ row, step: 'reveal' })}
            />
          )
        }
      </Show>
      {more.failure && <Failed failure={more.failure} />}
      {next && (
        <p className="more">
          <Button onClick={() => more.act(next)} loading={more.busy}>
            再看 50 人
          </Button>
        </p>
      )}
      {dialog?.step === 'reveal' && <RevealDialog row={dialog.row} onClose={close} />}
      {dialog && dialog.step !== 'reveal' && (
        <StepDialog
          row={dialog.row}
          step={dialog.step}
          onDone={(words) => {
            remove(dialog.row.id);
            void message.success(words);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

interface StepProps {
  row: MemberRow;
  step: Step;
  onDone: (words: string) => void;
  onClose: () => void;
}
function StepDialog({ row, step, onDone, onClose }: StepProps) {
  return (
    <ReasonDialog
      title={`${step.word}：${row.name}，${row.category}`}
      says={step.says}
      usual={step.usual}
      confirm={step.word}
      onConfirm={async (reason, send) => {
        await send(step.route, { id: row.id, reason });
        onDone(`${row.name}：已${step.word}`);
      }}
      onClose={onClose}
    />
  );
}
