import { changePassword } from '@nuanxin/shared-types';
import { App, Form, Input, Modal } from 'antd';
import { call } from '../api.js';
import { newPassword, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

interface Fields {
  password: string;
  newPassword: string;
}

export function PasswordDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const { busy, failure, act } = useAct<Fields>(async (fields) => {
    await call(changePassword, fields);
    void message.success('密码改好了，别处的登录都退出了');
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title="改密码"
      okText="改"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">改完之后，别的手机和电脑上的登录都会退出。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="现在的密码" name="password" rules={[required('填现在的密码')]}>
          <Input.Password autoComplete="current-password" maxLength={128} autoFocus />
        </Form.Item>
        <Form.Item label="新密码" name="newPassword" rules={[required('填新密码'), newPassword]}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
