import { route } from '../route.js';
import type { CourseRule } from './course-rule.js';
import type { TeamSize } from './team-size.js';

/** What it is, for its picture and for finding it; nothing in the engine depends on it. */
export const OFFERING_KINDS = ['haircut', 'clinic', 'counsel', 'course', 'class', 'childcare', 'game', 'talk'] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];

/** `slots`: times follow from the shifts of its providers. `sessions`: each time is written down by itself. */
export type OfferingMode = 'slots' | 'sessions';
export type OfferingStatus = 'draft' | 'open' | 'paused' | 'ended';

/** Whom a price is for; all that is named must hold, of a list one is enough. Empty lists and nulls ask for nothing. */
export interface Audience {
  /** Only whose membership is in force; not for guests. */
  membersOnly: boolean;
  categories: string[];
  /** Members of these unions and of all below them. */
  unionIds: string[];
  badges: string[];
  honours: string[];
  /** Full years on the day itself, both included. */
  minAge: number | null;
  maxAge: number | null;
}

/** A line of the price list. The first one that fits the day and the person counts; where none fits, it is not for them. */
export interface PriceRule {
  /** ISO weekdays, 1 Monday … 7 Sunday; empty: every day. */
  weekdays: number[];
  audience: Audience;
  /** Fen; 0 is free. Paid on the spot. */
  fen: number;
}

/** What somebody pays. `words`: `免费`, `15 元`. */
export interface Price {
  fen: number;
  words: string;
}
/** Why it cannot be booked, in the words of the error code. */
export interface BookingRefusal {
  code: string;
  says: string;
  next: string;
}

/** An offering for children: a guardian books it for a child. The price list looks at the child's age, else at the guardian. */
export interface ChildrenRule {
  /** Children are handed over only to somebody with the pick-up code (接送码). */
  pickUp: boolean;
}

/** Something one can book (预约项目), as everybody sees it. */
export interface Offering {
  id: string;
  kind: OfferingKind;
  name: string;
  /** What it is, one or two sentences. */
  summary: string;
  /** What to bring; empty: nothing. */
  bring: string;
  mode: OfferingMode;
  status: OfferingStatus;
  place: { id: string; name: string; address: string; longitude: number; latitude: number };
  /** Where at the place: `302 室`; may be empty. */
  room: string;
  /** Null: not for children. */
  children: ChildrenRule | null;
  /** From the position asked with; null without one. */
  distanceMetres: number | null;
  /** Of one slot; of a session its own times count. */
  durationMinutes: number;
  /** Enrolled for as a whole; null: each time is booked by itself. */
  course: CourseRule | null;
  /** Teams of so many take part, and seats are counted in teams; null: everybody for themselves. */
  team: TeamSize | null;
  /** `周三、周四免费：外卖骑手、快递员；周一、周二、周五 15 元`. */
  priceWords: string;
  /** `每月 1 次，最多提前 7 天，开始前 2 小时可取消`. */
  limitWords: string;
}
/** By distance where a position is given, else by name. Only what is open. */
export const listOfferings = route<
  { kind?: OfferingKind; placeId?: string; longitude?: number; latitude?: number },
  { rows: Offering[] }
>('GET', '/offerings', 'anyone');
export const getOffering = route<{ id: string; longitude?: number; latitude?: number }, Offering>(
  'GET',
  '/offerings/:id',
  'anyone',
);

/**
 * A day of the calendar. `open`: something is free. `full`: all taken, one can wait. `closed`: nobody works. `not_yet`: too
 * far ahead. `past`: over, or too late to book.
 */
export type DayState = 'open' | 'full' | 'closed' | 'not_yet' | 'past';
export interface BookableDay {
  day: string;
  /** ISO weekday. */
  weekday: number;
  state: DayState;
  /** Free seats of the day. */
  free: number;
  /** What the caller pays on this day; somebody without a session is taken for a guest. Null where it is not for them. */
  price: Price | null;
  refusal: BookingRefusal | null;
}
/** From `from` (today) on, at most 62 days, for the strip of days and for a month. */
export const listBookableDays = route<
  { id: string; from?: string; days?: number },
  { today: string; rows: BookableDay[] }
>('GET', '/offerings/:id/days', 'anyone');

/** One time at one provider. */
export interface Slot {
  providerId: string;
  /** UTC ms. */
  startsAt: number;
  endsAt: number;
  capacity: number;
  free: number;
  /** People on its waiting list. */
  waiting: number;
}
export interface SlotsOfDay {
  day: string;
  price: Price | null;
  refusal: BookingRefusal | null;
  /** Who works on this day, with what is free at each. */
  providers: { id: string; name: string; note: string; free: number }[];
  /** By start, then by provider; what is over is left out. */
  slots: Slot[];
}
export const listSlots = route<{ id: string; day: string }, SlotsOfDay>('GET', '/offerings/:id/slots', 'anyone');

export type SessionStatus = 'planned' | 'cancelled';
/** A time written down by itself (场次): a class, a talk, a match, a stop of a bus. */
export interface BookableSession {
  id: string;
  offeringId: string;
  /** `第 1 次课`; may be empty. */
  title: string;
  startsAt: number;
  endsAt: number;
  capacity: number;
  free: number;
  waiting: number;
  /** Fewer than this and it does not take place; 0: no minimum. */
  minimum: number;
  status: SessionStatus;
  /** Why it was cancelled. */
  reason: string | null;
  provider: { id: string; name: string } | null;
  /** Where it differs from the offering's. */
  place: { id: string; name: string; address: string; longitude: number; latitude: number };
  room: string;
  /** UTC ms from which it can be booked; null: at once. */
  opensAt: number | null;
  /** UTC ms; set where seats are drawn by lot instead of first come. */
  drawAt: number | null;
  drawn: boolean;
  price: Price | null;
  refusal: BookingRefusal | null;
}
/** What is not over yet, by start; at most 100, pass `after` = the last one's id for more. */
export const listBookableSessions = route<
  { id: string; after?: string },
  { rows: BookableSession[]; next: string | null }
>('GET', '/offerings/:id/sessions', 'anyone');
