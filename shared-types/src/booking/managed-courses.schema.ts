import { z } from 'zod';
import * as f from '../fields.schema.js';
import { courseRule } from './course-rule.schema.js';
import { PLACEMENT_KINDS } from './courses.js';
import { enrolmentStatus, handedIn, toldPlacement } from './courses.schema.js';
import type * as m from './managed-courses.js';
import { refusal } from './offerings.schema.js';

const MOST_AT_ONCE = 500;

// ---- requests
export const listEnrolments = z.object({
  id: f.id,
  status: enrolmentStatus.optional(),
  toFollow: z.union([z.boolean(), f.queryFlag]).optional(),
  after: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const reviewEnrolment = z
  .object({
    id: f.id,
    requestId: f.requestId,
    decision: z.enum(['accept', 'mend', 'decline']) satisfies z.ZodType<m.ReviewDecision>,
    reason: z.string().trim().max(200),
  })
  .refine((it) => it.decision === 'accept' || it.reason.length >= 2, {
    message: '写两个字以上的原因',
    path: ['reason'],
  });
export const acceptEnrolments = z.object({
  id: f.id,
  requestId: f.requestId,
  enrolmentIds: z.array(f.id).min(1).max(MOST_AT_ONCE),
});
export const stepWithReason = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });
export const importResults = z.object({ id: f.id, requestId: f.requestId, fileId: f.id, trial: z.boolean() });
export const listCourseFigures = z.object({ from: f.day.optional(), to: f.day.optional() });

// ---- answers
export const enrolmentRow = z.object({
  id: f.id,
  number: z.string(),
  offering: f.named,
  person: z.string(),
  category: z.string(),
  status: enrolmentStatus,
  reason: z.string().nullable(),
  documents: z.array(handedIn),
  position: f.count,
  attended: f.count,
  missed: f.count,
  score: f.count.nullable(),
  certificate: z.object({ id: f.id, number: z.string(), revoked: z.boolean() }).nullable(),
  placement: toldPlacement.nullable(),
  at: f.time,
  decidedAt: f.time.nullable(),
}) satisfies z.ZodType<m.EnrolmentRow>;
export const enrolmentRows = z.object({
  rows: z.array(enrolmentRow),
  next: z.string().nullable(),
  counts: z.array(z.object({ status: enrolmentStatus, count: f.count })),
});
export const acceptances = z.object({
  rows: z.array(z.object({ id: f.id, status: enrolmentStatus, refusal: refusal.nullable() })),
});
export const calledOff = z.object({ told: f.count });
export const importedResults = z.object({
  rows: f.count,
  passed: f.count,
  failed: f.count,
  problems: z.array(z.object({ row: f.count, says: z.string() })),
});
const counts = z.object({
  applied: f.count,
  learners: f.count,
  waiting: f.count,
  declined: f.count,
  withdrawn: f.count,
  completed: f.count,
  failed: f.count,
  due: f.count,
  attended: f.count,
  certificates: f.count,
  placements: z.array(z.object({ kind: z.enum(PLACEMENT_KINDS), count: f.count })),
}) satisfies z.ZodType<m.CourseCounts>;
export const courseFigures = z.object({
  rows: z.array(
    counts.extend({
      offering: f.named,
      union: f.named,
      rule: courseRule,
      capacity: f.count,
      sessions: f.count,
      firstDay: f.day,
      lastDay: f.day,
    }) satisfies z.ZodType<m.CourseFigures>,
  ),
  total: counts.extend({ courses: f.count }),
});
