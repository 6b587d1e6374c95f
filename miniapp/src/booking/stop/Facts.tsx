import { View } from '@tarojs/components';
import type { Stop } from '@nuanxin/shared-types';
import { DateTile, Notice } from '@/components';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';

/** Who comes, where and when. */
export function Facts({ stop }: { stop: Stop }) {
  const { team, enterprise, place, room, note, status, reason, day } = stop;
  const at = stop.bands[0]?.startsAt ?? Date.parse(`${day}T00:00:00+08:00`);
  return (
    <>
      {status === 'cancelled' && <Notice tone="warn" id="stop-off" says="这次不来了" next={reason ?? '看看别的时间'} />}
      <View className="card stop-facts" hoverClass="pressed" onClick={() => go.place(place.id)}>
        <DateTile at={at} now={now()} />
        <View className="grow">
          <View className="head">{team}</View>
          {enterprise && <View className="note strong">到{enterprise}</View>}
          <View className="note">{[place.name, room, place.address].filter(Boolean).join('，')}</View>
          {note && <View className="note">{note}</View>}
        </View>
      </View>
    </>
  );
}
