import { route } from '../route.js';
import type { Appointment, Booking, BookingStatus } from './bookings.js';
import type { BookingRefusal, Price } from './offerings.js';
import type { TeamSize } from './team-size.js';

/**
 * `forming`: may still be too few. `set`: was enough when it was due. `withdrawn`: by the captain, or it was too few.
 */
export type TeamStatus = 'forming' | 'set' | 'withdrawn';

export interface TeamMember {
  bookingId: string;
  /** Masked. */
  name: string;
  captain: boolean;
  /** Whoever asks. */
  self: boolean;
  status: BookingStatus;
}

/**
 * A team enrolled for a session. It takes one of the session's seats, with the captain's booking; every member has a booking
 * of their own, for the door, the reminders and the calendar. Whoever cancels that leaves the team; the captain who cancels
 * withdraws the team, and who moves to another session moves all of it.
 */
export interface Team extends Appointment {
  id: string;
  name: string;
  status: TeamStatus;
  size: TeamSize;
  /** UTC ms until which there must be `size.min`; else the seat goes to the next team that waits. */
  dueAt: number;
  /** Eight characters that let somebody in, typed or by a link; only for the captain, and only while somebody may come. */
  code: string | null;
  /** Whether the one who asks leads it. */
  captain: boolean;
  /** Of whoever asks. */
  bookingId: string;
  /** The captain first, then in the order they came. */
  members: TeamMember[];
}

/** What somebody who was given the code sees before joining. */
export interface TeamInvitation extends Appointment {
  id: string;
  name: string;
  /** Masked. */
  captain: string;
  size: TeamSize;
  members: number;
  dueAt: number;
  /** Whether the one who asks is in it already. */
  joined: boolean;
  price: Price | null;
  /** Why one cannot join. */
  refusal: BookingRefusal | null;
}

/** Takes a seat for a team; who enrols it is its captain. A full session has a waiting list like every other one. */
export const enrolTeam = route<{ requestId: string; sessionId: string; name: string }, Team>(
  'POST',
  '/teams',
  'session',
);
/** For its members. */
export const getTeam = route<{ id: string }, Team>('GET', '/teams/:id', 'session');
export const getTeamInvitation = route<{ code: string }, TeamInvitation>('GET', '/team-invitations/:code', 'anyone');
export const joinTeam = route<{ code: string; requestId: string }, Team>(
  'POST',
  '/team-invitations/:code/members',
  'session',
);
/** The captain's. */
export const renameTeam = route<{ id: string; requestId: string; name: string }, Team>('PUT', '/teams/:id', 'session');
/** The captain's: somebody else leads from now on. */
export const handOverTeam = route<{ id: string; requestId: string; bookingId: string }, Team>(
  'POST',
  '/teams/:id/captain',
  'session',
);
/** The captain's: out of the team; the code changes, so that it does not lead back in. */
export const removeTeamMember = route<{ id: string; requestId: string; bookingId: string }, Team>(
  'POST',
  '/teams/:id/removals',
  'session',
);

/** A team as the cadre sees it. */
export interface TeamRow {
  id: string;
  sessionId: string;
  name: string;
  status: TeamStatus;
  size: TeamSize;
  dueAt: number;
  /** Masked, the captain first. */
  people: { bookingId: string; name: string; captain: boolean; status: Booking['status'] }[];
  /** Members who were there. */
  came: number;
  /** UTC ms. */
  at: number;
}
/** By session and then in the order they enrolled; at most 200, pass `after` = the last one's id for more. */
export const listTeams = route<
  { id: string; sessionId?: string; after?: string },
  { rows: TeamRow[]; next: string | null }
>('GET', '/managed-offerings/:id/teams', 'bookings');
