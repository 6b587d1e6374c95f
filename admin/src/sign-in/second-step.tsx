import type { SignInRest, SignInStep } from '@nuanxin/shared-types';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { newPassword, required, sixDigits } from '../kit/rules.js';
import { Qr } from '../kit/qr.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';

interface Props {
  step: SignInStep;
  complete: (rest: SignInRest) => Promise<void>;
  onAgain: () => void;
}
type Fields = Omit<SignInRest, 'ticket'>;

/** After the right password. */
export function SecondStep({ step, complete, onAgain }: Props) {
  const [lost, loseApp] = useState(false);
  const { busy, failure, act } = useAct<Fields>((fields) => complete({ ...fields, ticket: step.ticket }));
  const asksDigits = step.code !== 'none' && !lost;
  return (
    <Form<Fields> layout="vertical" requiredMark={false} onFinish={act}>
      {step.enrol && <Enrol {...step.enrol} />}
      {asksDigits && (
        <Form.Item label="动态码" name="code" rules={[required('填 6 位动态码'), sixDigits]} extra="看手机上的验证器">
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus size="large" />
        </Form.Item>
      )}
      {lost && (
        <Form.Item label="备用码" name="recoveryCode" rules={[required('填一个没用过的备用码')]}>
          <Input autoComplete="off" maxLength={20} autoFocus size="large" />
        </Form.Item>
      )}
      {step.newPassword && (
        <Form.Item
          label="换成自己的密码"
          name="newPassword"
          rules={[required('填新密码'), newPassword]}
          extra="至少 10 个字，一句自己记得住的话就好"
        >
          <Input.Password autoComplete="new-password" maxLength={128} size="large" />
        </Form.Item>
      )}
      {failure && <Failed failure={failure} />}
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        进入工作台
      </Button>
      <p className="sign-in-other">
        <Button type="link" onClick={onAgain}>
          换一个账号
        </Button>
        {step.code === 'needed' && (
          <Button type="link" onClick={() => loseApp(!lost)}>
            {lost ? '用动态码' : '手机不在身边'}
          </Button>
        )}
      </p>
    </Form>
  );
}

/** The first sign-in: the authenticator app reads the picture once. */
function Enrol({ uri, secret }: { uri: string; secret: string }) {
  return (
    <div className="enrol">
      <div className="enrol-code">
        <Qr text={uri} label="验证器二维码" />
      </div>
      <p>
        第一次登录，先绑定手机上的验证器（如微软、谷歌的身份验证器）：扫左边的码，再填它显示的 6 位数。
        <span className="under">扫不了就手动输入：</span>
        <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </div>
  );
}
