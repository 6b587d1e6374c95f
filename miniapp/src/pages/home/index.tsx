import { View } from '@tarojs/components';
import { Empty, OfflineStrip, PlaceRow, Screen, SectionHead, Skeleton } from '@/components';
import { foremost, loadPlaces, loadProgrammes } from '@/lib/catalogue';
import { go } from '@/lib/go';
import { usePosition } from '@/lib/position';
import { refreshMe } from '@/lib/session';
import { kept, useCell } from '@/lib/store';
import { isLarge } from '@/lib/theme';
import { useLoaded } from '@/lib/use-loaded';
import { BrandRow } from './BrandRow';
import { FirstStart } from './FirstStart';
import { Help } from './Help';
import { Hero } from './Hero';
import { OtherProgrammes } from './OtherProgrammes';
import './index.scss';

export default function Home() {
  const me = useCell(kept.me);
  const { position, refused, ask } = usePosition();
  const programmes = useLoaded(
    kept.programmes,
    async () => {
      await refreshMe();
      return loadProgrammes();
    },
    kept.session.get()?.token ?? '',
  );
  const places = useLoaded(kept.places, () => loadPlaces(position), position ? 'here' : 'anywhere');
  const first = programmes.value && foremost(programmes.value);
  const near = places.value?.find((place) => place.state.open);

  return (
    <Screen tab="home" nav={<BrandRow />}>
      {programmes.offline && programmes.at !== null && <OfflineStrip at={programmes.at} />}
      {programmes.value ? (
        <Hero programme={first} member={me?.member ?? null} />
      ) : (
        <FirstStart offline={programmes.offline} onRetry={programmes.reload} />
      )}
      {programmes.value && <OtherProgrammes programmes={programmes.value.filter((it) => it !== first)} />}

      <SectionHead
        title="附近开着的"
        link={places.value ? `全部 ${places.value.length} 处` : undefined}
        onLink={go.places}
      />
      {near && (
        <View className="card places">
          <PlaceRow place={near} />
          {!position && !refused && (
            <View className="item locate link" id="home-locate" hoverClass="pressed" onClick={ask}>
              开定位，看最近的
            </View>
          )}
        </View>
      )}
      {places.value && !near && <Empty says="这会儿都没开" note="点“找地方”看几点开" />}
      {!places.value && !places.offline && <Skeleton rows={1} />}

      {!isLarge && (
        <>
          <SectionHead title="接下来" link="我的预约" onLink={go.bookings} />
          <View className="card note">没有约好的事。预约开通后写在这里。</View>
        </>
      )}
      <Help />
    </Screen>
  );
}
