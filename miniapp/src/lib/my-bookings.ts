import { listMyBookings, type Booking, type LotteryEntry, type MyBookings } from '@nuanxin/shared-types';
import { call, ifAnswered } from './api';
import { ensureSession } from './session';
import { kept, useCell } from './store';
import { useLoaded, type Loaded } from './use-loaded';

const NOTHING: MyBookings = { rows: [], waits: [], entries: [], pauses: [], next: null };

/** What I have booked and wait for; kept, because the code at the door is shown without network too. */
export function useMyBookings(): Loaded<MyBookings> {
  const token = useCell(kept.session)?.token ?? '';
  return useLoaded(
    kept.bookings,
    async () => {
      await ifAnswered(ensureSession());
      return kept.session.get() ? call(listMyBookings, {}) : NOTHING;
    },
    token,
  );
}

/** Lots that are to come: one that was drawn stands there as its booking, or as its place on the waiting list. */
export function lotsToCome({ entries }: MyBookings): LotteryEntry[] {
  return entries.filter(({ result }) => result === null || result === 'void');
}

/** Of what seats were drawn for: the session's list is public. */
export function drawnSession(mine: MyBookings | null, { sessionId }: { sessionId: string | null }): string | null {
  return mine?.entries.some((it) => it.sessionId === sessionId && it.result !== null) ? sessionId : null;
}

/** A booking with the later ones that were booked in one go with it: a visit, a family, a course. */
export interface Joint {
  first: Booking;
  others: Booking[];
}
/** In the order of the first ones; `rows` are in the order of time. */
export function jointly(rows: readonly Booking[]): Joint[] {
  const known = new Map<string, Joint>();
  for (const row of rows) {
    const key = row.together ?? row.id;
    const joint = known.get(key);
    if (joint) joint.others.push(row);
    else known.set(key, { first: row, others: [] });
  }
  return [...known.values()];
}

/** How many things are to come. */
export function comingCount(mine: MyBookings): number {
  return jointly(mine.rows).length + mine.waits.length + lotsToCome(mine).length;
}
