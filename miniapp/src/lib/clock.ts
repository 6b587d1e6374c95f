import { kept } from './store';

/**
 * The only clock of the mini program. Phones run minutes wrong, and a rotating code computed with a wrong clock is
 * refused, so the distance to the server's clock is kept, also for the next start without network.
 */

/** The server's time, UTC ms, as well as the phone can tell. */
export function now(): number {
  return Date.now() + (kept.clockOffset.get() ?? 0);
}

/** Learns from `City.now`; half of the request's duration (ms) is taken as the way back. */
export function learnServerTime(serverNow: number, requestMs: number): void {
  kept.clockOffset.set(Math.round(serverNow + requestMs / 2 - Date.now()));
}

/** Learns from an answer's `Date` header, in whole seconds: enough to notice that a clock was set. */
export function learnDateHeader(header: unknown): void {
  if (typeof header !== 'string') return;
  const serverNow = Date.parse(header);
  if (!Number.isNaN(serverNow) && Math.abs(serverNow - now()) > 2000)
    kept.clockOffset.set(Math.round(serverNow + 500 - Date.now()));
}
