import { listMyBookings, type MyBookings } from '@nuanxin/shared-types';
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

/** How many things are to come. */
export function comingCount({ rows, waits, entries }: MyBookings): number {
  return rows.length + waits.length + entries.length;
}
