import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getProgramme, listProgrammePlaces, type Place, type Programme, type StockWord } from '@nuanxin/shared-types';
import { Button, Empty, Notice, OfflineStrip, PlaceRow, Screen, SectionHead, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { usePosition } from '@/lib/position';
import { memoryCell, useCell, kept, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { StockWords } from './StockWords';
import { TodayCard } from './TodayCard';
import './index.scss';

interface Page {
  programme: Programme;
  places: (Place & { stock: StockWord })[];
}

/** What is left today, and the shops by distance. */
export default function ProgrammePage() {
  const { id = '' } = useRouter().params;
  const { position, ask } = usePosition();
  const member = useCell(kept.me)?.member;
  const page = useLoaded(
    usePageCell(() => memoryCell<Kept<Page>>()),
    async () => ({
      programme: await call(getProgramme, { id }),
      places: (await call(listProgrammePlaces, { id, ...position })).rows,
    }),
    `${id}${position ? ' here' : ''}`,
  );
  const { programme, places = [] } = page.value ?? {};

  return (
    <Screen
      title={programme?.name ?? '活动'}
      bar={
        member ? (
          <Button icon="code" id="programme-show" onClick={go.code}>
            出示领取码
          </Button>
        ) : (
          <Button id="programme-join" onClick={go.join}>
            入会，2 分钟
          </Button>
        )
      }
    >
      {page.offline && page.at !== null && <OfflineStrip at={page.at} />}
      {page.offline && !programme && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!programme && !page.offline && !page.refusal && <Skeleton rows={4} />}
      {programme && (
        <>
          <TodayCard programme={programme} />
          <SectionHead title="到这些店领" link={position ? '按远近' : '按远近排'} onLink={position ? undefined : ask} />
          {places.length === 0 && <Empty says="还没有店" note="定下来会写在这里" />}
          {places.length > 0 && (
            <View className="card list places">
              {places.map((place) => (
                <PlaceRow
                  key={place.id}
                  place={place}
                  out={place.stock === 'none'}
                  beside={<StockWords item={programme.item} stock={place.stock} open={place.state.open} />}
                />
              ))}
            </View>
          )}
        </>
      )}
    </Screen>
  );
}
