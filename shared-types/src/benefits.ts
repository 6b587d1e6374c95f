import type { Place } from './places.js';
import { route, type Done } from './route.js';

// ---- programmes (活动) -----------------------------------------------------------------------------------------

export type ProgrammeStatus = 'draft' | 'running' | 'paused' | 'ended';

/** Who, what, when and how many; where is the list of places. Dates are business days `YYYY-MM-DD`, both ends included. */
export interface ProgrammeRule {
  from: string | null;
  to: string | null;
  /** ISO weekdays 1 (Monday) … 7; empty means every day. */
  weekdays: number[];
  /** `HH:MM-HH:MM`, or null for all day. */
  hours: string | null;
  /** Category codes; empty means everybody. */
  categories: string[];
  /** Badge codes, of which one must be held; empty or absent asks for none. */
  badges?: string[];
  /** Honour codes, of which one must be held; empty or absent asks for none. */
  honours?: string[];
  perPersonPerDay: number;
  perDayInAll: number | null;
  inAll: number | null;
  /** Serve first, join second (先服务后入会). */
  guestsAllowed: boolean;
}

export interface Programme {
  id: string;
  code: string;
  name: string;
  /** `水`. */
  item: string;
  /** Measure word, `瓶`. */
  unit: string;
  status: ProgrammeStatus;
  rule: ProgrammeRule;
  /** The rule in one line: `每天 2 瓶，到 8 月 31 日`. */
  ruleWords: string;
  /** `外卖骑手、快递员、环卫工人`; `所有人`. */
  categoryWords: string;
  placeCount: number;
  /** What the caller may take; null without a membership. */
  mine: MyRight | null;
}

/** What a person may take of a programme today. */
export interface MyRight {
  left: number;
  taken: number;
  limit: number;
  /** Why nothing can be taken now, an `ErrorCode` with its words; null when something can. */
  refusal: { code: string; says: string; next: string } | null;
  /** `刚才在晨露超市领过 1 瓶`; null when nothing was taken today. */
  lastWords: string | null;
}
export const listProgrammes = route<Record<string, never>, { rows: Programme[] }>('GET', '/programmes', 'anyone');
export const getProgramme = route<{ id: string }, Programme>('GET', '/programmes/:id', 'anyone');

/** Stock as a worker may know it: never a number. */
export type StockWord = 'enough' | 'low' | 'none';
export const listProgrammePlaces = route<
  { id: string; longitude?: number; latitude?: number },
  { rows: (Place & { stock: StockWord })[] }
>('GET', '/programmes/:id/places', 'anyone');

export const addProgrammePlace = route<{ id: string; requestId: string; placeId: string }, Done>(
  'POST',
  '/programmes/:id/places',
  'programmes',
);
export const pauseProgramme = route<ProgrammeStep, Programme>('POST', '/programmes/:id/pause', 'programmes');
export const resumeProgramme = route<ProgrammeStep, Programme>('POST', '/programmes/:id/resumption', 'programmes');
export interface ProgrammeStep {
  id: string;
  requestId: string;
  reason: string;
}

// ---- redemption (核销) -----------------------------------------------------------------------------------------

/** Exactly one of `code`, `number` and `guest`. */
export interface Redeem {
  requestId: string;
  programmeId: string;
  placeId: string;
  quantity: number;
  /** The scanned member code. */
  code?: string;
  /** The 8 digits, read aloud. */
  number?: string;
  /** Serve first: somebody who has not joined yet. */
  guest?: { phone: string; category: string };
}

/** What the clerk's screen shows; no photo, no full name. */
export interface Redemption {
  id: string;
  programme: { id: string; name: string; item: string; unit: string };
  place: { id: string; name: string };
  quantity: number;
  /** `马*川`; `新朋友` for a guest. */
  name: string;
  category: string;
  /** Left for this person today, after this. */
  leftToday: number;
  limit: number;
  /** UTC ms. */
  at: number;
  /** Business day. */
  day: string;
  reversedAt: number | null;
  /** The clerk may undo it until then, UTC ms. */
  reversibleUntil: number;
  offline: boolean;
  /** Quantity of it that was beyond a limit. */
  overGiven: number;
}
export const redeem = route<Redeem, Redemption>('POST', '/redemptions', 'staff');
export const reverseRedemption = route<{ id: string; requestId: string; reason: string }, Redemption>(
  'POST',
  '/redemptions/:id/reversal',
  'staff',
);
/** A day at a place, newest first. A clerk asks for an own place; a cadre may leave the place out. */
export const listRedemptions = route<
  { day?: string; placeId?: string; programmeId?: string; before?: string; limit?: number },
  { rows: Redemption[]; next: string | null; day: string; given: number }
>('GET', '/redemptions', 'staff');
export const listMyRedemptions = route<
  { before?: string; limit?: number },
  { rows: Redemption[]; next: string | null }
>('GET', '/me/redemptions', 'person');

/** All a clerk's scanner needs, asked when it opens and after each scan. */
export interface Counter {
  place: { id: string; name: string };
  clerk: string;
  programmes: {
    id: string;
    name: string;
    item: string;
    unit: string;
    status: ProgrammeStatus;
    perPersonPerDay: number;
    guestsAllowed: boolean;
    givenToday: number;
    onHand: number;
  }[];
  last: Redemption | null;
}
export const getCounter = route<{ placeId: string }, Counter>('GET', '/counters/:placeId', 'staff');

// ---- offline scans (离线核销) ----------------------------------------------------------------------------------

/** A clerk's phone that may scan offline. The key signs its scans; `allowance` is how many units it may give a day. */
export interface Device {
  id: string;
  /** 32 bytes, base64url. */
  key: string;
  allowance: number;
}
export const registerDevice = route<{ requestId: string; label: string }, Device>('POST', '/devices', 'staff');

/** One scan made without network; `signature` per `offline-scan.ts`. */
export interface OfflineScan {
  /** The same as the online try had, where there was one. */
  requestId: string;
  programmeId: string;
  placeId: string;
  quantity: number;
  code: string;
  /** UTC ms by the device, corrected with the server's clock when last seen. */
  scannedAt: number;
  signature: string;
}
/** `given`: within the limits; `over_given`: handed out, listed for the cadre; `refused`: not believed, nothing booked. */
export interface OfflineOutcome {
  requestId: string;
  outcome: 'given' | 'over_given' | 'refused';
  redemptionId: string | null;
  /** Code and words of why it was over-given or refused. */
  reason: { code: string; says: string; next: string } | null;
}
export const sendOfflineScans = route<{ deviceId: string; scans: OfflineScan[] }, { rows: OfflineOutcome[] }>(
  'POST',
  '/offline-scans',
  'staff',
);

/** A line of the over-given list (超发清单). */
export interface OverGivenRow {
  redemptionId: string;
  programme: { id: string; name: string };
  place: { id: string; name: string };
  quantity: number;
  name: string;
  at: number;
  reason: { code: string; says: string };
}
export const listOverGiven = route<{ day?: string }, { rows: OverGivenRow[] }>('GET', '/over-given', 'reports');
