import { View } from '@tarojs/components';
import type { Place, PlaceHit } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { isLarge } from '@/lib/theme';
import { distanceWords, walkWords } from '@/lib/words';
import { OpenWords } from './OpenWords';
import { Pin } from './Pin';
import type { PinLook } from './pin-drawing';
import './PlaceRow.scss';

const FACILITIES_SHOWN = 4;

/** A place in a list. `beside` stands under the distance; `out` marks one where nothing is to be had. */
export function PlaceRow({ place, beside, out }: { place: Place | PlaceHit; beside?: ReactNode; out?: boolean }) {
  const { distanceMetres: metres } = place;
  const pin = 'pin' in place ? place.pin : null;
  const look: PinLook = out ? 'out' : (pin ?? (place.state.open ? 'open' : 'closed'));
  const walk = 'walkMinutes' in place ? minutesWords(place.walkMinutes) : metres === null ? null : walkWords(metres);
  return (
    <View
      className="item place"
      data-place={place.id}
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.place(place.id)}
    >
      {!isLarge && <Pin kind={place.kind} look={look} />}
      <View className="grow">
        <View className="head">{place.name}</View>
        <OpenWords state={place.state} pin={pin} />
        {place.facilities.length > 0 && !isLarge && (
          <View className="note">{place.facilities.slice(0, FACILITIES_SHOWN).join('·')}</View>
        )}
      </View>
      <View className="place-side">
        {metres !== null && <View className="place-far">{distanceWords(metres)}</View>}
        {beside ?? (walk && <View className="note nb">{walk}</View>)}
      </View>
    </View>
  );
}

/** Nobody walks longer than this. */
const WALKED_AT_MOST_MINUTES = 30;

function minutesWords(minutes: number | null): string | null {
  return minutes === null || minutes > WALKED_AT_MOST_MINUTES ? null : `走 ${minutes} 分钟`;
}
