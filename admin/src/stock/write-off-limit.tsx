import { bringsDuty, getStockPolicy, setStockPolicy } from '@nuanxin/shared-types';
import { App, Button, Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { count } from '../kit/numbers.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import type { StockProgramme } from './with-programme.js';

/** From how much on a write-off takes two people, and for who plans the programme a way to change it. */
export function WriteOffLimit({ programme }: { programme: StockProgramme }) {
  const { me } = useDesk();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const policy = useLoad(programme.id, () => call(getStockPolicy, { id: programme.id }));
  if (!policy.data) return null;
  const { writeOffLimit } = policy.data;
  return (
    <span className="note">
      一次报损超过 {count(writeOffLimit)} {programme.unit}，要第二个人同意
      {bringsDuty(me.roles, 'programmes') && (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          改这个数
        </Button>
      )}
      {open && (
        <LimitDialog
          programme={programme}
          limit={writeOffLimit}
          onDone={(words) => {
            void message.success(words);
            policy.reload();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}

interface Fields {
  writeOffLimit: number;
}
interface DialogProps {
  programme: StockProgramme;
  limit: number;
  onDone: (words: string) => void;
  onClose: () => void;
}
function LimitDialog({ programme: { id, name, unit }, limit, onDone, onClose }: DialogProps) {
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async (fields, send) => {
    const after = await send(setStockPolicy, { id, ...fields });
    onDone(`报损超过 ${count(after.writeOffLimit)} ${unit}要第二个人同意`);
    onClose();
  });
  return (
    <Modal
      open
      title={`「${name}」报损要复核的数`}
      okText="记下"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">马上生效。已经在等复核的报损，照提的时候的数办。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={act}
        initialValues={{ writeOffLimit: limit } satisfies Fields}
      >
        <Form.Item
          label={`一次超过多少${unit}`}
          name="writeOffLimit"
          rules={[{ required: true, message: '填一个数，每次都要就填 0' }]}
        >
          <InputNumber<number> min={0} max={1_000_000} precision={0} style={{ width: '100%' }} autoFocus />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
