import type { BookingLimits, TeamSize } from '@nuanxin/shared-types';
import { closesAt } from '../bookings/limits.js';

/** Of a team whose offering is not for teams any longer: it may go on as it is. */
const ANY_SIZE: TeamSize = { min: 2, max: 100 };
const DAY_MS = 86_400_000;
/** Its captain is told so long before. */
export const TOLD_BEFORE_MS = DAY_MS / 2;

/**
 * Until when a team must be enough, UTC ms: a day before booking ends, so that a team that waits has a day to come; and a day
 * after it enrolled, as far as there is so much time.
 */
export function dueOf(limits: Pick<BookingLimits, 'closesMinutes'>, startsAt: number, createdAt: number): number {
  const closes = closesAt(limits, startsAt);
  return Math.max(closes - DAY_MS, Math.min(createdAt + DAY_MS, closes));
}

export function sizeOf({ team }: { team: TeamSize | null }): TeamSize {
  return team ?? ANY_SIZE;
}
