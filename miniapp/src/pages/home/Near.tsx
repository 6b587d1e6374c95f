import { View } from '@tarojs/components';
import type { PlaceHit } from '@nuanxin/shared-types';
import { Empty, PlaceRow, SectionHead } from '@/components';
import { go } from '@/lib/go';

/** The nearest place that is open, one that nobody doubts where there is; `placed`: the position is known. `onAsk` is null where the person refused it. */
export function Near({ places, placed, onAsk }: { places: PlaceHit[]; placed: boolean; onAsk: (() => void) | null }) {
  const near = places.find((place) => place.pin === 'open') ?? places.find((place) => place.state.open);
  return (
    <>
      <SectionHead title="附近开着的" link="看地图" onLink={go.places} />
      {near ? (
        <View className="card places">
          <PlaceRow place={near} />
          {!placed && onAsk && (
            <View className="item locate link" id="home-locate" hoverClass="pressed" onClick={onAsk}>
              开定位，看最近的
            </View>
          )}
        </View>
      ) : (
        <Empty says="这会儿都没开" note="点“找地方”看几点开" />
      )}
    </>
  );
}
