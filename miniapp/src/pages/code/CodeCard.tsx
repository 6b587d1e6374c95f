import { View } from '@tarojs/components';
import { MEMBER_CODE_STEP_MS, type CodeSeed } from '@nuanxin/shared-types';
import { QrCode } from '@/components';
import { memberCodeAt, memberCodeRest } from '@/lib/member-code';
import { useNow } from './use-now';
import { useNumber } from './use-number';

const QR_SIZE = 290;
/** A new code's bar stands full at once; only running out is a movement. */
const FRESH_SHARE = 29 / 30;

/** The rotating code with the seconds it has left, and the 8 digits for a broken camera. */
export function CodeCard({ seed, taken, offline }: { seed: CodeSeed; taken: number; offline: boolean }) {
  const now = useNow();
  const number = useNumber(now, taken);
  const restMs = memberCodeRest(now);
  const share = restMs / MEMBER_CODE_STEP_MS;
  return (
    <View className="code-sheet">
      <View className="head">给店员扫一下</View>
      <View className="code-qr">
        <QrCode id="code-text" text={memberCodeAt(seed, now)} size={QR_SIZE} />
      </View>
      <View className="strong">{Math.ceil(restMs / 1000)} 秒后换新码</View>
      <View className="code-track">
        <View
          className={share > FRESH_SHARE ? 'code-rest code-rest-new' : 'code-rest'}
          style={{ transform: `scaleX(${share.toFixed(3)})` }}
        />
      </View>
      <View className="code-cut" />
      {number ? (
        <>
          <View className="code-note">扫不了，就报这 8 位数</View>
          <View className="code-number" id="code-number">
            {number.slice(0, 4)} {number.slice(4)}
          </View>
        </>
      ) : (
        <View className="code-note">{offline ? '没网，报不了数。请店员扫码' : '8 位数马上就来'}</View>
      )}
    </View>
  );
}
