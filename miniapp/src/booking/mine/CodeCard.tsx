import { View } from '@tarojs/components';
import { QrCode } from '@/components';

const SIZE = 208;
const READ_AT_ONCE = 4;

/** 签到码: shown at the door, also without network; below it what is read aloud where no camera is. */
export function CodeCard({ code }: { code: string }) {
  const groups = code.match(new RegExp(`.{1,${READ_AT_ONCE}}`, 'g')) ?? [];
  return (
    <View className="card gap code-card">
      <View className="booking-code">
        <QrCode id="booking-code" text={code} size={SIZE} />
      </View>
      <View className="note">到了给现场的人扫</View>
      <View className="code-letters">{groups.join(' ')}</View>
    </View>
  );
}
