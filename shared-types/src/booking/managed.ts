import { route, type Done } from '../route.js';
import type { AppealStatus, BookingStatus, CancelledBy } from './bookings.js';
import type { CourseRule } from './course-rule.js';
import type {
  ChildrenRule,
  OfferingKind,
  OfferingMode,
  OfferingStatus,
  Price,
  PriceRule,
  BookableSession,
  Slot,
} from './offerings.js';
import type { TeamSize } from './team-size.js';

/** How many bookings one person may have, and when. */
export interface BookingLimits {
  /** Offerings with the same word count together, wherever they are (`理发`); null: this one alone. */
  group: string | null;
  times: number;
  period: 'day' | 'week' | 'month' | 'year' | 'ever';
  /** Bookable so many days ahead; the furthest day opens at `opensMinute` (minutes from 00:00). */
  aheadDays: number;
  opensMinute: number;
  /** Minutes before the start at which booking ends. */
  closesMinutes: number;
  /** Minutes before the start until which one may cancel or move. */
  cancelMinutes: number;
  /** Minutes a freed seat is kept for the next one of the waiting list. */
  offerMinutes: number;
  /** Missed `times` within `days`: no booking for `pauseDays`. Null: no such rule. */
  noShow: { times: number; days: number; pauseDays: number } | null;
}
/** How slots follow from shifts. */
export interface SlotRule {
  durationMinutes: number;
  /** Between two people. */
  bufferMinutes: number;
  /** `MM-DD`, both included; may run over New Year. Null: all year. */
  season: { from: string; to: string } | null;
  holidays: 'closed' | 'as_usual';
  /** A make-up workday (调休) goes by the shifts of this ISO weekday; null: by its own. */
  makeUpWeekday: number | null;
}
/** All that a cadre writes down of an offering. */
export interface OfferingDraft {
  kind: OfferingKind;
  name: string;
  summary: string;
  bring: string;
  mode: OfferingMode;
  placeId: string;
  room: string;
  /** Can be called off for the weather. */
  outdoor: boolean;
  /** For children, booked by their guardian; left out or null: not. */
  children?: ChildrenRule | null;
  slots: SlotRule;
  /** Left out or null: its sessions are booked one by one. */
  course?: CourseRule | null;
  /** Left out or null: everybody comes for themselves. Else by sessions, whose seats are then counted in teams. */
  team?: TeamSize | null;
  prices: PriceRule[];
  limits: BookingLimits;
}

/** When a provider works (班次): weekdays and hours, every week or every n-th. */
export interface Shift {
  /** ISO weekdays. */
  weekdays: number[];
  /** Minutes from 00:00 of the day it begins; the end may be on the next day (> 1440). */
  fromMinute: number;
  toMinute: number;
  /** In rotation: every n-th week, counted in weeks (Monday to Sunday) from the one `since` lies in. 1: every week. */
  everyWeeks: number;
  /** First and last business day; `until` null: no end. */
  since: string;
  until: string | null;
}
export interface Provider {
  id: string;
  name: string;
  /** `20 年经验`; may be empty. */
  note: string;
  /** People served at the same time. */
  capacity: number;
  /** Signs in with this phone (masked); null: does not use the phone. */
  phone: string | null;
  active: boolean;
  shifts: Shift[];
}
export interface ManagedOffering extends OfferingDraft {
  id: string;
  union: { id: string; name: string };
  place: { id: string; name: string };
  children: ChildrenRule | null;
  course: CourseRule | null;
  team: TeamSize | null;
  status: OfferingStatus;
  version: number;
  /** The whole rule as sentences. */
  sentence: string;
  providers: Provider[];
  today: { booked: number; attended: number; free: number };
  /** `8 月 6 日 周三没有师傅`; free days without anybody within the time that can be booked. */
  warnings: string[];
}
export const listManagedOfferings = route<Record<string, never>, { rows: ManagedOffering[] }>(
  'GET',
  '/managed-offerings',
  'bookings',
);
export const getManagedOffering = route<{ id: string }, ManagedOffering>('GET', '/managed-offerings/:id', 'bookings');
export const createOffering = route<{ requestId: string; unionId: string; draft: OfferingDraft }, ManagedOffering>(
  'POST',
  '/managed-offerings',
  'bookings',
);
/** What is booked stays booked, also where it does not fit any longer. */
export const changeOffering = route<
  { id: string; requestId: string; version: number; draft: OfferingDraft },
  ManagedOffering
>('PUT', '/managed-offerings/:id', 'bookings');
export const setOfferingStatus = route<{ id: string; requestId: string; status: OfferingStatus }, ManagedOffering>(
  'POST',
  '/managed-offerings/:id/status',
  'bookings',
);
/** The draft in words; nothing is saved. */
export const previewOffering = route<
  { draft: OfferingDraft },
  { sentence: string; priceWords: string; limitWords: string }
>('POST', '/offering-previews', 'bookings');

