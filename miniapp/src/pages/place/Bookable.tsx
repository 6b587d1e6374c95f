import { View } from '@tarojs/components';
import type { Offering } from '@nuanxin/shared-types';
import { Icon, SectionHead } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { isLarge } from '@/lib/theme';

/** What can be booked here; for whom and at what price stands on its own page. */
export function Bookable({ offerings }: { offerings: Offering[] }) {
  return (
    <>
      <SectionHead title="在这里能约" />
      <View className="card list places">
        {offerings.map(({ id, kind, name, room, summary }) => (
          <View
            key={id}
            id={`place-offering-${id}`}
            className="item line"
            hoverClass="pressed"
            {...aria('button')}
            onClick={() => go.offering(id)}
          >
            {!isLarge && <Icon name={KINDS[kind].icon} />}
            <View className="grow">
              <View>{[name, room].filter(Boolean).join('，')}</View>
              <View className="note">{summary}</View>
            </View>
            <Icon name="next" size={22} />
          </View>
        ))}
      </View>
    </>
  );
}
