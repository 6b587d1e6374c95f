import { downloadRoute, route, type Done } from '../route.js';
import type { OfferingKind, Price, Slot } from './offerings.js';

/**
 * `booked`: will come. `displaced`: the provider or the weather took the time away, another one is to be chosen. `attended`:
 * was there. `missed`: did not come (爽约). `cancelled`: by whom says `cancelledBy`.
 */
export type BookingStatus = 'booked' | 'displaced' | 'attended' | 'missed' | 'cancelled';
/** `captain`: who leads the team withdrew it, or took somebody out of it. */
export type CancelledBy = 'self' | 'provider' | 'union' | 'weather' | 'captain';

/** Who picked a child up: `李秀兰（祖辈）`; UTC ms. */
export interface PickedUp {
  by: string;
  at: number;
}

/** Where and when, as every line about a booked or wanted time has it. */
export interface Appointment {
  offering: { id: string; name: string; kind: OfferingKind };
  place: { id: string; name: string; address: string; longitude: number; latitude: number };
  room: string;
  provider: { id: string; name: string } | null;
  sessionId: string | null;
  /** Of a session: `第 1 次课`; else empty. */
  title: string;
  /** UTC ms. */
  startsAt: number;
  endsAt: number;
}

/** A seat of somebody (预约). */
export interface Booking extends Appointment {
  id: string;
  status: BookingStatus;
  price: Price;
  bring: string;
  /** Shown at the door, as a QR code or read aloud; works without network. */
  code: string;
  /** Last moment (UTC ms) at which its owner may cancel or move it; later the provider can. */
  changeUntil: number;
  cancelledBy: CancelledBy | null;
  /** Said by whoever cancelled or displaced it. */
  reason: string | null;
  stars: number | null;
  /** Path of the calendar file (.ics), relative to `/api`. */
  calendar: string;
  /** The child it is for; null: the person themselves. */
  dependant: { id: string; name: string } | null;
  /** Where children are picked up with a code (接送码): the code of this child and this time, and who came. */
  pickUp: { code: string; pickedUp: PickedUp | null } | null;
  /** Same on all that was booked in one go (一起约) and is cancelled in one go; null: alone. */
  together: string | null;
  /** Of whoever comes with a team (组队). */
  team: { id: string; name: string; captain: boolean } | null;
  /** UTC ms. */
  at: number;
}

/** For a child of the person, where the offering is for children; left out: for the person. */
export interface ForWhom {
  dependantId?: string;
}
/** A time somebody names: of a slot its start, with a provider or whoever is free; or a session. */
export interface WantedTime {
  startsAt?: number;
  /** Left out: whoever is free (谁空谁来). */
  providerId?: string;
  sessionId?: string;
}
/** The session's person; who has verified a phone but not joined books as a guest, where the offering takes guests. */
export const book = route<{ requestId: string; offeringId: string } & WantedTime & ForWhom, Booking>(
  'POST',
  '/bookings',
  'session',
);
/** Of what is booked in one go: one offering at one time. */
export type BookingPart = { offeringId: string } & WantedTime & ForWhom;
/**
 * Two to six parts, all or none: a seat of each, or nothing is taken. Parts that overlap must be at one place (several
 * services of one visit). They count once towards a limit, cannot be moved one by one, and cancelling one cancels all.
 */
export const bookTogether = route<{ requestId: string; parts: BookingPart[] }, { rows: Booking[] }>(
  'POST',
  '/joint-bookings',
  'session',
);

