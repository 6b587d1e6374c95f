import { PLACEMENT_KINDS, recordPlacement, type EnrolmentRow, type Placement } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Radio } from 'antd';
import { required } from '../../kit/rules.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { PLACEMENT } from './words.js';

interface Props {
  row: EnrolmentRow;
  onDone: () => void;
  onClose: () => void;
}

/** What became of somebody after the course, as they told on the phone. */
export function PlacementDialog({ row, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Placement>();
  const { busy, failure, act } = useAct<Placement>(async ({ kind, employer }, send) => {
    await send(recordPlacement, { id: row.id, kind, employer });
    void message.success('记下了');
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title={`${row.person}结业后的去向`}
      okText="记下"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Placement>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={row.placement ?? { employer: '' }}
        onFinish={act}
      >
        <Form.Item name="kind" label="现在" rules={[required('选一个')]}>
          <Radio.Group options={PLACEMENT_KINDS.map((value) => ({ value, label: PLACEMENT[value] }))} />
        </Form.Item>
        <Form.Item name="employer" label="在哪家单位，可不写">
          <Input maxLength={60} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
