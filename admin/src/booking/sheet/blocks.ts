import type { BookableSession, BookedRow, CalendarDay, Provider } from '@nuanxin/shared-types';
import { clockOf } from '../../kit/clock.js';

/** Lines left empty under a session, for who comes without a booking. */
const SPARE_LINES = 3;

/** A line of the paper; one without a name is to be written in. */
export interface Line {
  key: string;
  time: string;
  name: string;
  category: string;
  price: string;
  came: boolean;
}
/** What belongs together on the paper: a provider's day, or a session. */
export interface Block {
  key: string;
  title: string;
  note: string;
  lines: Line[];
}

/** Providers with their times, free ones too, then sessions with their people. */
export function blocksOf(day: CalendarDay, providers: readonly Provider[], timeZone: string): Block[] {
  const { time } = clockOf(timeZone);
  const expected = day.bookings.filter((it) => it.status !== 'displaced');
  const byProvider = providers.map((provider) => {
    const own = expected.filter((it) => it.providerId === provider.id && it.sessionId === null);
    const free = day.slots
      .filter((it) => it.providerId === provider.id && it.free > 0)
      .map((it) => ({ at: it.startsAt, line: emptyLine(`free ${it.startsAt}`, time(it.startsAt)) }));
    const taken = own.map((it) => ({ at: it.startsAt, line: lineOf(it, time(it.startsAt)) }));
    const lines = [...taken, ...free].sort((a, b) => a.at - b.at).map((it) => it.line);
    return { key: provider.id, title: provider.name, note: `${own.length} 位`, lines };
  });
  const bySession = day.sessions
    .filter((it) => it.status === 'planned')
    .map((session) => sessionBlock(session, expected, time));
  return [...byProvider.filter((it) => it.lines.length > 0), ...bySession];
}

function sessionBlock(session: BookableSession, expected: readonly BookedRow[], time: (at: number) => string): Block {
  const { id, title, startsAt, endsAt, provider, room, capacity } = session;
  const own = expected.filter((it) => it.sessionId === id);
  const spare = Array.from({ length: SPARE_LINES }, (_, i) => emptyLine(`spare ${i}`, ''));
  return {
    key: id,
    title: [`${time(startsAt)} 到 ${time(endsAt)}`, title].filter(Boolean).join(' '),
    note: [provider?.name, room, `${own.length}/${capacity} 位`].filter(Boolean).join('，'),
    lines: [...own.map((it, i) => lineOf(it, String(i + 1))), ...spare],
  };
}

function lineOf({ id, person, category, price, status }: BookedRow, time: string): Line {
  return { key: id, time, name: person, category, price: price.words, came: status === 'attended' };
}

function emptyLine(key: string, time: string): Line {
  return { key, time, name: '', category: '', price: '', came: false };
}
