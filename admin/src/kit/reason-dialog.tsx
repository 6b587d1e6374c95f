import { Form, Input, Modal } from 'antd';
import { Failed } from './states.js';
import { reason, required } from './rules.js';
import { useAct, type Send } from './use-act.js';

interface Props {
  title: string;
  /** What will follow, and whether it can be undone. */
  says: string;
  /** Reasons given most often; one tap fills them in. */
  usual: string[];
  confirm: string;
  onConfirm: (reason: string, send: Send) => Promise<void>;
  onClose: () => void;
}

/** Every act that somebody may ask about later asks for its reason first. */
export function ReasonDialog({ title, says, usual, confirm, onConfirm, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, failure, act } = useAct<string>(async (why, send) => {
    await onConfirm(why, send);
    onClose();
  });
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">{says}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason: why }) => act(why)}>
        <Form.Item label="原因" name="reason" rules={[required('写一句原因'), reason]}>
          <Input.TextArea rows={2} maxLength={200} autoFocus />
        </Form.Item>
      </Form>
      <div className="usual">
        {usual.map((words) => (
          <button type="button" key={words} onClick={() => form.setFieldValue('reason', words)}>
            {words}
          </button>
        ))}
      </div>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
