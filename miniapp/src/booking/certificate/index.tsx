import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getCertificate, type Certificate } from '@nuanxin/shared-types';
import { Button, Mark, Notice, QrCode, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { webLink } from '@/lib/web-link';
import { dayWords } from '@/lib/words';
import { TypedCode } from '../TypedCode';
import './index.scss';

const LETTERS = 20;
const SIZE = 132;

/** 查证书: for anybody, by the link of its QR code or by the code typed. */
export default function CertificatePage() {
  const { code } = useRouter().params;
  if (code) return <Checked code={code} />;
  return (
    <TypedCode
      id="certificate"
      title="查证书"
      label="查验码"
      hint="证书二维码下面那 20 位"
      act="查一下"
      letters={LETTERS}
      onCode={go.typedCertificate}
    />
  );
}

function Checked({ code }: { code: string }) {
  const cell = usePageCell(() => memoryCell<Kept<Certificate>>());
  const { value, offline, refusal } = useLoaded(cell, () => call(getCertificate, { code }), code);
  return (
    <Screen title="查证书">
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && (
        <>
          <Notice id="certificate-unknown" says={refusal.says} next={refusal.next} />
          <Button look="soft" id="certificate-other" onClick={go.typeCertificate}>
            换一个码查
          </Button>
        </>
      )}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value && <Shown certificate={value} />}
    </Screen>
  );
}

function Shown({ certificate }: { certificate: Certificate }) {
  const { code, number, title, course, name, union, issuedOn, revoked } = certificate;
  return (
    <>
      {revoked ? (
        <Notice
          id="certificate-standing"
          says="这张证书不作数了"
          next={`${dayWords(revoked.on)} 撤销：${revoked.reason}`}
        />
      ) : (
        <Notice id="certificate-standing" tone="ok" says="证书是真的" next={`${union}发的，现在有效`} />
      )}
      <View className={revoked ? 'certificate certificate-revoked' : 'certificate'}>
        <Mark />
        <View className="title">{title}</View>
        <View className="certificate-name" id="certificate-name">
          {name}
        </View>
        <View>学完《{course}》，成绩合格</View>
        <View className="certificate-foot">
          <View className="grow">
            <View className="strong">{union}</View>
            <View className="note">{issuedOn}</View>
            <View className="note">编号 {number}</View>
          </View>
          <View className="certificate-qr">
            <QrCode id="certificate-qr" text={webLink(`booking/certificate/index?code=${code}`)} size={SIZE} />
          </View>
        </View>
        <View className="note">查验码 {code.match(/.{1,4}/g)?.join(' ')}</View>
      </View>
      <View className="note gap">谁扫这个码，都能看到这一页。名字只露一部分。</View>
    </>
  );
}
