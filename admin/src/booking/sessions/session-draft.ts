import type { BookableSession, ManagedOffering, SessionDraft } from '@nuanxin/shared-types';
import { clockOf } from '../../kit/clock.js';
import { addDays, momentOf } from '../../kit/days.js';

/** A session as its form has it. */
export interface SessionFields {
  title: string;
  day: string;
  from: string;
  to: string;
  capacity: number;
  minimum: number;
  providerId?: string;
  room: string;
  /** `2026-07-20T08:30`; empty: at once. */
  opens?: string;
  /** Empty: who comes first. */
  draw?: string;
  /** How many weeks running. */
  weeks: number;
}

/** What a new one begins with. */
export function freshFields(today: string): SessionFields {
  return {
    title: '',
    day: addDays(today, 7),
    from: '19:00',
    to: '20:30',
    capacity: 30,
    minimum: 0,
    room: '',
    weeks: 1,
  };
}

export function fieldsOf(session: BookableSession, timeZone: string): SessionFields {
  const { date, time } = clockOf(timeZone);
  const local = (at: number | null) => (at === null ? undefined : `${date(at)}T${time(at)}`);
  const { title, startsAt, endsAt, capacity, minimum, provider, room, opensAt, drawAt } = session;
  return {
    ...{ title, capacity, minimum, room, weeks: 1 },
    day: date(startsAt),
    from: time(startsAt),
    to: time(endsAt),
    providerId: provider?.id,
    opens: local(opensAt),
    draw: local(drawAt),
  };
}

/** One a week. Without a title they are counted: `第 3 次课`. An end before the beginning lies in the next morning. */
export function draftsOf(fields: SessionFields, timeZone: string, placeId: string | null): SessionDraft[] {
  const { title, day, from, to, capacity, minimum, providerId, room, opens, draw, weeks } = fields;
  const at = (local: string | undefined) => (local ? momentOf(local, timeZone) : null);
  return Array.from({ length: weeks }, (_, week) => {
    const onDay = addDays(day, 7 * week);
    return {
      title: title.trim() || (weeks > 1 ? `第 ${week + 1} 次课` : ''),
      startsAt: momentOf(`${onDay}T${from}`, timeZone),
      endsAt: momentOf(`${to > from ? onDay : addDays(onDay, 1)}T${to}`, timeZone),
      ...{ capacity, minimum, placeId, room: room.trim() },
      providerId: providerId ?? null,
      opensAt: at(opens),
      drawAt: at(draw),
    };
  });
}

/** Null where a session is where its offering is. */
export function otherPlace(session: BookableSession, offering: ManagedOffering): string | null {
  return session.place.id === offering.placeId ? null : session.place.id;
}
