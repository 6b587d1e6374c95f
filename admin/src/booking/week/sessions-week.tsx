import type { BookableSession, CalendarDay, ManagedOffering, Provider } from '@nuanxin/shared-types';
import { useState } from 'react';
import { useDesk } from '../../desk.js';
import { clockOf } from '../../kit/clock.js';
import { SessionDrawer } from '../sessions/session-drawer.js';
import { DayHead } from './day-head.js';

interface Props {
  offering: ManagedOffering;
  calendar: { providers: Provider[]; days: CalendarDay[] };
  onChange: () => void;
}

/** The days with their sessions, each with how full it is. */
export function SessionsWeek({ offering, calendar, onChange }: Props) {
  const [openId, open] = useState<string | null>(null);
  const day = calendar.days.find((it) => it.sessions.some((session) => session.id === openId));
  const session = day?.sessions.find((it) => it.id === openId);
  return (
    <>
      <div className="sessions-week">
        {calendar.days.map((it) => (
          <div key={it.day}>
            <DayHead offering={offering} column={{ day: it }} onChange={onChange} />
            {it.closure && <p className="week-closed">停一天：{it.closure.reason}</p>}
            {it.sessions.map((one) => (
              <SessionCard key={one.id} session={one} onOpen={() => open(one.id)} />
            ))}
          </div>
        ))}
      </div>
      {day && session && (
        <SessionDrawer
          offering={offering}
          session={session}
          bookings={day.bookings.filter((it) => it.sessionId === session.id)}
          onChange={onChange}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}

function SessionCard({ session, onOpen }: { session: BookableSession; onOpen: () => void }) {
  const { city } = useDesk();
  const { time } = clockOf(city.timeZone);
  const { title, startsAt, endsAt, capacity, free, waiting, minimum, status, provider, room } = session;
  const taken = capacity - free;
  return (
    <button
      type="button"
      className={`session-card${status === 'cancelled' ? ' cancelled' : ''}${taken < minimum ? ' few' : ''}`}
      onClick={onOpen}
    >
      <span>
        {time(startsAt)} 到 {time(endsAt)}
      </span>
      <b>{title || '这一场'}</b>
      <span className="small">{[provider?.name, room].filter(Boolean).join('，')}</span>
      {status === 'cancelled' ? (
        <span className="small">取消了</span>
      ) : (
        <>
          <i className="fill" aria-hidden>
            <i style={{ width: `${Math.min(100, (100 * taken) / capacity)}%` }} />
          </i>
          <span className="small">
            {taken}/{capacity}
            {waiting > 0 && `，候补 ${waiting}`}
            {taken < minimum && `，少于 ${minimum}`}
          </span>
        </>
      )}
    </button>
  );
}
