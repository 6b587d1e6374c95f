import { View } from '@tarojs/components';
import { listAlternatives, moveBooking, type Booking, type FreeTime } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { Button, Notice } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { call, ifAnswered } from '@/lib/api';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { useAct } from '@/lib/use-act';

/** The provider or the weather took the time away: near ones, each by one tap. */
export function Displaced({ booking, onMoved }: { booking: Booking; onMoved: (booking: Booking) => void }) {
  const { id, offering } = booking;
  const [times, know] = useState<FreeTime[] | null>(null);
  const move = useAct();
  useEffect(() => {
    void ifAnswered(call(listAlternatives, { id })).then((found) => know(found?.rows ?? []));
  }, [id]);
  const take = ({ startsAt, providerId, sessionId }: FreeTime) => {
    const wanted = sessionId ? { sessionId } : { startsAt, ...(providerId && { providerId }) };
    move.run(wanted, async (requestId) => onMoved(await call(moveBooking, { id, requestId, ...wanted })));
  };
  return (
    <View className="gap" id="displaced">
      {move.trouble && <Notice {...move.trouble} />}
      <View className="head displaced-head">
        {times?.length === 0 ? '附近的时间都满了' : '换到哪个时间，点一下就好'}
      </View>
      {times?.map((it) => (
        <View key={`${it.startsAt}${it.providerId}${it.sessionId}`} className="displaced-time">
          <Button look="soft" small busy={move.busy} onClick={() => take(it)}>
            {whenWords(it.startsAt, now())}
            {it.providerName && `，${it.providerName}`}
          </Button>
        </View>
      ))}
      <Button look="line" small id="displaced-others" onClick={() => go.move(offering.id, id)}>
        看别的时间
      </Button>
    </View>
  );
}
