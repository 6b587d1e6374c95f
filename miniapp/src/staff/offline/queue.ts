import type { Redeem } from '@nuanxin/shared-types';
import { newRequestId } from '../../lib/ids';
import { cell, useCell } from '../../lib/store';
import { dayOf } from '../../lib/words';
import type { Refusal } from '../refusal';
import type { KeptScan } from '../counter/redeem-flow';
import {
  allowanceLeft,
  keep,
  NOTHING_KEPT,
  offlineRefusal,
  tailOf,
  takeBack,
  type OfflineAsk,
  type OfflineState,
} from './queue-rules';
import { signScan } from './signature';

const stored = cell<OfflineState>('offline');

/** The phone's queue of scans made without network; survives a restart. */
export const queue = {
  get: (): OfflineState => stored.get() ?? NOTHING_KEPT,
  change: (rule: (state: OfflineState) => OfflineState): void => stored.set(rule(queue.get())),
};

export function useQueue(): OfflineState {
  return useCell(stored) ?? NOTHING_KEPT;
}

/** A scan to be given by this phone alone. */
export interface OfflineGift {
  ask: Redeem & { code: string };
  programme: { unit: string; perPersonPerDay: number };
  /** UTC ms by the corrected clock. */
  scannedAt: number;
  /** An online try with the same requestId went out before. */
  maybeSent: boolean;
}

/** Why this phone may not give it, or null. */
export function refusalOnPhone({ ask, programme, scannedAt }: OfflineGift): Refusal | null {
  const asked: OfflineAsk = { ...programme, programmeId: ask.programmeId, code: ask.code, quantity: ask.quantity };
  return offlineRefusal(queue.get(), asked, scannedAt, dayOf(scannedAt));
}

/** Signs and keeps a scan that `refusalOnPhone` let pass. */
export function keepOnPhone({ ask, programme, scannedAt, maybeSent }: OfflineGift): KeptScan {
  const { requestId, programmeId, placeId, quantity, code } = ask;
  const scan = { requestId, programmeId, placeId, quantity, code, scannedAt };
  const day = dayOf(scannedAt);
  const { device } = queue.get();
  if (!device) throw new Error('a scan can only be kept on a registered device');
  const signature = signScan(scan, device.key);
  queue.change((state) => keep(state, { ...scan, signature, unit: programme.unit, maybeSent, undo: null }, day));
  return { requestId, quantity, tail: tailOf(code), allowanceLeft: allowanceLeft(queue.get(), day) };
}

/** Takes back a scan kept on this phone; one the server may know is reversed there once it has answered. */
export function takeBackOnPhone(requestId: string, reason: string): void {
  queue.change((state) => takeBack(state, requestId, reason, newRequestId()));
}
