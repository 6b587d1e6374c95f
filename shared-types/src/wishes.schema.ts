import { z } from 'zod';
import * as f from './fields.schema.js';
import * as w from './wishes.js';

const facility = z.string().trim().min(1).max(40);
const state = z.enum(w.WISH_STATES);

// ---- requests
export const byId = z.object({ id: f.id });
export const makeWish = z
  .object({
    id: f.id,
    requestId: f.requestId,
    facility: facility.optional(),
    words: z.string().trim().min(2, '写两个字以上').max(200).optional(),
  })
  .refine((it) => it.facility !== undefined || it.words !== undefined, {
    message: '选一样设施，或者写一句',
    path: ['facility'],
  });
export const wishFilter = z.object({
  unionId: f.id.optional(),
  placeId: f.id.optional(),
  facility: facility.optional(),
  state: state.optional(),
}) satisfies z.ZodType<w.WishFilter>;
export const listWishRows = wishFilter.extend({ before: f.cursor.optional(), limit: f.limit.optional() });
export const answerWish = z.object({
  id: f.id,
  requestId: f.requestId,
  state: state.exclude(['open']),
  words: z.string().trim().min(2, '写两个字以上的答复').max(200),
});

// ---- answers
export const wish = z.object({
  id: f.id,
  placeId: f.id,
  facility: z.string().nullable(),
  words: z.string(),
  people: f.count,
  supported: z.boolean(),
  state,
  answer: z.object({ words: z.string(), at: f.time }).nullable(),
  at: f.time,
}) satisfies z.ZodType<w.Wish>;
export const wishes = z.object({ rows: z.array(wish) });
export const wishRow = z.object({
  id: f.id,
  place: f.named.extend({ district: z.string() }),
  union: f.named,
  facility: z.string().nullable(),
  words: z.string(),
  people: f.count,
  state,
  answer: z.object({ words: z.string(), by: z.string(), at: f.time }).nullable(),
  at: f.time,
}) satisfies z.ZodType<w.WishRow>;
export const wishPage = z.object({
  rows: z.array(wishRow),
  next: z.string().nullable(),
  byFacility: z.array(z.object({ facility: z.string().nullable(), wishes: f.count, people: f.count })),
});
