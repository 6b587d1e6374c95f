import { route } from '../route.js';
import type { CourseRule } from './course-rule.js';
import type { EnrolmentStatus, HandedIn, Placement, PlacementKind, ToldPlacement } from './courses.js';
import type { BookingRefusal } from './offerings.js';

/** An enrolment as the cadre of its union sees it. */
export interface EnrolmentRow {
  id: string;
  number: string;
  offering: { id: string; name: string };
  /** Masked. */
  person: string;
  category: string;
  status: EnrolmentStatus;
  reason: string | null;
  /** Opened with `getFile`; that somebody looked is on record. */
  documents: HandedIn[];
  /** On the waiting list: 1 is next; else 0. */
  position: number;
  attended: number;
  missed: number;
  score: number | null;
  certificate: { id: string; number: string; revoked: boolean } | null;
  placement: ToldPlacement | null;
  /** UTC ms; `decidedAt`: of the last review. */
  at: number;
  decidedAt: number | null;
}

export interface EnrolmentFilter {
  /** Of the offering. */
  id: string;
  status?: EnrolmentStatus;
  /** Completed three months ago or longer, and nobody has said what became of them. */
  toFollow?: boolean;
}
/** Oldest first; pass `after` = `next`. `counts` are of the whole course. */
export const listEnrolments = route<
  EnrolmentFilter & { after?: string; limit?: number },
  { rows: EnrolmentRow[]; next: string | null; counts: { status: EnrolmentStatus; count: number }[] }
>('GET', '/managed-offerings/:id/enrolments', 'bookings');
export const getManagedEnrolment = route<{ id: string }, EnrolmentRow>('GET', '/managed-enrolments/:id', 'bookings');

/** `accept`: into every session, or onto the waiting list where it is full. `mend`: `reason` says what to hand in anew. */
export type ReviewDecision = 'accept' | 'mend' | 'decline';
/** `reason` is left empty only for `accept`. */
export const reviewEnrolment = route<
  { id: string; requestId: string; decision: ReviewDecision; reason: string },
  EnrolmentRow
>('POST', '/managed-enrolments/:id/review', 'bookings');
/** Many at once, in the order given; each by itself: one that cannot be accepted does not stop the others. */
export const acceptEnrolments = route<
  { id: string; requestId: string; enrolmentIds: string[] },
  { rows: { id: string; status: EnrolmentStatus; refusal: BookingRefusal | null }[] }
>('POST', '/managed-offerings/:id/acceptances', 'bookings');
/** Takes somebody out of the course. */
export const withdrawForPerson = route<{ id: string; requestId: string; reason: string }, EnrolmentRow>(
  'POST',
  '/managed-enrolments/:id/withdrawal',
  'bookings',
);
/** The course does not take place: every session to come is cancelled, everybody is told. Cannot be undone. */
export const callOffCourse = route<{ id: string; requestId: string; reason: string }, { told: number }>(
  'POST',
  '/managed-offerings/:id/calling-off',
  'bookings',
);
export const recordPlacement = route<{ id: string; requestId: string } & Placement, EnrolmentRow>(
  'POST',
  '/managed-enrolments/:id/placement',
  'bookings',
);

/** A row of the sheet that cannot be taken. */
export interface ResultProblem {
  /** As Excel counts it. */
  row: number;
  /** What is wrong and what to do. */
  says: string;
}
/** The filled result sheet. With `trial` nothing is written; without it nothing is written either while a row is wrong. */
export const importResults = route<
  { id: string; requestId: string; fileId: string; trial: boolean },
  { rows: number; passed: number; failed: number; problems: ResultProblem[] }
>('POST', '/managed-offerings/:id/result-imports', 'bookings');

/** By the certificate's id; its public page says so from then on. */
export const revokeCertificate = route<{ id: string; requestId: string; reason: string }, EnrolmentRow>(
  'POST',
  '/managed-certificates/:id/revocation',
  'bookings',
);

/** Of one course, or summed. */
export interface CourseCounts {
  /** Enrolments of any status. */
  applied: number;
  /** Had a seat at the end or have one now: accepted, completed, failed. */
  learners: number;
  waiting: number;
  declined: number;
  withdrawn: number;
  completed: number;
  failed: number;
  /** Seats of sessions that are over, and how many of them were used. */
  due: number;
  attended: number;
  certificates: number;
  /** What became of those who completed; who has not been asked is in none. */
  placements: { kind: PlacementKind; count: number }[];
}
export interface CourseFigures extends CourseCounts {
  offering: { id: string; name: string };
  union: { id: string; name: string };
  rule: CourseRule;
  capacity: number;
  sessions: number;
  /** Business days of the first and last session. */
  firstDay: string;
  lastDay: string;
}
/** Courses of one's unions with a session in these days (business days, both included), by their first day. */
export const listCourseFigures = route<
  { from?: string; to?: string },
  { rows: CourseFigures[]; total: CourseCounts & { courses: number } }
>('GET', '/course-figures', 'bookings');
