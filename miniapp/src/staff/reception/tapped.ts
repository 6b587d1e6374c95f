import { sendPresences, type DeskRow } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { newRequestId } from '@/lib/ids';
import { cell, useCell } from '@/lib/store';
import { answered, batchOf, NO_TAPS, withTap, type Taps } from './taps';

const stored = cell<Taps>('presences');
const get = () => stored.get() ?? NO_TAPS;

/** Taps survive a restart of the phone. */
export function useTaps(): Taps {
  return useCell(stored) ?? NO_TAPS;
}

/** 来了、没来: kept first, sent after, so that it is one way with and without network. */
export function tap({ bookingId, name }: DeskRow, present: boolean): void {
  stored.set(withTap(get(), { requestId: newRequestId(), bookingId, present, at: now(), name }));
}

export function forgetRefused(): void {
  stored.set({ ...get(), refused: [] });
}

let running: Promise<void> | null = null;

/** Sends what waits; called again while it runs, it is the same run. Throws `ApiError`, `Offline`. */
export function sendTaps(): Promise<void> {
  running ??= run().finally(() => (running = null));
  return running;
}

async function run(): Promise<void> {
  for (let rows = batchOf(get()); rows.length > 0; rows = batchOf(get())) {
    const ends = await call(sendPresences, { rows });
    stored.set(answered(get(), ends.rows));
  }
}
