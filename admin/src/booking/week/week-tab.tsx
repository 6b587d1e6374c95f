import { LeftOutlined, RightOutlined, WarningFilled } from '@ant-design/icons';
import { getOfferingCalendar, type ManagedOffering } from '@nuanxin/shared-types';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { addDays, dayWords, weekdayOf, weekdayWords } from '../../kit/days.js';
import { Show } from '../../kit/states.js';
import { useHash } from '../../kit/use-hash.js';
import { useLive } from '../../kit/use-live.js';
import { useLoad } from '../../kit/use-load.js';
import { useToday } from '../../kit/use-today.js';
import { SessionsWeek } from './sessions-week.js';
import { WeekGrid } from './week-grid.js';

const EVERY_MS = 15_000;
const SPANS = [
  { value: 7, label: '一周' },
  { value: 1, label: '一天' },
];

/** 日程: the week of the day in the address, or that day alone. */
export function WeekTab({ offering }: { offering: ManagedOffering }) {
  const today = useToday();
  const [, , , asked] = useHash();
  const day = asked ?? today;
  const [days, setDays] = useState(7);
  const from = days === 1 ? day : addDays(day, 1 - weekdayOf(day));
  const calendar = useLoad(`${offering.id} ${from} ${days}`, () =>
    call(getOfferingCalendar, { id: offering.id, from, days }),
  );
  useLive(calendar.reload, EVERY_MS);
  const go = (to: string) => {
    window.location.hash = `#/bookings/${offering.id}/week/${to}`;
  };
  return (
    <section className="panel week-panel">
      <div className="week-head">
        <Button icon={<LeftOutlined aria-hidden />} aria-label="往前" onClick={() => go(addDays(from, -days))} />
        <Button icon={<RightOutlined aria-hidden />} aria-label="往后" onClick={() => go(addDays(from, days))} />
        <h2>{spanWords(from, days)}</h2>
        <Button onClick={() => go(today)} disabled={from <= today && today <= addDays(from, days - 1)}>
          {days === 1 ? '今天' : '这一周'}
        </Button>
        <Segmented aria-label="看多长" options={SPANS} value={days} onChange={setDays} />
        <span className="grow" />
        <Legend mode={offering.mode} />
      </div>
      {offering.warnings.map((it) => (
        <p key={it} className="offering-warning">
          <WarningFilled aria-hidden /> {it}
        </p>
      ))}
      <Show of={calendar}>
        {(data) =>
          offering.mode === 'slots' ? (
            <WeekGrid offering={offering} calendar={data} onChange={calendar.reload} />
          ) : (
            <SessionsWeek offering={offering} calendar={data} onChange={calendar.reload} />
          )
        }
      </Show>
    </section>
  );
}

function spanWords(from: string, days: number): string {
  if (days === 1) return `${dayWords(from)} ${weekdayWords(weekdayOf(from))}`;
  return `${dayWords(from)}到 ${dayWords(addDays(from, days - 1))}`;
}

function Legend({ mode }: { mode: ManagedOffering['mode'] }) {
  if (mode === 'sessions') return <span className="small">点一场看名单</span>;
  return (
    <span className="week-legend small">
      <i className="booked" />
      已约
      <i className="attended" />
      来了
      <i className="missed" />
      没来
      <i className="free" />空<span>拖到空格换时间，或者点开改</span>
    </span>
  );
}
