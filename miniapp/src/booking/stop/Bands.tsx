import { View } from '@tarojs/components';
import type { Stop } from '@nuanxin/shared-types';
import { hourWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';

/** 时间段: half an hour or an hour in which one comes. */
export function Bands(props: { bands: Stop['bands']; chosen: number | null; onChoose: (startsAt: number) => void }) {
  const { bands, chosen, onChoose } = props;
  return (
    <View className="bands">
      {bands.map(({ startsAt, endsAt, services }) => {
        const free = Math.max(0, ...services.map((it) => it.session.free));
        const look = startsAt === chosen ? 'band band-on' : free > 0 ? 'band' : 'band band-full';
        return (
          <View
            key={startsAt}
            id={`band-${hourWords(startsAt).replace(':', '-')}`}
            className={look}
            hoverClass="pressed"
            {...aria('radio', startsAt === chosen)}
            onClick={() => onChoose(startsAt)}
          >
            <View className="strong">
              {hourWords(startsAt)} 到 {hourWords(endsAt)}
            </View>
            <View className="band-note">{free > 0 ? `还空 ${free} 个` : '约满了'}</View>
          </View>
        );
      })}
    </View>
  );
}
