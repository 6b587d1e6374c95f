import { View } from '@tarojs/components';
import { nearDayWords } from '@/lib/appointment-words';
import { dayOf } from '@/lib/words';
import './DateTile.scss';

/** The day something is on (UTC ms); today and tomorrow stand out, what is over is pale. */
export function DateTile({ at, now }: { at: number; now: number }) {
  const day = dayOf(at);
  const near = nearDayWords(day, now);
  const [, month, date] = day.split('-').map(Number);
  const look = near === '今天' || near === '明天' ? ' tile-soon' : day < dayOf(now) ? ' tile-over' : '';
  return (
    <View className={`tile${look}`}>
      <View className="tile-week">{near ?? `${month} 月`}</View>
      <View className="tile-day">{date}</View>
    </View>
  );
}
