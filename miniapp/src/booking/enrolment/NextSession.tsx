import { View } from '@tarojs/components';
import type { EnrolledSession } from '@nuanxin/shared-types';
import { QrCode } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';

const SIZE = 208;
const READ_AT_ONCE = 4;

/** 签到码 of the session that comes next, also while it runs. */
export function NextSession({ sessions }: { sessions: EnrolledSession[] }) {
  const moment = now();
  const next = sessions.find((it) => it.endsAt > moment && it.status === 'planned' && it.booking?.status === 'booked');
  if (!next?.booking) return null;
  const { code } = next.booking;
  return (
    <View className="card gap next-session">
      <View className="head">
        {whenWords(next.startsAt, moment)}
        {next.title && `，${next.title}`}
      </View>
      <View className="next-session-code">
        <QrCode id="session-code" text={code} size={SIZE} />
      </View>
      <View className="note">到了给老师扫</View>
      <View className="strong centre">{code.match(new RegExp(`.{1,${READ_AT_ONCE}}`, 'g'))?.join(' ')}</View>
    </View>
  );
}
