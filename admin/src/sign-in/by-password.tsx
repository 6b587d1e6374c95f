import { beginSignIn, completeSignIn, type SignInRest, type SignInStep } from '@nuanxin/shared-types';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { keepSession } from '../session.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondStep } from './second-step.js';

interface Fields {
  login: string;
  password: string;
}

/** Account and password first; then what the account still needs: six digits, an app to be set up, an own password. */
export function ByPassword() {
  const [step, setStep] = useState<SignInStep | null>(null);
  const [shown, show] = useState<{ token: string; codes: string[] } | null>(null);

  async function complete(rest: SignInRest): Promise<void> {
    const { token, recoveryCodes } = await call(completeSignIn, rest);
    if (recoveryCodes) show({ token, codes: recoveryCodes });
    else keepSession(token);
  }
  const entering = useAct<Fields>(async (fields) => {
    const next = await call(beginSignIn, fields);
    if (next.code === 'none' && !next.newPassword) await complete({ ticket: next.ticket });
    else setStep(next);
  });

  if (shown) return <RecoveryCodes codes={shown.codes} onKept={() => keepSession(shown.token)} />;
  if (step) return <SecondStep step={step} complete={complete} onAgain={() => setStep(null)} />;
  return (
    <Form<Fields> layout="vertical" requiredMark={false} onFinish={entering.act}>
      <Form.Item label="账号" name="login" rules={[required('填账号')]}>
        <Input autoComplete="username" autoCapitalize="none" maxLength={40} autoFocus size="large" />
      </Form.Item>
      <Form.Item label="密码" name="password" rules={[required('填密码')]}>
        <Input.Password autoComplete="current-password" maxLength={128} size="large" />
      </Form.Item>
      {entering.failure && <Failed failure={entering.failure} />}
      <Button type="primary" size="large" htmlType="submit" block loading={entering.busy}>
        登录
      </Button>
    </Form>
  );
}