export interface ProviderFacts {
  name: string;
  note: string;
  capacity: number;
  shifts: Shift[];
}
/** With `phone` the provider gets the role and a today list on the phone. */
export const addProvider = route<{ id: string; requestId: string; phone?: string } & ProviderFacts, ManagedOffering>(
  'POST',
  '/managed-offerings/:id/providers',
  'bookings',
);
/** Bookings outside the new shifts stay; they are listed as not fitting in the week. */
export const changeProvider = route<
  { id: string; requestId: string; active: boolean } & ProviderFacts,
  ManagedOffering
>('PUT', '/booking-providers/:id', 'bookings');

// ---- the calendar (日程) -----------------------------------------------------------------------------------------

/** Somebody's booking in the week view and in the lists. */
export interface BookedRow {
  id: string;
  providerId: string | null;
  sessionId: string | null;
  startsAt: number;
  endsAt: number;
  /** Masked. */
  person: string;
  category: string;
  status: BookingStatus;
  price: Price;
  walkIn: boolean;
  /** Name of the team it belongs to. */
  team: string | null;
  cancelledBy: CancelledBy | null;
  stars: number | null;
  at: number;
}
export interface CalendarDay {
  day: string;
  weekday: number;
  /** Name of a public holiday, or `调休上班`; null on other days. */
  holiday: string | null;
  /** Why the whole day is closed; null where it is not. */
  closure: { id: string; reason: string; weather: boolean } | null;
  absences: { id: string; providerId: string; fromMinute: number; toMinute: number; reason: string }[];
  slots: Slot[];
  sessions: BookableSession[];
  bookings: BookedRow[];
}
/** Providers by days, for the week view; at most 31 days. */
export const getOfferingCalendar = route<
  { id: string; from: string; days: number },
  { providers: Provider[]; days: CalendarDay[] }
>('GET', '/managed-offerings/:id/calendar', 'bookings');
/** Nobody works on this day; bookings become `displaced`. `weather` is for outdoor things. */
export const closeOfferingDay = route<
  { id: string; requestId: string; day: string; weather: boolean; reason: string },
  { closureId: string; displaced: number }
>('POST', '/managed-offerings/:id/closures', 'bookings');
/** Opens the day again, or takes an absence back; who moved away meanwhile stays where they are. */
export const endException = route<{ id: string; requestId: string }, Done>(
  'POST',
  '/booking-exceptions/:id/end',
  'bookings',
);

export interface SessionDraft {
  title: string;
  startsAt: number;
  endsAt: number;
  capacity: number;
  minimum: number;
  providerId: string | null;
  /** Where it differs from the offering's. */
  placeId: string | null;
  room: string;
  opensAt: number | null;
  drawAt: number | null;
}
/** A whole term at once: up to 200. */
export const createSessions = route<
  { id: string; requestId: string; sessions: SessionDraft[] },
  { rows: BookableSession[] }
>('POST', '/managed-offerings/:id/sessions', 'bookings');
/** Later, elsewhere, with more seats; everybody booked is told. Never fewer seats than are taken. */
export const changeSession = route<{ id: string; requestId: string } & SessionDraft, BookableSession>(
  'PUT',
  '/managed-sessions/:id',
  'bookings',
);
export const cancelSession = route<
  { id: string; requestId: string; reason: string; weather: boolean },
  { displaced: number }
>('POST', '/managed-sessions/:id/cancellation', 'bookings');

// ---- bookings as the cadre sees them -----------------------------------------------------------------------------

/** Newest start first; days are business days, both included. */
export const listBookings = route<
  { id: string; from?: string; to?: string; status?: BookingStatus; before?: string; limit?: number },
  { rows: BookedRow[]; next: string | null }
>('GET', '/managed-offerings/:id/bookings', 'bookings');
export const cancelForPerson = route<{ id: string; requestId: string; reason: string }, BookedRow>(
  'POST',
  '/managed-bookings/:id/cancellation',
  'bookings',
);
/** Dragged to another time; the person is told. */
export const moveForPerson = route<
  { id: string; requestId: string; startsAt?: number; providerId?: string; sessionId?: string; reason: string },
  BookedRow
>('POST', '/managed-bookings/:id/move', 'bookings');

/** Of the days asked for. */
export interface BookingFigures {
  booked: number;
  attended: number;
  missed: number;
  cancelled: number;
  walkIns: number;
  /** Different people who came. */
  people: number;
  /** Came for free. */
  free: number;
  /** Mean of the stars; null without any. */
  stars: number | null;
  days: { day: string; booked: number; attended: number; missed: number }[];
}
export const getBookingFigures = route<{ id: string; from: string; to: string }, BookingFigures>(
  'GET',
  '/managed-offerings/:id/figures',
  'bookings',
);

// ---- pauses ------------------------------------------------------------------------------------------------------

export interface PauseRow {
  id: string;
  /** Masked. */
  person: string;
  offering: { id: string; name: string };
  missed: number;
  until: number;
  appeal: AppealStatus;
  /** What the person wrote. */
  words: string | null;
  answer: string | null;
  at: number;
}
/** Those in force, appeals first. */
export const listPauses = route<Record<string, never>, { rows: PauseRow[] }>('GET', '/booking-pauses', 'bookings');
export const decideAppeal = route<{ id: string; requestId: string; lift: boolean; answer: string }, PauseRow>(
  'POST',
  '/booking-pauses/:id/decision',
  'bookings',
);
