import { useCallback, useEffect, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { getCounter, type Counter, type Redemption } from '@nuanxin/shared-types';
import { ApiError, call, Offline } from '../../lib/api';
import { cell, useCell } from '../../lib/store';
import { useQueue } from '../offline/queue';
import { learnAnswering, useReachable } from '../offline/reach';
import { upload } from '../offline/upload';

/** How often the phone tries again while something waits or the server is silent. */
const RETRY_MS = 20_000;

/** The last counter seen at each place, so that the scanner opens without network. */
const counters = cell<Record<string, Counter>>('counters');

interface Problem {
  says: string;
  next: string;
}

export interface CounterView {
  counter: Counter | null;
  /** Why the counter cannot be shown or the queue not be sent, in words; null when all is well. */
  problem: Problem | null;
  refresh: () => void;
  /** Counts a redemption at once, before the server is asked again. */
  learn: (redemption: Redemption) => void;
}

/** The counter at a place, kept fresh, and the queue sent whenever there is a way. */
export function useCounter(placeId: string): CounterView {
  const counter = useCell(counters)?.[placeId] ?? null;
  const [problem, setProblem] = useState<Problem | null>(null);
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

/** Empties the queue, then asks for the counter that counts it in; what the server said against either, or null. */
async function sync(placeId: string): Promise<Problem | null> {
  const unsent = await outcomeOf(upload());
  if (unsent === 'silent') return null;
  const unseen = await outcomeOf(load(placeId));
  return unseen === 'silent' ? null : (unseen ?? unsent);
}

async function load(placeId: string): Promise<void> {
  const fresh = await call(getCounter, { placeId });
  counters.set({ ...counters.get(), [placeId]: fresh });
  learnAnswering(true);
}

/** `silent`: no answer. Only what a person has to mend is said; a server that stumbles is asked again. */
async function outcomeOf(work: Promise<void>): Promise<Problem | 'silent' | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Offline) {
      learnAnswering(false);
      return 'silent';
    }
    if (!(error instanceof ApiError)) throw error;
    if (error.status >= 500 || error.code === 'DEVICE_UNKNOWN') return null;
    return { says: error.says, next: error.next };
  }
}

function update(placeId: string, change: (counter: Counter) => Counter): void {
  const counter = counters.get()?.[placeId];
  if (counter) counters.set({ ...counters.get(), [placeId]: change(counter) });
}

/** The counter with one redemption more, or less where it was reversed. */
function withGift(counter: Counter, redemption: Redemption): Counter {
  const given = redemption.reversedAt === null ? redemption.quantity : -redemption.quantity;
  const programmes = counter.programmes.map((it) => {
    if (it.id !== redemption.programme.id) return it;
    return { ...it, givenToday: Math.max(0, it.givenToday + given), onHand: Math.max(0, it.onHand - given) };
  });
  return { ...counter, programmes, last: redemption };
}
