import { openAccount, type FirstPassword, type StaffRow } from '@nuanxin/shared-types';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { login, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { FirstPasswordDialog } from './first-password-dialog.js';

interface Props {
  row: StaffRow;
  onDone: () => void;
  onClose: () => void;
}
export function OpenAccountDialog({ row, onDone, onClose }: Props) {
  const [form] = Form.useForm<{ login: string }>();
  const [made, setMade] = useState<FirstPassword | null>(null);
  const { busy, failure, act } = useAct<{ login: string }>(async (fields) => {
    setMade(await call(openAccount, { id: row.personId, ...fields }));
    onDone();
  });
  if (made) return <FirstPasswordDialog made={made} onClose={onClose} />;
  return (
    <Modal
      open
      title={`给${row.name}开工作台账号`}
      okText="开账号"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        <Form.Item label="账号" name="login" rules={[required('填账号'), login]} extra="姓名的拼音就好">
          <Input autoComplete="off" maxLength={40} autoFocus />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
