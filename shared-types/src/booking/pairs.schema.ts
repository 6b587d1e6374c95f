import { z } from 'zod';
import * as f from '../fields.schema.js';
import * as p from './pairs.js';

export const pairSide = z.enum(['master', 'apprentice']) satisfies z.ZodType<p.PairSide>;
export const pairStatus = z.enum(p.PAIR_STATUSES);
const craft = z.string().trim().min(1).max(40);

// ---- requests
export const listPairs = z.object({
  status: pairStatus.optional(),
  craft: craft.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const createPair = z
  .object({
    requestId: f.requestId,
    unionId: f.id,
    masterId: f.id,
    apprenticeId: f.id,
    craft,
    goal: z.string().trim().max(200),
    startsOn: f.day,
    endsOn: f.day,
  })
  .refine((it) => it.startsOn <= it.endsOn, { message: '结束早于开始', path: ['endsOn'] })
  .refine((it) => it.masterId !== it.apprenticeId, { message: '师傅和徒弟是同一个人', path: ['apprenticeId'] });
export const endPair = z.object({
  id: f.id,
  requestId: f.requestId,
  as: z.enum(['finished', 'broken_off']),
  reason: f.reason,
});
export const answerPair = z.object({ id: f.id, requestId: f.requestId, agree: z.boolean() });
export const reviewPair = z.object({
  id: f.id,
  requestId: f.requestId,
  stars: z.int().min(1).max(5),
  words: z.string().trim().max(200),
});

// ---- answers
export const pair = z.object({
  id: f.id,
  union: f.named,
  craft: z.string(),
  goal: z.string(),
  master: z.string(),
  apprentice: z.string(),
  startsOn: f.day,
  endsOn: f.day,
  status: pairStatus,
  agreed: z.array(pairSide),
  reason: z.string().nullable(),
  reviews: z.array(z.object({ by: pairSide, stars: z.int(), words: z.string(), at: f.time })),
  at: f.time,
}) satisfies z.ZodType<p.Pair>;
export const pairRows = z.object({
  rows: z.array(pair),
  next: z.string().nullable(),
  counts: z.array(z.object({ status: pairStatus, count: f.count })),
});
export const myPair = pair.extend({ side: pairSide }) satisfies z.ZodType<p.MyPair>;
export const myPairs = z.object({ rows: z.array(myPair) });
