import { z } from 'zod';
import * as f from './fields.schema.js';
import * as p from './place-truth.js';

const facility = z.string().trim().min(1).max(40);
const words = z.string().trim().max(200).optional();
const reportKind = z.enum(p.REPORT_KINDS);
const answerKind = z.enum(p.ANSWER_KINDS);

// ---- requests
export const byId = z.object({ id: f.id });
export const confirmPlace = z.object({ id: f.id, requestId: f.requestId });
export const reportPlace = z
  .object({
    id: f.id,
    requestId: f.requestId,
    kind: reportKind,
    facility: facility.optional(),
    words,
    photoId: f.id.optional(),
  })
  .refine((it) => (it.kind === 'broken') === (it.facility !== undefined), {
    message: '坏了要说是哪一样',
    path: ['facility'],
  }) satisfies z.ZodType<p.PlaceReport>;
export const answerPlaceCase = z
  .object({ id: f.id, requestId: f.requestId, kind: answerKind, until: f.day.optional(), words })
  .refine((it) => it.kind !== 'closed_until' || it.until !== undefined, {
    message: '写上关到哪一天',
    path: ['until'],
  }) satisfies z.ZodType<p.CaseAnswer>;
export const markFacilityBroken = z.object({ id: f.id, requestId: f.requestId, facility, until: f.day.optional() });
export const markFacilityMended = z.object({ id: f.id, requestId: f.requestId, facility });
export const caseFilter = z.object({
  unionId: f.id.optional(),
  placeId: f.id.optional(),
  kind: reportKind.optional(),
  status: z.enum(['open', 'overdue', 'answered']).optional(),
}) satisfies z.ZodType<p.PlaceCaseFilter>;
export const listPlaceCases = caseFilter.extend({ before: f.cursor.optional(), limit: f.limit.optional() });
export const ratePlace = z.object({ id: f.id, requestId: f.requestId, stars: z.int().min(1).max(5), words });
export const ratingFilter = z.object({ placeId: f.id.optional(), unionId: f.id.optional() });
export const listPlaceRatings = ratingFilter.extend({ before: f.cursor.optional(), limit: f.limit.optional() });

// ---- answers
const doubt = z.object({ kind: reportKind, facility: z.string().nullable(), people: f.count, since: f.time });
export const placeTruth = z.object({
  placeId: f.id,
  state: z.enum(['sure', 'unsure', 'disputed']),
  words: z.string(),
  confirmedAt: f.time.nullable(),
  confirmedBy: f.count,
  doubts: z.array(doubt),
  faults: z.array(z.object({ facility: z.string(), since: f.time, until: f.day.nullable() })),
  closedUntil: f.day.nullable(),
  mine: z.array(z.object({ kind: reportKind, facility: z.string().nullable(), at: f.time })),
}) satisfies z.ZodType<p.PlaceTruth>;
export const placeCase = z.object({
  id: f.id,
  place: f.named.extend({ district: z.string() }),
  union: f.named,
  kind: reportKind,
  facility: z.string().nullable(),
  since: f.time,
  dueAt: f.time,
  people: f.count,
  disputed: z.boolean(),
  reports: z.array(z.object({ at: f.time, words: z.string(), photoId: f.id.nullable() })),
  answer: z
    .object({ kind: answerKind, until: f.day.nullable(), words: z.string(), by: z.string(), at: f.time })
    .nullable(),
}) satisfies z.ZodType<p.PlaceCase>;
export const keptPlaces = z.object({
  now: f.time,
  rows: z.array(
    z.object({
      place: f.named.extend({ address: z.string(), facilityCodes: z.array(z.string()) }),
      truth: placeTruth,
      cases: z.array(placeCase),
    }),
  ),
});
export const placeCasePage = z.object({
  now: f.time,
  rows: z.array(placeCase),
  next: z.string().nullable(),
  open: f.count,
  overdue: f.count,
});
export const rated = z.object({ stars: z.int() });
const placeRating = z.object({
  id: f.id,
  place: f.named,
  stars: z.int(),
  words: z.string(),
  visited: z.boolean(),
  at: f.time,
}) satisfies z.ZodType<p.PlaceRating>;
export const placeRatingPage = z.object({
  rows: z.array(placeRating),
  next: z.string().nullable(),
  average: z.number().nullable(),
  count: f.count,
});
