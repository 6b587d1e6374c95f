import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Empty, Icon, Notice, OfflineStrip, PlaceRow, Screen, Skeleton } from '@/components';
import { aria } from '@/lib/aria';
import { statusBarHeight } from '@/lib/frame';
import { go } from '@/lib/go';
import { kept, useCell } from '@/lib/store';
import { isLarge } from '@/lib/theme';
import { MapPane } from '@/map/MapPane';
import { ANYTHING, type Wanted } from './filters';
import { FilterSheet } from './FilterSheet';
import { titleOf } from './list-title';
import { Nowhere } from './Nowhere';
import { Picked } from './Picked';
import { Pull } from './Pull';
import { TopBar } from './TopBar';
import { useDistricts } from './use-districts';
import { useFound } from './use-found';
import { useLooking } from './use-looking';
import { useMarks } from './use-marks';
import './index.scss';

const NAV_PX = 44;

/** 找地方: the list, and the map behind it. Everything works without a position. */
export default function PlacesPage() {
  const [wanted, want] = useState<Wanted>(ANYTHING);
  const [picked, pick] = useState<string | null>(null);
  const [filtering, setFiltering] = useState(false);
  // Large type wants the height; the map is one tap away.
  const [full, setFull] = useState(isLarge);
  const looking = useLooking(useCell(kept.places)?.value ?? null);
  const { position, refused, ask } = looking.here;
  const found = useFound(wanted, looking.from, looking.moved);
  const marks = useMarks(looking.view, wanted);
  const districts = useDistricts();
  const facilities = useCell(kept.city)?.facilities ?? [];
  const rows = found.value ?? [];
  const nearest = looking.from ? (rows.find((it) => it.state.open && it.distanceMetres !== null) ?? null) : null;
  useEffect(() => {
    if (nearest) looking.bringIn(nearest);
    // Only when another one is the nearest, not whenever the map moves.
  }, [nearest?.id]);
  const chooseDistrict = (name: string) => {
    const district = districts.find((it) => it.name === name);
    const again = wanted.district === name;
    want({ ...wanted, district: again ? null : name });
    if (district && !again) looking.toDistrict(district);
  };

  return (
    <Screen tab="places" title="找地方" ground="map">
      <View className="map-under" style={{ top: `-${statusBarHeight() + NAV_PX}px` }}>
        <MapPane
          target={looking.target}
          here={position}
          pins={marks.pins}
          clusters={marks.clusters}
          chosen={picked ?? nearest?.id ?? null}
          onView={looking.onView}
          onPin={({ id }) => pick(id)}
          onCluster={looking.intoCluster}
        />
        <View
          id="places-to-me"
          className="to-me"
          hoverClass="pressed"
          {...aria('button')}
          ariaLabel="回到我这里"
          onClick={looking.toMe}
        >
          <Icon name="go" />
        </View>
      </View>
      <TopBar wanted={wanted} facilities={facilities} onWant={want} onMore={() => setFiltering(true)} />
      <Pull full={full} onFull={setFull} title={titleOf(wanted, looking)}>
        {found.offline && found.at !== null && <OfflineStrip at={found.at} />}
        {found.offline && found.at === null && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
        {found.refusal && <Notice says={found.refusal.says} next={found.refusal.next} />}
        {picked && (
          <Picked id={picked} known={rows.find((it) => it.id === picked)} here={position} onClose={() => pick(null)} />
        )}
        {!looking.from && !wanted.district && districts.length > 0 && (
          <Nowhere
            districts={districts}
            refused={refused}
            onAsk={ask}
            onDistrict={chooseDistrict}
            onMore={() => setFiltering(true)}
          />
        )}
        {!found.value && !found.offline && !found.refusal && <Skeleton rows={3} />}
        {found.value && rows.length === 0 && <Empty says="这样的还没有" note="换个条件，或把地图拖到别处看看" />}
        <View className="list" id="places-list">
          {rows
            .filter((it) => it.id !== picked)
            .map((place) => (
              <PlaceRow key={place.id} place={place} />
            ))}
          {rows.length > 0 && (position ?? wanted.district) && (
            <View
              id="places-around"
              className="item around-link link"
              hoverClass="pressed"
              {...aria('button')}
              onClick={() => go.around(position ? null : wanted.district)}
            >
              走路 15 分钟内能领什么、有什么活动
              <Icon name="next" size={22} />
            </View>
          )}
        </View>
      </Pull>
      {filtering && (
        <FilterSheet
          wanted={wanted}
          facilities={facilities}
          districts={districts}
          onWant={want}
          onDistrict={chooseDistrict}
          onClose={() => setFiltering(false)}
        />
      )}
    </Screen>
  );
}
