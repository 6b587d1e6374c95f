import { downloadRoute, route } from '../route.js';
import type { BookingStatus } from './bookings.js';
import type { CourseRule } from './course-rule.js';
import type { BookingRefusal, Offering, Price } from './offerings.js';

/**
 * `applied`: waits for review. `to_mend`: something is to be handed in anew (补材料). `waiting`: accepted, but full; the next one
 * takes a seat that frees. `accepted`: has a seat in every session. `declined`, `withdrawn`, `called_off` (the course did not
 * take place): has none. `completed`, `failed`: over, with a result.
 */
export const ENROLMENT_STATUSES = [
  'applied',
  'to_mend',
  'waiting',
  'accepted',
  'declined',
  'withdrawn',
  'called_off',
  'completed',
  'failed',
] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** Photos handed in for one of the rule's documents. */
export interface HandedIn {
  what: string;
  fileIds: string[];
}

/** 去向: 已就业 · 自己干 · 原岗位提升 · 还在找 · 暂不找 · 联系不上. */
export const PLACEMENT_KINDS = [
  'employed',
  'self_employed',
  'same_job',
  'looking',
  'not_looking',
  'unreached',
] as const;
export type PlacementKind = (typeof PLACEMENT_KINDS)[number];
/** What became of somebody after the course (就业去向). */
export interface Placement {
  kind: PlacementKind;
  /** Name of the employer; may be empty. */
  employer: string;
}
export interface ToldPlacement extends Placement {
  /** Who said so. */
  by: 'self' | 'union';
  at: number;
}

export interface CourseSession {
  id: string;
  title: string;
  /** UTC ms. */
  startsAt: number;
  endsAt: number;
  place: Offering['place'];
  room: string;
  /** Name of the teacher; null where none is named. */
  teacher: string | null;
  status: 'planned' | 'cancelled';
  reason: string | null;
}

/** A course as everybody sees it. */
export interface Course {
  offering: Offering;
  rule: CourseRule;
  /** Seats of the smallest session. */
  capacity: number;
  /** With a seat. */
  accepted: number;
  /** On the waiting list. */
  waiting: number;
  /** All, by start, what is over and what was cancelled included. */
  sessions: CourseSession[];
  /** Of the whole course, paid at the first session; null where it is not for the caller. */
  price: Price | null;
  /** Why the caller cannot enrol now; null: can. */
  refusal: BookingRefusal | null;
  /** The caller's live enrolment, else the last one. */
  mine: { id: string; status: EnrolmentStatus } | null;
}
export const getCourse = route<{ id: string }, Course>('GET', '/courses/:id', 'anyone');

/** A session of somebody who is enrolled. */
export interface EnrolledSession extends CourseSession {
  /** Null without a seat in it. */
  booking: { id: string; status: BookingStatus; code: string } | null;
}
/** Somebody's enrolment as they see it (我的课程). */
export interface Enrolment {
  id: string;
  /** Eight characters, by which it is named on lists (报名号). */
  number: string;
  offering: { id: string; name: string };
  status: EnrolmentStatus;
  /** Of who reviewed or called off, or why a waiting one was passed over; null where nothing is said. */
  reason: string | null;
  price: Price;
  rule: CourseRule;
  documents: HandedIn[];
  /** On the waiting list: 1 is next; else 0. */
  position: number;
  sessions: EnrolledSession[];
  /** Sessions attended and missed. */
  attended: number;
  missed: number;
  /** Points of the exam; null without one. */
  score: number | null;
  certificate: { code: string; number: string; revoked: boolean } | null;
  placement: ToldPlacement | null;
  /** UTC ms of the first application. */
  at: number;
}
/** Photos are sent before, by `postFile`; three at most for each of the documents. */
export const enrol = route<{ requestId: string; offeringId: string; documents: HandedIn[] }, Enrolment>(
  'POST',
  '/enrolments',
  'person',
);
/** Newest first, all of them. */
export const listMyEnrolments = route<Record<string, never>, { rows: Enrolment[] }>('GET', '/me/enrolments', 'person');
export const getEnrolment = route<{ id: string }, Enrolment>('GET', '/enrolments/:id', 'person');
/** Hands in anew (补材料): all documents, also those that stay. */
export const mendEnrolment = route<{ id: string; requestId: string; documents: HandedIn[] }, Enrolment>(
  'POST',
  '/enrolments/:id/mending',
  'person',
);
/** Gives back the seats of all sessions to come; the next one on the waiting list gets them. */
export const withdrawEnrolment = route<{ id: string; requestId: string }, Enrolment>(
  'POST',
  '/enrolments/:id/withdrawal',
  'person',
);
/** Says what became of one after the course; may be said again. */
export const tellPlacement = route<{ id: string; requestId: string } & Placement, Enrolment>(
  'POST',
  '/enrolments/:id/placement',
  'person',
);

// ---- certificates (证书) -----------------------------------------------------------------------------------------

/** What anybody may check of a certificate by its code. */
export interface Certificate {
  code: string;
  /** `2026-7K3M9PQR`. */
  number: string;
  title: string;
  course: string;
  /** Masked. */
  name: string;
  /** Who issued it. */
  union: string;
  /** Business day. */
  issuedOn: string;
  /** Set where it does not hold any more. */
  revoked: { on: string; reason: string } | null;
}
export const getCertificate = route<{ code: string }, Certificate>('GET', '/certificates/:code', 'anyone');

// ---- the teacher (老师): on the phone or at the console ----------------------------------------------------------

/** Somebody on the class list. */
export interface LearnerRow {
  enrolmentId: string;
  number: string;
  /** Masked. */
  name: string;
  category: string;
  status: EnrolmentStatus;
  /** By session, in their order; the booking is what `recordPresence` ticks. Null: has no seat in it. */
  marks: ({ bookingId: string; status: BookingStatus } | null)[];
  attended: number;
  missed: number;
  score: number | null;
  /** Number of the certificate; null without one that holds. */
  certificate: string | null;
}
/** The class list with attendance (考勤表). */
export interface ClassList {
  offering: { id: string; name: string };
  rule: CourseRule;
  sessions: CourseSession[];
  /** Who has a seat or a result, in the order of enrolment. */
  rows: LearnerRow[];
}
/** For a provider of the course, and for a cadre of its union. */
export const getClassList = route<{ id: string }, ClassList>('GET', '/desk/courses/:id', 'staff');

/** With an exam the points say whether it is passed; without one `passed` does. */
export interface CourseResult {
  enrolmentId: string;
  score: number | null;
  passed: boolean | null;
}
/** All or none; passing brings the certificate at once. A result may be mended until a certificate stands on it. */
export const recordResults = route<{ id: string; requestId: string; rows: CourseResult[] }, ClassList>(
  'POST',
  '/desk/courses/:id/results',
  'staff',
);
/** A sheet with everybody's number, masked name and attendance, to fill in points or 合格. */
export const getResultSheet = downloadRoute<{ id: string }>('/desk/courses/:id/result-sheet', 'staff');
