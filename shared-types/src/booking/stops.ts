import { route } from '../route.js';
import type { DeskRow } from './desk.js';
import type { BookableSession, OfferingKind } from './offerings.js';

/** What a visiting team (巡回服务队) brings to a place on a day. */
export interface StopDraft {
  /** `健康巡诊车`. */
  team: string;
  placeId: string;
  /** Whom it visits: `三一重装工地`; may be empty. */
  enterprise: string;
  room: string;
  day: string;
  /** What to know; may be empty. */
  note: string;
  /** Minutes from 00:00, one after the other. */
  bands: { fromMinute: number; toMinute: number }[];
  /** Offerings by sessions, with the seats of each band. */
  services: { offeringId: string; capacity: number }[];
}
export type StopStatus = 'planned' | 'cancelled';
export interface StopFacts {
  id: string;
  team: string;
  enterprise: string;
  place: { id: string; name: string; address: string; longitude: number; latitude: number };
  room: string;
  day: string;
  note: string;
  status: StopStatus;
  /** Why it was called off. */
  reason: string | null;
}
/** One service in one band; booked as the session it is, several of one band with `bookTogether`. */
export interface StopService {
  offering: { id: string; name: string; kind: OfferingKind; bring: string };
  session: BookableSession;
}
export interface Stop extends StopFacts {
  bands: { startsAt: number; endsAt: number; services: StopService[] }[];
}
/** Today and later, by day; with the prices of whoever asks. */
export const listStops = route<{ placeId?: string }, { rows: Stop[] }>('GET', '/stops', 'anyone');
export const getStop = route<{ id: string }, Stop>('GET', '/stops/:id', 'anyone');

// ---- at the bus --------------------------------------------------------------------------------------------------

/** Somebody of a band with all they come for, in one line. */
export interface StopVisitor {
  /** Masked. */
  name: string;
  category: string;
  services: { offering: { id: string; name: string }; row: DeskRow }[];
}
export interface StopDay extends StopFacts {
  /** UTC ms this was true. */
  now: number;
  bands: { startsAt: number; endsAt: number; people: StopVisitor[] }[];
}
/** Stops of today and later that the caller serves at. */
export const listDeskStops = route<Record<string, never>, { rows: StopFacts[] }>('GET', '/desk/stops', 'staff');
export const getStopDay = route<{ id: string }, StopDay>('GET', '/desk/stops/:id', 'staff');

// ---- as the cadre plans them -------------------------------------------------------------------------------------

export interface StopFigures {
  /** Different people who came. */
  people: number;
  /** Services given: who came for three counts three times. */
  services: number;
  /** Services booked and not cancelled. */
  booked: number;
}
export interface ManagedStop extends StopFacts, StopFigures {
  union: { id: string; name: string };
}
/** Makes a session for each service and band. */
export const createStop = route<{ requestId: string; unionId: string; draft: StopDraft }, ManagedStop>(
  'POST',
  '/managed-stops',
  'bookings',
);
/** Everybody booked is told. */
export const cancelStop = route<{ id: string; requestId: string; reason: string; weather: boolean }, ManagedStop>(
  'POST',
  '/managed-stops/:id/cancellation',
  'bookings',
);
/** Newest day first; days are business days, both included. `enterprises`: the same stops by whom they visited. */
export const listManagedStops = route<
  { from?: string; to?: string },
  { rows: ManagedStop[]; enterprises: ({ enterprise: string; stops: number } & StopFigures)[] }
>('GET', '/managed-stops', 'bookings');
