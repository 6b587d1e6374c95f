import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { getPlace, type Place } from '@nuanxin/shared-types';
import { Icon, PlaceRow } from '@/components';
import { call, ifAnswered } from '@/lib/api';
import { aria } from '@/lib/aria';
import type { Position } from '@/lib/location';

/** The place whose pin was tapped, before all others. `known` where the list has it. */
export function Picked(props: { id: string; known: Place | undefined; here: Position | null; onClose: () => void }) {
  const { id, known, here, onClose } = props;
  const [asked, setAsked] = useState<Place | null>(null);
  useEffect(() => {
    if (!known) void ifAnswered(call(getPlace, { id, ...here })).then(setAsked);
  }, [id, known, here]);
  const place = known ?? (asked?.id === id ? asked : null);
  if (!place) return null;
  return (
    <View className="picked" id="places-picked">
      <PlaceRow place={place} />
      <View
        id="places-unpick"
        className="picked-close"
        hoverClass="pressed"
        {...aria('button')}
        ariaLabel="不看这个了"
        onClick={onClose}
      >
        <Icon name="x" size={22} />
      </View>
    </View>
  );
}
