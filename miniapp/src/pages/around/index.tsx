import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Around, NearbyActivity, NearbyBenefit } from '@nuanxin/shared-types';
import { Button, Empty, Notice, PlaceRow, Screen, SectionHead, Skeleton } from '@/components';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { usePosition } from '@/lib/position';
import { useAround } from '@/lib/use-around';
import { clockTime, dayOf, dayWords, distanceWords } from '@/lib/words';
import './index.scss';

/** 身边: all that serves me within 1 km or 15 minutes on foot. */
export default function AroundPage() {
  const { district } = useRouter().params;
  const { position, refused, ask } = usePosition();
  const from = district ? { district: decodeURIComponent(district) } : position;
  const page = useAround(from);
  return (
    <Screen title="走路能到的">{from ? <Found page={page} /> : <NoPosition refused={refused} onAsk={ask} />}</Screen>
  );
}

function NoPosition({ refused, onAsk }: { refused: boolean; onAsk: () => void }) {
  return (
    <Empty says="不知道你在哪" note={refused ? '没开定位，可以到“找地方”选一片' : '开了定位，或到“找地方”选一片'}>
      {refused ? (
        <Button look="soft" small id="around-places" onClick={go.places}>
          去找地方
        </Button>
      ) : (
        <Button look="soft" small id="around-locate" onClick={onAsk}>
          开定位
        </Button>
      )}
    </Empty>
  );
}

function Found({ page }: { page: ReturnType<typeof useAround> }) {
  const around = page.value;
  return (
    <>
      {page.offline && !around && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!around && !page.offline && !page.refusal && <Skeleton rows={4} />}
      {around && <Circle around={around} />}
    </>
  );
}

function Circle({ around: { reach, places, benefits, activities } }: { around: Around }) {
  return (
    <>
      <View className="note" id="around-reach">
        直线 {distanceWords(reach.metres)}，或走 {reach.minutes} 分钟（每分钟 {reach.metresPerMinute} 米，绕路按{' '}
        {reach.detour} 倍算）
      </View>
      {benefits.length > 0 && (
        <>
          <SectionHead title="能领的" />
          <View className="card list places" id="around-benefits">
            {benefits.map((it) => (
              <Benefit key={it.programmeId} benefit={it} />
            ))}
          </View>
        </>
      )}
      {activities.length > 0 && (
        <>
          <SectionHead title="要办的活动" />
          <View className="card list places" id="around-activities">
            {activities.map((it) => (
              <Activity key={it.id} activity={it} />
            ))}
          </View>
        </>
      )}
      <SectionHead title={`${places.length} 处地方`} />
      {places.length === 0 && <Empty says="这么近的还没有" note="到“找地方”看远一点的" />}
      {places.length > 0 && (
        <View className="card list places" id="around-places-list">
          {places.map((place) => (
            <PlaceRow key={place.id} place={place} />
          ))}
        </View>
      )}
    </>
  );
}

const STOCK_LOOK = { enough: ['有', 'good'], low: ['不多了', 'care'], none: ['没了', 'bad'] } as const;

function Benefit({ benefit }: { benefit: NearbyBenefit }) {
  const { programmeId, name, item, mine, place, word, places } = benefit;
  const [words, look] = STOCK_LOOK[word];
  return (
    <View className="item near" hoverClass="pressed" {...aria('button')} onClick={() => go.programme(programmeId)}>
      <View className="grow">
        <View className="head">{item}</View>
        <View className="note">
          {place.name}，走 {place.walkMinutes} 分钟{!place.open && '，这会儿没开'}
        </View>
        <View className="note">
          {mine === false ? `${name}，这次没有你的份` : places > 1 ? `${places} 处有` : name}
        </View>
      </View>
      <View className={look}>{words}</View>
    </View>
  );
}

function Activity({ activity }: { activity: NearbyActivity }) {
  const { name, offeringId, startsAt, endsAt, place } = activity;
  const open = () => (offeringId === null ? go.place(place.id) : go.offering(offeringId));
  return (
    <View className="item near" hoverClass="pressed" {...aria('button')} onClick={open}>
      <View className="grow">
        <View className="head">{name}</View>
        <View className="note">
          {dayWords(dayOf(startsAt))} {clockTime(startsAt)}-{clockTime(endsAt)}
        </View>
        <View className="note">
          {place.name}，走 {place.walkMinutes} 分钟
        </View>
      </View>
    </View>
  );
}
