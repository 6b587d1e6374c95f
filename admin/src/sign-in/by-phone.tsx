import { sendPhoneCode, signIn } from '@nuanxin/shared-types';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../api.js';
import { now } from '../kit/clock.js';
import { phone, phoneCode, required } from '../kit/rules.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { keepSession } from '../session.js';

interface Fields {
  phone: string;
  phoneCode: string;
}
/** The server lets a phone ask for a code once a minute; a computer with a wrong clock must not make it longer. */
const LONGEST_WAIT_SECONDS = 60;

/** Seconds left to `until` (UTC ms), counting down. */
function useCountdown(until: number): number {
  const secondsLeft = () => Math.min(LONGEST_WAIT_SECONDS, Math.max(0, Math.ceil((until - now()) / 1000)));
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    setSeconds(secondsLeft());
    const timer = setInterval(() => setSeconds(secondsLeft()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}

/** By phone and SMS code: in a sandbox, where the code fills itself in. Outside it an SMS opens no console. */
export function ByPhone() {
  const [form] = Form.useForm<Fields>();
  const [nextAt, setNextAt] = useState(0);
  const [sent, setSent] = useState<'no' | 'sms' | 'sandbox'>('no');
  const wait = useCountdown(nextAt);

  const asking = useAct<string>(async (to) => {
    const answer = await call(sendPhoneCode, { phone: to });
    setNextAt(answer.nextAt);
    setSent(answer.sandboxCode ? 'sandbox' : 'sms');
    if (answer.sandboxCode) form.setFieldValue('phoneCode', answer.sandboxCode);
  });
  const entering = useAct<Fields>(async (fields) => keepSession((await call(signIn, fields)).token));
  const failure = entering.failure ?? asking.failure;

  const askForCode = () =>
    void form.validateFields(['phone']).then(
      (fields) => asking.act(fields.phone),
      () => undefined, // the field says itself what is wrong with it
    );

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={entering.act}>
      <Form.Item label="手机号" name="phone" rules={[required('填手机号'), phone]} validateTrigger="onBlur">
        <Input inputMode="numeric" autoComplete="tel" maxLength={11} autoFocus size="large" />
      </Form.Item>
      <Form.Item label="验证码">
        <div className="code-row">
          <Form.Item name="phoneCode" noStyle rules={[required('填短信里的 6 位验证码'), phoneCode]}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} size="large" />
          </Form.Item>
          <Button size="large" onClick={askForCode} loading={asking.busy} disabled={wait > 0}>
            {wait > 0 ? `${wait} 秒后可再取` : '取验证码'}
          </Button>
        </div>
      </Form.Item>
      {sent === 'sms' && <p className="note">短信已发出，5 分钟内有效</p>}
      {sent === 'sandbox' && <p className="note">这是演示环境，不发短信，验证码已经填好</p>}
      {failure && <Failed failure={failure} />}
      <Button type="primary" size="large" htmlType="submit" block loading={entering.busy}>
        登录
      </Button>
    </Form>
  );
}
