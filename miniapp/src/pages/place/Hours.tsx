import { View } from '@tarojs/components';
import type { PlacePage } from '@nuanxin/shared-types';
import { SectionHead } from '@/components';
import { dayWords } from '@/lib/words';

/** The week, the holidays, and the days that are not as usual. */
export function Hours({ page: { hoursLines, notices } }: { page: PlacePage }) {
  return (
    <>
      <SectionHead title="几点开" />
      <View className="card list places" id="place-hours">
        <View className="item line-stack">
          {hoursLines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        {notices.map(({ day, words, reason }) => (
          <View key={day} className="item line-stack">
            <View className="care">
              {dayWords(day)} {words}
            </View>
            <View className="note">{reason}</View>
          </View>
        ))}
      </View>
    </>
  );
}
