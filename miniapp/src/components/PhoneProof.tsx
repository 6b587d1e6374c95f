import { View } from '@tarojs/components';
import type { Me } from '@nuanxin/shared-types';
import { Button } from './Button';
import { Field } from './Field';
import { Notice } from './Notice';
import { usePhoneProof } from './use-phone-proof';

/** Phone, then the SMS code: the sixth digit is the last tap. `id` heads the ids of its parts. */
export function PhoneProof({ id, onProved }: { id: string; onProved: (me: Me, sandbox: boolean) => void }) {
  const proof = usePhoneProof(onProved);
  return (
    <View>
      <Field
        id={`${id}-phone`}
        label="手机号"
        type="number"
        maxLength={11}
        value={proof.phone}
        problem={proof.phoneProblem}
        hint="用来登录，也用来通知你"
        onChange={proof.typePhone}
      />
      {proof.sent && (
        <Field
          id={`${id}-code`}
          label="验证码"
          type="number"
          maxLength={6}
          value={proof.code}
          problem={proof.codeProblem}
          hint={proof.sandbox ? '演示环境，验证码已代填' : '短信里的 6 位数'}
          onChange={proof.typeCode}
          focus={!proof.sandbox}
        />
      )}
      {proof.trouble && <Notice {...proof.trouble} tone="warn" id={`${id}-trouble`} />}
      <Button
        id={`${id}-get-code`}
        look={proof.sent ? 'soft' : 'main'}
        busy={proof.busy || proof.rest > 0}
        onClick={proof.send}
      >
        {proof.rest > 0 ? `${proof.rest} 秒后可重发` : proof.sent ? '再发一次' : '获取验证码'}
      </Button>
    </View>
  );
}
