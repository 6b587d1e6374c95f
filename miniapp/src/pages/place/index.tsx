import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getPlace, type Place, type PlaceKind } from '@nuanxin/shared-types';
import { Button, Cover, Notice, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { usePosition } from '@/lib/position';
import { kept, memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { distanceWords, walkWords } from '@/lib/words';
import { Facilities } from './Facilities';
import { GoButton } from './GoButton';
import './index.scss';

const KIND_WORDS: Record<PlaceKind, string> = { station: '驿站', shop: '领水的店', mobile: '流动车', home: '司机之家' };

/** One place: is it open, what is there, how to get there. */
export default function PlacePage() {
  const { id = '' } = useRouter().params;
  const { position } = usePosition();
  const page = useLoaded(
    usePageCell(() => rememberedPlace(id)),
    () => call(getPlace, { id, ...position }),
    `${id}${position ? ' here' : ''}`,
  );
  const place = page.value;
  const { phone } = place ?? {};

  return (
    <Screen
      title={place ? KIND_WORDS[place.kind] : '地方'}
      bar={
        place && (
          <View className={phone ? 'place-bar' : ''}>
            {phone && (
              <Button look="line" icon="tel" id="place-call" onClick={() => go.call(phone)}>
                打电话
              </Button>
            )}
            <GoButton place={place} />
          </View>
        )
      }
    >
      {page.offline && <Notice tone="warn" says="没网，开没开门可能变了" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!place && !page.offline && !page.refusal && <Skeleton rows={3} />}
      {place && <Facts place={place} />}
    </Screen>
  );
}

function Facts({ place }: { place: Place }) {
  const { distanceMetres: metres, state } = place;
  return (
    <>
      <Cover height={152} />
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
      <View className={state.open ? 'state' : 'state state-unlit'}>
        <View className="state-lamp" />
        <View className="head">
          {state.open ? '开着' : '没开'}，{state.words}
        </View>
      </View>
      {place.facilities.length > 0 && <Facilities names={place.facilities} />}
    </>
  );
}

/** Opens with what the list already knew. */
function rememberedPlace(id: string) {
  const cell = memoryCell<Kept<Place>>();
  const list = kept.places.get();
  const known = list?.value.find((it) => it.id === id);
  if (list && known) cell.set({ value: known, at: list.at });
  return cell;
}
