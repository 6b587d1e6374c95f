import { useCallback, useEffect, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { getCounter, type Counter, type Redemption } from '@nuanxin/shared-types';
import { ApiError, call, Offline } from '../../lib/api';
import { cell, useCell } from '../../lib/store';
import { useQueue } from '../offline/queue';
import { isReachable, learnAnswering, useReachable } from '../offline/reach';
import { upload } from '../offline/upload';

/** How often the phone tries again while something waits or the server is silent. */
const RETRY_MS = 20_000;

/** The last counter seen at each place, so that the scanner opens without network. */
const counters = cell<Record<string, Counter>>('counters');

export interface CounterView {
  counter: Counter | null;
  /** Why the counter cannot be shown or the queue not be sent, in words; null when all is well. */
  problem: { code: string; says: string; next: string } | null;
  refresh(): void;
  /** Counts a redemption at once, before the server is asked again. */
  learn(redemption: Redemption): void;
}

/** The counter at a place, kept fresh, and the queue sent whenever there is a way. */
export function useCounter(placeId: string): CounterView {
  const counter = useCell(counters)?.[placeId] ?? null;
  const [problem, setProblem] = useState<CounterView['problem']>(null);
  const reachable = useReachable();
  const { device, waiting, reversals } = useQueue();
  const unfinished = !reachable || !device || waiting.length > 0 || reversals.length > 0;

  const refresh = useCallback(() => {
    void sync(placeId).then(setProblem);
  }, [placeId]);
  const learn = useCallback((redemption: Redemption) => update(placeId, (it) => withGift(it, redemption)), [placeId]);

  useDidShow(refresh);
  useEffect(refresh, [refresh, reachable]);
  useEffect(() => {
    if (!unfinished) return;
    const timer = setInterval(refresh, RETRY_MS);
    return () => clearInterval(timer);
  }, [refresh, unfinished]);
  return { counter, problem, refresh, learn };
}

/** Asks for the counter and empties the queue; what the server said against either, or null. */
async function sync(placeId: string): Promise<CounterView['problem']> {
  const refused = await problemOf(load(placeId));
  return refused ?? (isReachable() ? await problemOf(upload()) : null);
}

async function load(placeId: string): Promise<void> {
  const fresh = await call(getCounter, { placeId });
  counters.set({ ...counters.get(), [placeId]: fresh });
  learnAnswering(true);
}

/** What a person has to mend, in words; a silent or stumbling server is asked again and says nothing. */
async function problemOf(work: Promise<void>): Promise<CounterView['problem']> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Offline) {
      learnAnswering(false);
      return null;
    }
    if (!(error instanceof ApiError)) throw error;
    if (error.status >= 500 || error.code === 'DEVICE_UNKNOWN') return null;
    return { code: error.code, says: error.says, next: error.next };
  }
}

function update(placeId: string, change: (counter: Counter) => Counter): void {
  const counter = counters.get()?.[placeId];
  if (counter) counters.set({ ...counters.get(), [placeId]: change(counter) });
}

function withGift(counter: Counter, redemption: Redemption): Counter {
  const programmes = counter.programmes.map((it) => {
    if (it.id !== redemption.programme.id) return it;
    const { quantity } = redemption;
    return { ...it, givenToday: it.givenToday + quantity, onHand: Math.max(0, it.onHand - quantity) };
  });
  return { ...counter, programmes, last: redemption };
}
