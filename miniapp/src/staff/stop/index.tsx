import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getStopDay, recordPresence, type StopDay, type StopVisitor } from '@nuanxin/shared-types';
import { Empty, Icon, Notice, OfflineStrip, Screen, SectionHead, Skeleton } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { memoryCell, type Kept } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import './stop.scss';

/** 车上的名单: who comes in which band, with all they come for in one line. */
export default function DeskStopPage() {
  const { id = '' } = useRouter().params;
  const cell = usePageCell(() => memoryCell<Kept<StopDay>>());
  const { value, at, offline, refusal, reload } = useLoaded(cell, () => call(getStopDay, { id }), id);
  const people = value?.bands.flatMap((it) => it.people) ?? [];
  return (
    <Screen title={value?.team ?? '巡回服务'}>
      {offline && at !== null && <OfflineStrip at={at} />}
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {value && (
        <View className="note" id="stop-people">
          {[value.enterprise, value.place.name, value.room].filter(Boolean).join('，')}。约了 {people.length} 人
        </View>
      )}
      {value && people.length === 0 && <Empty says="还没有人约" note="约了的会在这里" />}
      {value?.bands
        .filter((it) => it.people.length > 0)
        .map((band) => (
          <View key={band.startsAt}>
            <SectionHead title={`${hourWords(band.startsAt)} 到 ${hourWords(band.endsAt)}`} />
            {band.people.map((it) => (
              <Visitor key={it.services[0]?.row.bookingId} visitor={it} onMarked={reload} />
            ))}
          </View>
        ))}
    </Screen>
  );
}

/** One tap a service when it is done; a second one takes it back. */
function Visitor({ visitor, onMarked }: { visitor: StopVisitor; onMarked: () => void }) {
  const { busy, trouble, run } = useAct();
  const mark = (bookingId: string, present: boolean) =>
    run([bookingId, present], async (requestId) => {
      await call(recordPresence, { requestId, bookingId, present, at: now() });
      onMarked();
    });
  return (
    <View className="card visitor">
      <View className="head">{visitor.name}</View>
      <View className="note">{visitor.category}</View>
      {trouble && <Notice {...trouble} />}
      <View className="visitor-services">
        {visitor.services.map(({ offering, row: { bookingId, status } }) => {
          const done = status === 'attended';
          return (
            <View
              key={bookingId}
              id={`done-${bookingId}`}
              className={done ? 'visitor-service visitor-done' : 'visitor-service'}
              hoverClass="pressed"
              {...aria('checkbox', done)}
              onClick={() => busy || mark(bookingId, !done)}
            >
              {done && <Icon name="ok" size={20} weight={2.6} />}
              {offering.name}
            </View>
          );
        })}
      </View>
    </View>
  );
}
