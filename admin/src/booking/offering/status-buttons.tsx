import { setOfferingStatus, type ManagedOffering, type OfferingStatus } from '@nuanxin/shared-types';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';

interface Step {
  to: OfferingStatus;
  word: string;
  from: readonly OfferingStatus[];
  says: string;
}

/** What a cadre may do next; nothing that is booked is lost by it. */
const STEPS: Step[] = [
  {
    to: 'open',
    word: '开放预约',
    from: ['draft'],
    says: '开放后，会员在手机上马上看得到，能约的日子就能约。随时可以暂停。',
  },
  { to: 'open', word: '恢复', from: ['paused'], says: '恢复后马上又能约。' },
  { to: 'paused', word: '暂停', from: ['open'], says: '暂停后不能再约；约好的照旧，要取消的在日程里停那一天。' },
  { to: 'ended', word: '结束', from: ['open', 'paused'], says: '结束后不能再开。约好的照旧，记录都留着。' },
];

export function StatusButtons({ offering, onDone }: { offering: ManagedOffering; onDone: () => void }) {
  const [chosen, choose] = useState<Step | null>(null);
  const steps = STEPS.filter((it) => it.from.includes(offering.status));
  return (
    <>
      {steps.map((step) => (
        <Button key={step.word} type={offering.status === 'draft' ? 'primary' : 'default'} onClick={() => choose(step)}>
          {step.word}
        </Button>
      ))}
      {chosen && <StepDialog offering={offering} step={chosen} onDone={onDone} onClose={() => choose(null)} />}
    </>
  );
}

interface DialogProps {
  offering: ManagedOffering;
  step: Step;
  onDone: () => void;
  onClose: () => void;
}

function StepDialog({ offering: { id, name }, step, onDone, onClose }: DialogProps) {
  const { message } = App.useApp();
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    await send(setOfferingStatus, { id, status: step.to });
    void message.success(`「${name}」${step.word}了`);
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title={`${step.word}「${name}」`}
      okText={step.word}
      cancelText="先不"
      confirmLoading={busy}
      onOk={() => act(null)}
      onCancel={onClose}
    >
      <p className="dialog-says">{step.says}</p>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
