import { ScrollView, View } from '@tarojs/components';
import type { Place } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Empty, Icon, Notice, OfflineStrip, PlaceRow, Screen, Skeleton } from '@/components';
import { loadPlaces } from '@/lib/catalogue';
import { usePosition } from '@/lib/position';
import { kept } from '@/lib/store';
import { useLoaded } from '@/lib/use-loaded';
import { Chips } from './Chips';
import { districtsOf, FILTERS, type FilterName } from './filters';
import './index.scss';

/** All places as a list: by distance, or by street where the position is not known. */
export default function PlacesPage() {
  const { position, refused, ask } = usePosition();
  const places = useLoaded(kept.places, () => loadPlaces(position), position ? 'here' : 'anywhere');
  const [filter, setFilter] = useState<FilterName>('all');
  const [district, setDistrict] = useState<string | null>(null);
  const rows = (places.value ?? []).filter(FILTERS[filter].keep).filter((it) => !district || it.district === district);

  return (
    <Screen tab="places" title="找地方">
      {places.offline && places.at !== null && <OfflineStrip at={places.at} />}
      {places.offline && places.at === null && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      <ScrollView scrollX className="chips-scroll">
        <Chips
          id="filter"
          options={Object.entries(FILTERS).map(([code, { words }]) => ({ code, words }))}
          chosen={filter}
          onChoose={(code) => setFilter(code as FilterName)}
        />
      </ScrollView>
      {!position && places.value && (
        <Nowhere places={places.value} refused={refused} onAsk={ask} district={district} onDistrict={setDistrict} />
      )}
      {!places.value && !places.offline && <Skeleton rows={4} />}
      {places.value && rows.length === 0 && <Empty says="这样的还没有" note="换个条件看看" />}
      {rows.length > 0 && (
        <View className="card list places">
          {rows.map((place) => (
            <PlaceRow key={place.id} place={place} />
          ))}
        </View>
      )}
    </Screen>
  );
}

/** 关了定位: still found, by street. */
function Nowhere(props: {
  places: Place[];
  refused: boolean;
  onAsk: () => void;
  district: string | null;
  onDistrict: (district: string | null) => void;
}) {
  const { places, refused, onAsk, district, onDistrict } = props;
  return (
    <View className="card nowhere" id="places-nowhere">
      <View className="row">
        <Icon name="map" size={26} />
        <View className="grow">不开定位也能找，选个街道</View>
      </View>
      <Chips
        id="district"
        wrap
        options={districtsOf(places).map((name) => ({ code: name, words: name }))}
        chosen={district ?? ''}
        onChoose={(name) => onDistrict(name === district ? null : name)}
      />
      {!refused && (
        <Button look="soft" small id="places-locate" onClick={onAsk}>
          开定位，按远近排
        </Button>
      )}
    </View>
  );
}
