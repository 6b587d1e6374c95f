import { decideAppeal, type PauseRow } from '@nuanxin/shared-types';
import { App, Form, Input, Modal, Radio } from 'antd';
import { reason, required } from '../../kit/rules.js';
import { Failed } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useMoment } from '../../kit/use-moment.js';

interface Fields {
  lift: boolean;
  answer: string;
}
interface Props {
  pause: PauseRow;
  onDone: () => void;
  onClose: () => void;
}

/** What the person says, and the cadre's answer, which the person reads. */
export function AppealDialog({ pause, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const moment = useMoment();
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async ({ lift, answer }, send) => {
    await send(decideAppeal, { id: pause.id, lift, answer });
    void message.success(lift ? `${pause.person}可以约了` : '答复了，暂停照旧');
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title={`答复${pause.person}`}
      okText="答复"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">
        {pause.offering.name}，{pause.missed} 次没来，暂停到 {moment(pause.until)}
      </p>
      <blockquote className="appeal-words">{pause.words}</blockquote>
      <Form<Fields> form={form} layout="vertical" requiredMark={false} initialValues={{ lift: true }} onFinish={act}>
        <Form.Item name="lift">
          <Radio.Group
            options={[
              { value: true, label: '恢复，马上能约' },
              { value: false, label: '照旧，到日子再约' },
            ]}
          />
        </Form.Item>
        <Form.Item label="说一句，本人看得到" name="answer" rules={[required('写一句'), reason]}>
          <Input.TextArea rows={2} maxLength={200} autoFocus />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
