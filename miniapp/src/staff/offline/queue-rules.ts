import type { Device, OfflineOutcome, OfflineScan } from '@nuanxin/shared-types';
import { ownRefusal, refusalOf, type Refusal } from '../refusal';
import { codeRefusal, memberOf, stillScannable, type SeenCode } from './code-check';

/** The server takes 100; half of that keeps a request short on a bad line. */
const BATCH_SIZE = 50;
/** The refusal's own next step was for the person at the counter, who has left with the bottle. */
const GIVEN_UNBOOKED = '东西给出去了，跟工会说一声';

/** A scan the server has not answered yet. */
export interface WaitingScan extends OfflineScan {
  unit: string;
  /** It may have reached the server already, by an online try or by a batch, so dropping it here undoes nothing. */
  maybeSent: boolean;
  /** Set once the clerk took it back: to be reversed as soon as the server names the redemption. */
  undo: string | null;
}

/** A reversal the server still has to hear of. */
export interface DueReversal {
  redemptionId: string;
  requestId: string;
  reason: string;
  tail: string;
}

/** Something the server did not accept, kept until the clerk has seen it. */
export interface Notice {
  requestId: string;
  tail: string;
  /** UTC ms of the scan; null for a reversal. */
  scannedAt: number | null;
  says: string;
  next: string;
}

/** All the phone keeps for working without network. */
export interface OfflineState {
  device: Device | null;
  /** requestId of the registration under way, so that a repeat gets the same device. */
  registration: string | null;
  waiting: WaitingScan[];
  reversals: DueReversal[];
  notices: Notice[];
  /** What was given on `day`; stays after the upload, because the allowance is per business day. */
  given: { day: string; rows: GivenRow[] };
  seen: SeenCode[];
}

interface GivenRow {
  requestId: string;
  programmeId: string;
  member: string;
  tail: string;
  quantity: number;
  /** Known once the server has booked it. */
  redemptionId: string | null;
}

export const NOTHING_KEPT: OfflineState = {
  device: null,
  registration: null,
  waiting: [],
  reversals: [],
  notices: [],
  given: { day: '', rows: [] },
  seen: [],
};

/** What is asked of the phone: a scan, the day it falls on, and the programme's own limit. */
export interface OfflineAsk {
  programmeId: string;
  code: string;
  quantity: number;
  unit: string;
  perPersonPerDay: number;
}

export function tailOf(code: string): string {
  return code.slice(-4);
}

export function allowanceLeft({ device, given }: OfflineState, day: string): number {
  const used = given.day === day ? sum(given.rows) : 0;
  return Math.max(0, (device?.allowance ?? 0) - used);
}

/**
 * Why the phone does not give, or null. It knows the code's age, what it gave itself today and its own allowance; what
 * the person took elsewhere the server finds later, and counts as over-given.
 */
export function offlineRefusal(state: OfflineState, ask: OfflineAsk, now: number, day: string): Refusal | null {
  if (!state.device) return ownRefusal('DEVICE_NOT_REGISTERED');
  const bad = codeRefusal(ask.code, now, state.seen);
  if (bad) return bad;
  const left = ask.perPersonPerDay - takenHere(state, ask, day);
  if (left <= 0) return refusalOf('LIMIT_REACHED_TODAY', { limit: ask.perPersonPerDay, unit: ask.unit });
  if (left < ask.quantity) return refusalOf('LESS_LEFT_TODAY', { left, unit: ask.unit });
  return ask.quantity > allowanceLeft(state, day) ? ownRefusal('ALLOWANCE_USED_UP') : null;
}

/** Remembers a scan that was given; the same requestId twice is one scan. */
export function keep(state: OfflineState, scan: WaitingScan, day: string): OfflineState {
  if (state.waiting.some((it) => it.requestId === scan.requestId)) return state;
  const { requestId, programmeId, quantity, code, scannedAt } = scan;
  const today = state.given.day === day ? state.given.rows : [];
  const row = { requestId, programmeId, member: memberOf(code), tail: tailOf(code), quantity, redemptionId: null };
  return {
    ...state,
    waiting: [...state.waiting, scan],
    given: { day, rows: [...today, row] },
    seen: [...state.seen.filter((it) => stillScannable(it, scannedAt)), { code, at: scannedAt }],
  };
}

/**
 * Takes a scan back: at once where nobody else can know of it, when its outcome is known where it may have been sent,
 * and by a reversal (under `reversalId`) where it was booked a moment ago.
 */
export function takeBack(state: OfflineState, requestId: string, reason: string, reversalId: string): OfflineState {
  const row = state.given.rows.find((it) => it.requestId === requestId);
  const scan = state.waiting.find((it) => it.requestId === requestId);
  const given = { ...state.given, rows: state.given.rows.filter((it) => it !== row) };
  if (scan?.maybeSent) {
    const waiting = state.waiting.map((it) => (it === scan ? { ...scan, undo: reason } : it));
    return { ...state, waiting, given };
  }
  if (scan) {
    const waiting = state.waiting.filter((it) => it !== scan);
    return { ...state, waiting, given, seen: state.seen.filter((it) => it.code !== scan.code) };
  }
  if (!row?.redemptionId) return state;
  const due = { redemptionId: row.redemptionId, requestId: reversalId, reason, tail: row.tail };
  return { ...state, given, reversals: [...state.reversals, due] };
}

/** The oldest scans, and the state in which they count as possibly sent. */
export function takeBatch(state: OfflineState): { batch: WaitingScan[]; state: OfflineState } {
  const batch = state.waiting.slice(0, BATCH_SIZE);
  const waiting = state.waiting.map((it, i) => (i < batch.length ? { ...it, maybeSent: true } : it));
  return { batch, state: { ...state, waiting } };
}

/** Removes what was answered; `newId` makes the requestId of each reversal that falls due. */
export function settle(state: OfflineState, outcomes: readonly OfflineOutcome[], newId: () => string): OfflineState {
  const answers = new Map(outcomes.map((it) => [it.requestId, it]));
  const reversals = [...state.reversals];
  const notices = [...state.notices];
  const waiting = state.waiting.filter((scan) => {
    const answer = answers.get(scan.requestId);
    if (!answer) return true;
    const tail = tailOf(scan.code);
    if (answer.outcome === 'refused' && scan.undo === null)
      notices.push({
        requestId: scan.requestId,
        tail,
        scannedAt: scan.scannedAt,
        says: saysOf(answer),
        next: GIVEN_UNBOOKED,
      });
    else if (answer.redemptionId !== null && scan.undo !== null)
      reversals.push({ redemptionId: answer.redemptionId, requestId: newId(), reason: scan.undo, tail });
    return false;
  });
  const rows = state.given.rows.map((row) => {
    const redemptionId = answers.get(row.requestId)?.redemptionId;
    return redemptionId ? { ...row, redemptionId } : row;
  });
  return { ...state, waiting, reversals, notices, given: { ...state.given, rows } };
}

function saysOf({ reason }: OfflineOutcome): string {
  return reason?.says ?? refusalOf('CODE_INVALID').says;
}

function takenHere({ given }: OfflineState, { programmeId, code }: OfflineAsk, day: string): number {
  if (given.day !== day) return 0;
  return sum(given.rows.filter((it) => it.programmeId === programmeId && it.member === memberOf(code)));
}

function sum(rows: readonly { quantity: number }[]): number {
  return rows.reduce((total, it) => total + it.quantity, 0);
}
