import type { BookedRow, CalendarDay, Provider, Slot } from '@nuanxin/shared-types';
import { momentOf } from '../../kit/days.js';

const MINUTE_MS = 60_000;
const HOUR = 60;
/** Where nobody works in a week, the usual hours stand there empty. */
const USUAL = { from: 9 * HOUR, to: 18 * HOUR };

/** A time of a lane: a slot with who has it, or somebody whose time is no slot any longer. Minutes from 00:00 of its day. */
export interface Cell {
  fromMinute: number;
  toMinute: number;
  slot: Slot | null;
  bookings: BookedRow[];
}
/** A provider on a day. */
export interface Lane {
  provider: Provider;
  cells: Cell[];
  absences: CalendarDay['absences'];
}
export interface DayColumn {
  day: CalendarDay;
  lanes: Lane[];
}
/** Minutes from 00:00 that the view reaches from and to, whole hours. */
export interface Hours {
  from: number;
  to: number;
}

/** A day's lanes: of those who work then, are away then, or have somebody then. */
export function columnOf(day: CalendarDay, providers: readonly Provider[], timeZone: string): DayColumn {
  const midnight = momentOf(`${day.day}T00:00`, timeZone);
  const minute = (at: number) => Math.round((at - midnight) / MINUTE_MS);
  const lanes = providers.map((provider) => {
    const slots = day.slots.filter((it) => it.providerId === provider.id);
    const bookings = day.bookings.filter((it) => it.providerId === provider.id && it.status !== 'displaced');
    return {
      provider,
      cells: cellsOf(slots, bookings, minute),
      absences: day.absences.filter((it) => it.providerId === provider.id),
    };
  });
  return { day, lanes: lanes.filter((it) => it.cells.length > 0 || it.absences.length > 0) };
}

function cellsOf(slots: readonly Slot[], bookings: readonly BookedRow[], minute: (at: number) => number): Cell[] {
  const inSlot = (it: BookedRow, slot: Slot) => it.startsAt === slot.startsAt && it.endsAt === slot.endsAt;
  const times = ({ startsAt, endsAt }: Slot | BookedRow) => ({
    fromMinute: minute(startsAt),
    toMinute: minute(endsAt),
  });
  const fitting = slots.map((slot) => ({
    ...times(slot),
    slot,
    bookings: bookings.filter((it) => inSlot(it, slot)),
  }));
  const stray = bookings.filter((it) => !slots.some((slot) => inSlot(it, slot)));
  return [...fitting, ...stray.map((it) => ({ ...times(it), slot: null, bookings: [it] }))];
}

/** From the first beginning to the last end of the days, in whole hours. */
export function hoursOf(columns: readonly DayColumn[]): Hours {
  const cells = columns.flatMap((it) => it.lanes.flatMap((lane) => lane.cells));
  if (cells.length === 0) return USUAL;
  return {
    from: Math.floor(Math.min(...cells.map((it) => it.fromMinute)) / HOUR) * HOUR,
    to: Math.ceil(Math.max(...cells.map((it) => it.toMinute)) / HOUR) * HOUR,
  };
}
