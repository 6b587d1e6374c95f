import { View } from '@tarojs/components';
import type { Place, PlaceTruth } from '@nuanxin/shared-types';
import { Cover } from '@/components';
import { distanceWords, walkWords } from '@/lib/words';

/** The picture, the name, how far, and whether it is open and who says so. */
export function Head({ place, truth }: { place: Place; truth: PlaceTruth | null }) {
  const { distanceMetres: metres } = place;
  return (
    <>
      <Cover height={152} lit={place.state.open} />
      <View className="place-head">
        <View className="grow">
          <View className="title">{place.name}</View>
          <View className="note">{place.address}</View>
        </View>
        {metres !== null && (
          <View className="place-away">
            <View className="head nb">{distanceWords(metres)}</View>
            <View className="note nb">{walkWords(metres)}</View>
          </View>
        )}
      </View>
      <StateCard place={place} truth={truth} />
    </>
  );
}

/** Amber where people said otherwise: neither the hours nor they are taken for sure. */
function StateCard({ place, truth }: { place: Place; truth: PlaceTruth | null }) {
  const { open, words } = place.state;
  const look = truth?.state === 'disputed' ? ' state-disputed' : open ? '' : ' state-unlit';
  return (
    <View className={`state${look}`} id="place-state" data-truth={truth?.state}>
      <View className="state-lamp" />
      <View className="grow">
        <View className="head">
          {open ? '开着' : '没开'}，{words}
        </View>
        {truth && <View className="note">{truth.words}</View>}
      </View>
    </View>
  );
}
