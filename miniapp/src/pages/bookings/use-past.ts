import { listMyBookings, type Booking } from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '@/lib/api';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useAct, type Act } from '@/lib/use-act';
import { useLoaded, usePageCell } from '@/lib/use-loaded';

interface Page {
  rows: Booking[];
  next: string | null;
}
const NOTHING: Page = { rows: [], next: null };

export interface Past {
  /** Newest first; null before the first answer. */
  rows: Booking[] | null;
  offline: boolean;
  more: Act;
  /** Null where there is nothing older. */
  loadMore: (() => void) | null;
}

/** What was; asked for once somebody wants to see it. */
export function usePast(wanted: boolean): Past {
  const token = useCell(kept.session)?.token ?? '';
  const cell = usePageCell(() => memoryCell<Kept<Page | null>>());
  const ask = async () => {
    if (!wanted) return cell.get()?.value ?? null;
    return token === '' ? NOTHING : call(listMyBookings, { past: true });
  };
  const page = useLoaded(cell, ask, `${wanted} ${token}`);
  const [older, setOlder] = useState<Page | null>(null);
  const more = useAct();
  const next = older ? older.next : (page.value?.next ?? null);
  const loadOlder = (before: string) =>
    more.run(before, async () => {
      const found = await call(listMyBookings, { past: true, before });
      setOlder({ rows: [...(older?.rows ?? []), ...found.rows], next: found.next });
    });
  return {
    rows: page.value && [...page.value.rows, ...(older?.rows ?? [])],
    offline: page.offline,
    more,
    loadMore: next === null ? null : () => loadOlder(next),
  };
}
