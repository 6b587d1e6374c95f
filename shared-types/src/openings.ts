import type { Band, OpenState } from './hours.js';
import type { Stay } from './places.js';
import { route } from './route.js';

/** A day that goes otherwise than the hours say; no band means shut all day. */
export interface DayException {
  /** Business day. */
  day: string;
  bands: Band[];
  /** `10:00-12:00` or `休息`. */
  words: string;
  reason: string;
  /** Who said so, in short: 张*. */
  by: string;
  /** UTC ms. */
  at: number;
}

/** What a keeper sees of the opening of a place. */
export interface Opening {
  state: OpenState;
  /** Business day it is now. */
  today: string;
  /** How today would be without an exception: `08:00-12:00 14:00-18:00` or `休息`. */
  usualToday: string;
  /** Today and to come, by day. */
  exceptions: DayException[];
}

// Of a keeper or clerk of the place, or a cadre of its union; all others get NOT_FOUND.
export const getOpening = route<{ id: string }, Opening>('GET', '/places/:id/opening', 'staff');
/** Shut from now to the end of today's hours, the night's included. @throws CLOSED_ALREADY */
export const closeNow = route<{ id: string; requestId: string; reason: string }, Opening>(
  'POST',
  '/places/:id/closures',
  'staff',
);
/** Back to the usual hours today. @throws NO_EXCEPTION */
export const reopen = route<{ id: string; requestId: string }, Opening>('POST', '/places/:id/reopenings', 'staff');
/** Other hours today or on a day of the coming year; said again it takes the place of what was said. @throws DAY_PAST */
export const setDayHours = route<
  { id: string; day: string; requestId: string; bands: Band[]; reason: string },
  Opening
>('PUT', '/places/:id/exceptions/:day', 'staff');
/** @throws NO_EXCEPTION */
export const removeException = route<{ id: string; day: string; requestId: string }, Opening>(
  'POST',
  '/places/:id/exceptions/:day/removal',
  'staff',
);

/** Newest first; `before` (UTC ms) goes on to the past, a hundred at a time. */
export const listStays = route<{ id: string; before?: number }, { rows: Stay[] }>('GET', '/places/:id/stays', 'staff');
/** @throws NOT_MOBILE · STAY_OVERLAPS another of the same point · STAY_TIMES ends in the past, or lasts over a week */
export const addStay = route<Omit<Stay, 'id'> & { id: string; requestId: string }, Stay>(
  'POST',
  '/places/:id/stays',
  'staff',
);
/** One to come is taken back, the present one ends now; past ones stay on record. @throws STAY_TIMES it is over */
export const endStay = route<{ id: string; stayId: string; requestId: string }, { rows: Stay[] }>(
  'POST',
  '/places/:id/stays/:stayId/end',
  'staff',
);
