import { z } from 'zod';
import * as f from '../fields.schema.js';
import { bookingStatus } from './bookings.schema.js';
import { courseRule, DOCUMENTS } from './course-rule.schema.js';
import * as c from './courses.js';
import { offering, price, refusal, where } from './offerings.schema.js';

/** Photos for one document. */
const PHOTOS = 3;

export const enrolmentStatus = z.enum(c.ENROLMENT_STATUSES);
export const handedIn = z.object({
  what: z.string().min(1).max(20),
  fileIds: z.array(f.id).min(1).max(PHOTOS),
}) satisfies z.ZodType<c.HandedIn>;
const documents = z.array(handedIn).max(DOCUMENTS);
const placement = z.object({
  kind: z.enum(c.PLACEMENT_KINDS),
  employer: z.string().trim().max(60),
}) satisfies z.ZodType<c.Placement>;

// ---- requests
export const enrol = z.object({ requestId: f.requestId, offeringId: f.id, documents });
export const mendEnrolment = z.object({ id: f.id, requestId: f.requestId, documents });
export const tellPlacement = placement.extend({ id: f.id, requestId: f.requestId });
const result = z.object({
  enrolmentId: f.id,
  score: z.int().min(0).max(100).nullable(),
  passed: z.boolean().nullable(),
}) satisfies z.ZodType<c.CourseResult>;
export const recordResults = z.object({ id: f.id, requestId: f.requestId, rows: z.array(result).min(1).max(1000) });

// ---- answers
export const toldPlacement = placement.extend({
  by: z.enum(['self', 'union']),
  at: f.time,
}) satisfies z.ZodType<c.ToldPlacement>;
const courseSession = z.object({
  id: f.id,
  title: z.string(),
  startsAt: f.time,
  endsAt: f.time,
  place: where,
  room: z.string(),
  teacher: z.string().nullable(),
  status: z.enum(['planned', 'cancelled']),
  reason: z.string().nullable(),
}) satisfies z.ZodType<c.CourseSession>;
export const course = z.object({
  offering,
  rule: courseRule,
  capacity: f.count,
  accepted: f.count,
  waiting: f.count,
  sessions: z.array(courseSession),
  price: price.nullable(),
  refusal: refusal.nullable(),
  mine: z.object({ id: f.id, status: enrolmentStatus }).nullable(),
}) satisfies z.ZodType<c.Course>;
const ofBooking = { status: bookingStatus };
export const enrolment = z.object({
  id: f.id,
  number: z.string(),
  offering: f.named,
  status: enrolmentStatus,
  reason: z.string().nullable(),
  price,
  rule: courseRule,
  documents,
  position: f.count,
  sessions: z.array(
    courseSession.extend({
      booking: z.object({ id: f.id, ...ofBooking, code: z.string() }).nullable(),
    }) satisfies z.ZodType<c.EnrolledSession>,
  ),
  attended: f.count,
  missed: f.count,
  score: f.count.nullable(),
  certificate: z.object({ code: z.string(), number: z.string(), revoked: z.boolean() }).nullable(),
  placement: toldPlacement.nullable(),
  at: f.time,
}) satisfies z.ZodType<c.Enrolment>;
export const enrolments = z.object({ rows: z.array(enrolment) });
export const certificate = z.object({
  code: z.string(),
  number: z.string(),
  title: z.string(),
  course: z.string(),
  name: z.string(),
  union: z.string(),
  issuedOn: f.day,
  revoked: z.object({ on: f.day, reason: z.string() }).nullable(),
}) satisfies z.ZodType<c.Certificate>;
export const classList = z.object({
  offering: f.named,
  rule: courseRule,
  sessions: z.array(courseSession),
  rows: z.array(
    z.object({
      enrolmentId: f.id,
      number: z.string(),
      name: z.string(),
      category: z.string(),
      status: enrolmentStatus,
      marks: z.array(z.object({ bookingId: f.id, ...ofBooking }).nullable()),
      attended: f.count,
      missed: f.count,
      score: f.count.nullable(),
      certificate: z.string().nullable(),
    }) satisfies z.ZodType<c.LearnerRow>,
  ),
}) satisfies z.ZodType<c.ClassList>;