export interface MyBookings {
  rows: Booking[];
  /** Only of what is to come. */
  waits: Wait[];
  entries: LotteryEntry[];
  pauses: BookingPause[];
  next: string | null;
}
/** What is to come, soonest first; with `past` what was, newest first, pass `before` = `next`. */
export const listMyBookings = route<{ past?: boolean; before?: string; limit?: number }, MyBookings>(
  'GET',
  '/me/bookings',
  'session',
);
export const getBooking = route<{ id: string }, Booking>('GET', '/bookings/:id', 'session');
export const cancelBooking = route<{ id: string; requestId: string }, Booking>(
  'POST',
  '/bookings/:id/cancellation',
  'session',
);
/** To another time of the same offering: the new seat is taken and the old one given back in one go. */
export const moveBooking = route<{ id: string; requestId: string } & WantedTime, Booking>(
  'POST',
  '/bookings/:id/move',
  'session',
);
/** A free time: a slot, or a session. */
export interface FreeTime extends Omit<Slot, 'providerId'> {
  providerId: string | null;
  providerName: string | null;
  sessionId: string | null;
}
/** At most six free times near the old one, for one tap: same time at somebody else first. */
export const listAlternatives = route<{ id: string }, { rows: FreeTime[] }>(
  'GET',
  '/bookings/:id/alternatives',
  'session',
);
/** After having been there; once. */
export const rateBooking = route<{ id: string; requestId: string; stars: number; words: string }, Booking>(
  'POST',
  '/bookings/:id/rating',
  'session',
);
/** An iCalendar file (RFC 5545); the signed code is the key, so that a calendar can fetch it without a session. */
export const getBookingCalendar = downloadRoute<{ code: string }>('/booking-calendars/:code', 'anyone');

// ---- waiting list (候补) -----------------------------------------------------------------------------------------

export type WaitStatus = 'waiting' | 'offered' | 'taken' | 'declined' | 'lapsed' | 'left';
export interface Wait extends Appointment {
  id: string;
  status: WaitStatus;
  /** 1 is next; 0 once the waiting is over. */
  position: number;
  /** UTC ms until which the offered seat is kept; null without an offer. */
  offerUntil: number | null;
  /** The child it is for. */
  dependant: { id: string; name: string } | null;
  at: number;
}
/** For a time that is full. Without `providerId` it is the provider with the shortest list at that time. */
export const joinWaitingList = route<{ requestId: string; offeringId: string } & WantedTime & ForWhom, Wait>(
  'POST',
  '/waits',
  'session',
);
export const leaveWaitingList = route<{ id: string; requestId: string }, Wait>(
  'POST',
  '/waits/:id/departure',
  'session',
);
export const acceptSeat = route<{ id: string; requestId: string }, Booking>('POST', '/waits/:id/acceptance', 'session');
/** The seat goes to the next one; joining again is at the end of the list. */
export const declineSeat = route<{ id: string; requestId: string }, Wait>('POST', '/waits/:id/refusal', 'session');

// ---- lottery (摇号) ----------------------------------------------------------------------------------------------

export type DrawResult = 'won' | 'reserve' | 'void';
export interface LotteryEntry extends Appointment {
  id: string;
  /** The number under which one stands in the published list. */
  number: string;
  drawAt: number;
  result: DrawResult | null;
  /** The child it is for. */
  dependant: { id: string; name: string } | null;
}
export const enterLottery = route<{ sessionId: string; requestId: string } & ForWhom, LotteryEntry>(
  'POST',
  '/sessions/:sessionId/entries',
  'session',
);
export const leaveLottery = route<{ id: string; requestId: string }, Done>(
  'POST',
  '/lottery-entries/:id/departure',
  'session',
);
/**
 * All that is needed to draw again: entries in ascending order of SHA-256(`seed:number`) in hex; the first `capacity` that
 * can come win, the rest is the waiting list. `seedHash` = SHA-256(seed) in hex stands there before the first entry.
 */
export interface Lottery {
  sessionId: string;
  capacity: number;
  drawAt: number;
  seedHash: string;
  /** Null before the draw. */
  seed: string | null;
  /** In the order of the draw; before it in the order of the numbers. */
  rows: { number: string; result: DrawResult | null }[];
}
export const getLottery = route<{ sessionId: string }, Lottery>('GET', '/sessions/:sessionId/lottery', 'anyone');

// ---- pauses (爽约暂停) -------------------------------------------------------------------------------------------

export type AppealStatus = 'none' | 'asked' | 'lifted' | 'upheld';
/** Missed too often: no booking until a day. */
export interface BookingPause {
  id: string;
  /** Name of the offering missed last. */
  offering: string;
  missed: number;
  /** UTC ms. */
  until: number;
  appeal: AppealStatus;
  /** What the cadre answered. */
  answer: string | null;
}
export const appealPause = route<{ id: string; requestId: string; words: string }, BookingPause>(
  'POST',
  '/booking-pauses/:id/appeal',
  'session',
);
