import { route } from '../route.js';
import type { BookingStatus } from './bookings.js';
import type { BookingRefusal, OfferingKind, Price, Slot } from './offerings.js';

/** An offering somebody works for on the phone: as its provider, or as keeper or clerk of its place. */
export interface Desk {
  offering: { id: string; name: string; kind: OfferingKind; mode: 'slots' | 'sessions' };
  place: { id: string; name: string };
  /** Set for a provider: whose own times come first. */
  providerId: string | null;
  today: number;
}
export const listDesks = route<Record<string, never>, { rows: Desk[] }>('GET', '/desk/offerings', 'staff');

/** A line of the day's list. */
export interface DeskRow {
  bookingId: string;
  startsAt: number;
  endsAt: number;
  providerId: string | null;
  sessionId: string | null;
  /** Masked. */
  name: string;
  /** `外卖骑手`; empty where unknown. */
  category: string;
  status: BookingStatus;
  price: Price;
  /** Came without a booking. */
  walkIn: boolean;
  /** Name of the team it belongs to. */
  team: string | null;
  /** The booking's code, so that the phone finds the line without network. */
  code: string;
  /** UTC ms it was checked in. */
  cameAt: number | null;
}
/** Kept on the phone for when the network is gone. */
export interface DeskDay {
  day: string;
  /** UTC ms this was true. */
  now: number;
  offering: { id: string; name: string };
  place: { id: string; name: string };
  providers: { id: string; name: string; works: boolean }[];
  rows: DeskRow[];
  /** What is still free from now on. */
  free: Slot[];
}
export const getDeskDay = route<{ id: string; day?: string }, DeskDay>('GET', '/desk/offerings/:id/day', 'staff');

/** By the booking's code or the member code. `DeskRow` of the booking of now, else of the next one today. */
export const checkIn = route<{ requestId: string; offeringId: string; code: string }, DeskRow>(
  'POST',
  '/desk/check-ins',
  'staff',
);
/** One tap on a line: came or did not come. `at` (UTC ms) is when it was tapped; the later tap counts. */
export interface Presence {
  requestId: string;
  bookingId: string;
  present: boolean;
  at: number;
}
export const recordPresence = route<Presence, DeskRow>('POST', '/desk/bookings/:bookingId/presence', 'staff');
/** What was tapped without network, sent later; each exactly once, each answered by itself. */
export const sendPresences = route<
  { rows: Presence[] },
  { rows: { requestId: string; status: BookingStatus | null; refusal: BookingRefusal | null }[] }
>('POST', '/desk/presences', 'staff');
/**
 * Somebody without a booking takes a free seat of now or the next one: shows a member code, or says a phone number. Given
 * neither provider nor session it is whoever is free.
 */
export const walkIn = route<
  {
    requestId: string;
    offeringId: string;
    providerId?: string;
    sessionId?: string;
    code?: string;
    guest?: { phone: string; category: string };
  },
  DeskRow
>('POST', '/desk/walk-ins', 'staff');

/**
 * A provider does not come (请假): a day, or a part of it in minutes from 00:00. Bookings in it become `displaced`; everybody
 * is told and offered other times. By the provider, or by a cadre.
 */
export const reportAbsence = route<
  {
    requestId: string;
    providerId: string;
    day: string;
    fromMinute?: number;
    toMinute?: number;
    reason: string;
  },
  { absenceId: string; displaced: number }
>('POST', '/desk/absences', 'staff');
