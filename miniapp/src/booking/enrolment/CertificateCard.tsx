import { View } from '@tarojs/components';
import type { Enrolment } from '@nuanxin/shared-types';
import { Button } from '@/components';
import { go } from '@/lib/go';

/** The certificate one got; its page can be shown to anybody. */
export function CertificateCard({ certificate }: { certificate: NonNullable<Enrolment['certificate']> }) {
  const { code, number, revoked } = certificate;
  return (
    <View className="card gap">
      <View className="head">{revoked ? '证书被撤销了' : '你有证书了'}</View>
      <View className="note">编号 {number}</View>
      <View className="gap">
        <Button small id="enrolment-certificate" onClick={() => go.certificate(code)}>
          {revoked ? '看为什么' : '看证书，给人查'}
        </Button>
      </View>
    </View>
  );
}
