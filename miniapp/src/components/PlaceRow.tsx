import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import type { Place } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { go } from '@/lib/go';
import { isLarge } from '@/lib/theme';
import { distanceWords, walkWords } from '@/lib/words';
import { OpenWords } from './OpenWords';
import { Pin } from './Pin';
import './PlaceRow.scss';

const FACILITIES_SHOWN = 4;

/** A place in a list. `beside` stands under the distance; `fault` marks one where nothing is to be had. */
export function PlaceRow({ place, beside, fault }: { place: Place; beside?: ReactNode; fault?: boolean }) {
  const { distanceMetres: metres } = place;
  const walk = metres === null ? null : walkWords(metres);
  const state = fault ? 'fault' : place.state.open ? 'lit' : 'unlit';
  return (
    <View className="item place" hoverClass="pressed" {...aria('button')} onClick={() => go.place(place.id)}>
      {!isLarge && <Pin kind={place.kind} state={state} />}
      <View className="grow">
        <View className="head">{place.name}</View>
        <OpenWords state={place.state} />
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
