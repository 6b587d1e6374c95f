import { View } from '@tarojs/components';
import type { Stay } from '@nuanxin/shared-types';
import { SectionHead } from '@/components';
import { clockTime, dayOf, dayWords } from '@/lib/words';

/** Where a mobile point stands, now and next. */
export function Stays({ stays }: { stays: Stay[] }) {
  if (stays.length === 0) return null;
  return (
    <>
      <SectionHead title="停在哪" />
      <View className="card list places">
        {stays.map(({ id, address, from, to }) => (
          <View key={id} className="item line-stack">
            <View>{address}</View>
            <View className="note">
              {dayWords(dayOf(from))} {clockTime(from)} 到{dayOf(to) === dayOf(from) ? '' : ` ${dayWords(dayOf(to))}`}{' '}
              {clockTime(to)}
            </View>
          </View>
        ))}
      </View>
    </>
  );
}
