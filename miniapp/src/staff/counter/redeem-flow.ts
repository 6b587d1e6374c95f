import type { Redeem, Redemption } from '@nuanxin/shared-types';
import type { Refusal } from '../refusal';

/** An answer slower than this is shown as 确认中, so that the clerk sees the scan was taken. */
export const SLOW_AFTER_MS = 1_500;
/** From then on the clerk may hand it over to the phone (先给，记到本机). */
export const HAND_OVER_AFTER_MS = 8_000;
const RESEND_DELAYS_MS = [1_000, 2_000, 3_000, 5_000];

/** What was handed over without network. */
export interface KeptScan {
  requestId: string;
  quantity: number;
  /** Last four characters of the code, 尾号. */
  tail: string;
  /** What the phone may still give today. */
  allowanceLeft: number;
}

/**
 * One scan at the counter. A try keeps one requestId until its outcome is known, however often it is sent, so it counts
 * once. `confirming` is never a failure: it ends in `given`, `refused` or `kept`, or stays blue.
 */
export type Flow =
  | { kind: 'idle' }
  | { kind: 'sending'; ask: Redeem; since: number }
  /** `lost`: the last request went unanswered; otherwise it is only slow. */
  | { kind: 'confirming'; ask: Redeem; since: number; lost: boolean }
  | { kind: 'given'; redemption: Redemption }
  | { kind: 'kept'; scan: KeptScan }
  | { kind: 'refused'; ask: Redeem; refusal: Refusal };

export type FlowEvent =
  | { type: 'asked'; ask: Redeem; now: number }
  | { type: 'given'; requestId: string; redemption: Redemption }
  | { type: 'refused'; ask: Redeem; refusal: Refusal }
  /** The request went unanswered, or the answer does not say how it ended. */
  | { type: 'lost'; requestId: string }
  /** Nothing has come back yet. */
  | { type: 'slow'; requestId: string }
  | { type: 'kept'; scan: KeptScan }
  | { type: 'left' };

export const IDLE: Flow = { kind: 'idle' };

/** The next state. An event about another try than the one on screen (a late answer) changes nothing. */
export function step(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'asked':
      return isFree(flow) ? { kind: 'sending', ask: event.ask, since: event.now } : flow;
    case 'left':
      return IDLE;
    case 'given':
      return isAbout(flow, event.requestId) ? { kind: 'given', redemption: event.redemption } : flow;
    case 'refused':
      return isFree(flow) || isAbout(flow, event.ask.requestId)
        ? { kind: 'refused', ask: event.ask, refusal: event.refusal }
        : flow;
    case 'kept':
      return isFree(flow) || isAbout(flow, event.scan.requestId) ? { kind: 'kept', scan: event.scan } : flow;
    case 'lost':
      return isAbout(flow, event.requestId) ? confirming(flow, true) : flow;
    case 'slow':
      return isAbout(flow, event.requestId) && flow.kind === 'sending' ? confirming(flow, false) : flow;
  }
}

type Underway = Extract<Flow, { kind: 'sending' | 'confirming' }>;

function isAbout(flow: Flow, requestId: string): flow is Underway {
  return (flow.kind === 'sending' || flow.kind === 'confirming') && flow.ask.requestId === requestId;
}

/** Whether a new try may begin; a refusal may be followed at once by another (改成给 1 瓶). */
export function isFree(flow: Flow): boolean {
  return flow.kind === 'idle' || flow.kind === 'refused';
}

function confirming({ ask, since }: Underway, lost: boolean): Flow {
  return { kind: 'confirming', ask, since, lost };
}

/**
 * True when an error answer leaves open whether the try was booked. A first request that was turned away at the door
 * (429, 401) was not booked; on a repeat the same answer says nothing about the request before.
 */
export function isUncertain({ status, code }: { status: number; code: string }, attempt: number): boolean {
  if (status >= 500 || code === 'UNCERTAIN') return true;
  return attempt > 1 && (status === 429 || status === 401);
}

/** Pause before the request after this attempt. */
export function resendDelayMs(attempt: number): number {
  return RESEND_DELAYS_MS[Math.min(attempt, RESEND_DELAYS_MS.length) - 1] ?? 0;
}

/** How somebody was identified: exactly one of the three. */
export type Way = Pick<Redeem, 'code' | 'number' | 'guest'>;

/** The way of an ask, to ask again for another quantity under a new requestId. */
export function wayOf({ code, number, guest }: Redeem): Way {
  if (code !== undefined) return { code };
  return number !== undefined ? { number } : { guest };
}

/** The phone's queue takes codes only: a number or a guest needs the server. */
export function hasCode(ask: Redeem): ask is Redeem & { code: string } {
  return ask.code !== undefined;
}
