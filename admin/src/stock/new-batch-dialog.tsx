import { createBatch, type Batch } from '@nuanxin/shared-types';
import { Form, Input, InputNumber, Modal } from 'antd';
import { required, shortText } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useToday } from '../kit/use-today.js';
import type { StockProgramme } from './with-programme.js';

interface Fields {
  name: string;
  donor?: string;
  depotName: string;
  arrivedOn: string;
  quantity: number;
  note?: string;
}
interface Props {
  programme: StockProgramme;
  onDone: (batch: Batch) => void;
  onClose: () => void;
}

/** What arrived at the depot; sending it on is the next step. */
export function NewBatchDialog({ programme, onDone, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const today = useToday();
  const { busy, failure, act } = useAct<Fields>(async ({ donor, note, ...fields }, send) => {
    const batch = await send(createBatch, {
      id: programme.id,
      note: note?.trim() ?? '',
      ...(donor?.trim() && { donor: donor.trim() }),
      ...fields,
    });
    onDone(batch);
    onClose();
  });
  return (
    <Modal
      open
      width={640}
      title={`「${programme.name}」新批次`}
      okText="记下这批"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={act}
        initialValues={{ arrivedOn: today }}
        className="two-columns"
      >
        <Form.Item label="叫什么" name="name" rules={[required('给这批起个名'), shortText]}>
          <Input maxLength={100} autoFocus placeholder="7 月第一批" />
        </Form.Item>
        <Form.Item label={`一共多少${programme.unit}`} name="quantity" rules={[{ required: true, message: '填数量' }]}>
          <InputNumber<number> min={1} max={1_000_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label="谁捐的，自己买的不填" name="donor" rules={[shortText]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label="放在哪个仓库" name="depotName" rules={[required('填仓库'), shortText]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label="哪天到的" name="arrivedOn" rules={[required('填日期')]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item label="备注，可以不填" name="note">
          <Input maxLength={200} placeholder="送货单号、生产日期" />
        </Form.Item>
      </Form>
      <p className="dialog-says">记下后货在仓库，还不在各站；下一步分到各站。</p>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
