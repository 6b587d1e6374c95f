import { View } from '@tarojs/components';
import type { PlaceEvent } from '@nuanxin/shared-types';
import { useState } from 'react';
import { SectionHead } from '@/components';
import { aria } from '@/lib/aria';
import { weekdayOf } from '@/lib/words';

const SHOWN = 4;

/** What takes place here, by day; what was called off stays, for whoever planned to come. */
export function Life({ events }: { events: PlaceEvent[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? events : events.slice(0, SHOWN);
  return (
    <>
      <SectionHead title="这里的活动" />
      <View className="card list places" id="place-events">
        {shown.map((event) => (
          <Row key={event.id} event={event} />
        ))}
        {shown.length < events.length && (
          <View
            className="item line link"
            id="place-events-all"
            hoverClass="pressed"
            {...aria('button')}
            onClick={() => setAll(true)}
          >
            还有 {events.length - shown.length} 场
          </View>
        )}
      </View>
    </>
  );
}

function Row({ event: { title, day, from, to, what, who, cancelled } }: { event: PlaceEvent }) {
  return (
    <View className="item event">
      <View className={cancelled === null ? 'date' : 'date date-off'}>
        <View className="date-week">{weekdayOf(day)}</View>
        <View className="date-day">{Number(day.slice(-2))}</View>
      </View>
      <View className="grow">
        <View className={cancelled === null ? 'strong' : 'strong struck'}>{title}</View>
        <View className="note">
          {Number(day.slice(5, 7))} 月 {from}-{to}
          {who && `，${who}`}
        </View>
        {what && cancelled === null && <View className="note">{what}</View>}
        {cancelled !== null && <View className="note bad">不办了：{cancelled}</View>}
      </View>
    </View>
  );
}
