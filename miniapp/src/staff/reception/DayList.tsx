import { View } from '@tarojs/components';
import type { Desk, DeskRow } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Empty, Segments } from '@/components';
import { dayWords, weekdayOf } from '@/lib/words';
import { Line } from './Line';
import type { Reception } from './use-reception';

/** Today's lines; a provider sees the own ones first. */
export function DayList({ reception, desk }: { reception: Reception; desk: Desk }) {
  const [whose, show] = useState<'own' | 'all'>('own');
  const { rows, day, come, unsent } = reception;
  if (!rows || !day.value) return null;
  const own = desk.providerId === null ? rows : rows.filter((it) => it.providerId === desk.providerId);
  const shown = whose === 'own' ? own : rows;
  const names = new Map(day.value.providers.map((it) => [it.id, it.name]));
  return (
    <>
      <View className="note reception-day" id="reception-day">
        {dayWords(day.value.day)} {weekdayOf(day.value.day)}，{desk.offering.name}。来了 {cameOf(shown)} 人，还有{' '}
        {shown.filter((it) => it.status === 'booked').length} 人{unsent > 0 && `。${unsent} 笔等上传`}
      </View>
      {desk.providerId !== null && (
        <Segments
          id="reception"
          options={[
            { code: 'own', name: `我的 ${own.length}` },
            { code: 'all', name: `全部 ${rows.length}` },
          ]}
          chosen={whose}
          onChoose={show}
        />
      )}
      {shown.length === 0 && <Empty says="今天还没有人约" note="有空位，现场来的也能接" />}
      {shown.map((it) => (
        <Line
          key={it.bookingId}
          row={it}
          provider={whose === 'own' && desk.providerId !== null ? null : (names.get(it.providerId ?? '') ?? null)}
          onCome={(present) => come(it, present)}
        />
      ))}
    </>
  );
}

function cameOf(rows: readonly DeskRow[]): number {
  return rows.filter((it) => it.status === 'attended').length;
}
