import { useDidHide, useDidShow } from '@tarojs/taro';
import {
  getDeskDay,
  getOffering,
  listDesks,
  listDeskStops,
  type Desk,
  type DeskDay,
  type DeskRow,
  type Offering,
  type StopFacts,
} from '@nuanxin/shared-types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, ifAnswered } from '@/lib/api';
import { cell, kept, memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';
import { sendTaps, tap, useTaps } from './tapped';
import { withTaps } from './taps';

const LOOK_AGAIN_MS = 20_000;
/** Both are there without network, for the day one was last here. */
const keptDesks = cell<Kept<Desk[]>>('desks');
const keptDay = cell<Kept<DeskDay | null>>('desk-day');
// Names of others do not outlive the session they were shown to.
kept.session.subscribe(() => {
  if (kept.session.get()) return;
  keptDesks.set(null);
  keptDay.set(null);
});

export interface Reception {
  desks: Loaded<Desk[]>;
  desk: Desk | null;
  pick: (offeringId: string) => void;
  day: Loaded<DeskDay | null>;
  /** Whether it is a course, or for children; null until that is known. */
  offering: Offering | null;
  /** Of a visiting team I serve with, today and later. */
  stops: StopFacts[];
  /** The day's lines with what was tapped since; null before anything is known. */
  rows: DeskRow[] | null;
  /** Tapped and not answered yet. */
  unsent: number;
  come: (row: DeskRow, present: boolean) => void;
}

/** Where I serve, and today's list there; looked at again while the page is in sight. */
export function useReception(): Reception {
  const desks = useLoaded(keptDesks, async () => (await call(listDesks, {})).rows, '');
  const [picked, pick] = useState<string | null>(null);
  const desk = desks.value?.find((it) => it.offering.id === picked) ?? desks.value?.[0] ?? null;
  const id = desk?.offering.id ?? null;
  const load = async () => {
    await ifAnswered(sendTaps());
    return id === null ? null : call(getDeskDay, { id });
  };
  const day = useLoaded(keptDay, load, String(id));
  const facts = useLoaded(
    usePageCell(() => memoryCell<Kept<Offering | null>>()),
    async () => (id === null ? null : call(getOffering, { id })),
    String(id),
  );
  const stops = useLoaded(
    usePageCell(() => memoryCell<Kept<StopFacts[]>>()),
    async () => (await call(listDeskStops, {})).rows,
    '',
  );
  useLookingAgain(day.reload);
  const taps = useTaps();
  const known = day.value?.offering.id === id ? day.value : null;
  const { reload } = day;
  return {
    desks,
    desk,
    pick,
    day: { ...day, value: known },
    offering: facts.value?.id === id ? facts.value : null,
    stops: (stops.value ?? []).filter((it) => it.status === 'planned'),
    rows: known && withTaps(known.rows, taps),
    unsent: taps.waiting.length,
    come: (row, present) => {
      tap(row, present);
      reload();
    },
  };
}

function useLookingAgain(look: () => void): void {
  const [shown, show] = useState(true);
  const latest = useRef(look);
  latest.current = look;
  useDidShow(useCallback(() => show(true), []));
  useDidHide(useCallback(() => show(false), []));
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setInterval(() => latest.current(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [shown]);
}
