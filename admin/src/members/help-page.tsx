import { ArrowLeftOutlined } from '@ant-design/icons';
import { helpJoin, listUnions, sendPhoneCode, type HelpJoin, type MemberRow } from '@nuanxin/shared-types';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { phone, phoneCode, required } from '../kit/rules.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { ConsentTexts } from './consent-texts.js';

type Fields = Omit<HelpJoin, 'requestId' | 'consent'> & { agreed: boolean };

/** A cadre types for somebody who stands beside (帮办入会). */
export function HelpPage() {
  const unions = useLoad('unions', () => call(listUnions, {}));
  const [joined, show] = useState<{ member: MemberRow; found: boolean } | null>(null);
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/members" aria-label="返回会员" />
        <h1>帮人入会</h1>
      </header>
      <section className="panel help-panel">
        {joined ? (
          <Done {...joined} onNext={() => show(null)} />
        ) : (
          <Show of={unions}>
            {({ rows }) => (
              <HelpForm
                unions={rows.filter((it) => it.status === 'open').map(({ id, name }) => ({ value: id, label: name }))}
                onDone={show}
              />
            )}
          </Show>
        )}
      </section>
    </>
  );
}

function Done({ member, found, onNext }: { member: MemberRow; found: boolean; onNext: () => void }) {
  return (
    <div className="help-done" role="status">
      <h2>{found ? `${member.name}以前就入会了` : `${member.name}入会了`}</h2>
      <p className="note">
        {member.union.name}，会员号 {member.number}。用这个手机号登录小程序就能出示会员码。
      </p>
      <p className="acts">
        <Button href={`#/members/one/${member.id}`}>看会员页</Button>
        <Button type="primary" onClick={onNext}>
          再帮一位
        </Button>
      </p>
    </div>
  );
}

interface FormProps {
  unions: { value: string; label: string }[];
  onDone: (joined: { member: MemberRow; found: boolean }) => void;
}
function HelpForm({ unions, onDone }: FormProps) {
  const { city } = useDesk();
  const [form] = Form.useForm<Fields>();
  const [sent, setSent] = useState(false);
  const category = Form.useWatch('category', form);
  const platforms = city.categories.find((it) => it.code === category)?.platforms ?? [];
  const asking = useAct<string>(async (to) => {
    const { sandboxCode } = await call(sendPhoneCode, { phone: to });
    setSent(true);
    if (sandboxCode) form.setFieldValue('phoneCode', sandboxCode);
  });
  const { busy, failure, act } = useAct<Fields>(async ({ agreed: _agreed, platform, ...fields }, send) => {
    const consent = { rules: city.consent.rules.version, privacy: city.consent.privacy.version };
    onDone(await send(helpJoin, { ...fields, consent, ...(platform && { platform }) }));
  });
  const refusal = failure ?? asking.failure;
  const named = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={act}
      initialValues={unions.length === 1 ? { unionId: unions[0]?.value } : {}}
      onValuesChange={(change: Partial<Fields>) => change.category && form.setFieldValue('platform', undefined)}
    >
      <p className="dialog-says">本人要在场。验证码发到本人的手机，念给你听，就是同意下面两份须知。</p>
      <Form.Item label="入哪个工会" name="unionId" rules={[required('选一个工会')]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={unions} />
      </Form.Item>
      <div className="two-columns">
        <Form.Item label="本人手机号" name="phone" rules={[required('填手机号'), phone]} validateTrigger="onBlur">
          <Input inputMode="numeric" maxLength={11} autoComplete="off" />
        </Form.Item>
        <Form.Item label="本人收到的验证码">
          <div className="code-row">
            <Form.Item name="phoneCode" noStyle rules={[required('填 6 位验证码'), phoneCode]}>
              <Input inputMode="numeric" maxLength={6} autoComplete="off" aria-label="本人收到的验证码" />
            </Form.Item>
            <Button
              loading={asking.busy}
              onClick={() =>
                void form.validateFields(['phone']).then(
                  (fields) => asking.act(fields.phone),
                  () => undefined, // the field says itself what is wrong with it
                )
              }
            >
              {sent ? '再发一次' : '发验证码'}
            </Button>
          </div>
        </Form.Item>
        <Form.Item label="姓名" name="name" rules={[required('照身份证写')]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item label="身份证号" name="idNumber" rules={[required('照身份证写')]}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item label="工种" name="category" rules={[required('选一个工种')]}>
          <Select options={named(city.categories)} />
        </Form.Item>
        {platforms.length > 0 && (
          <Form.Item label="平台（可以不选）" name="platform">
            <Select allowClear options={named(platforms)} />
          </Form.Item>
        )}
      </div>
      <ConsentTexts consent={city.consent} />
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[{ validator: (_, yes) => (yes ? Promise.resolve() : Promise.reject(new Error('本人同意了再办'))) }]}
      >
        <Checkbox>两份须知给本人看过或念过，本人同意</Checkbox>
      </Form.Item>
      {refusal && <Failed failure={refusal} />}
      <Button type="primary" htmlType="submit" loading={busy} size="large">
        办入会
      </Button>
    </Form>
  );
}
