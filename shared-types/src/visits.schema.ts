import { z } from 'zod';
import * as f from './fields.schema.js';
import { placeKind } from './places.schema.js';
import type * as v from './visits.js';

const DAYS_AT_MOST = 366;
const DAY_MS = 86_400_000;

// ---- requests
export const countVisit = z.object({
  requestId: f.requestId,
  code: z.string().min(1).max(200),
  device: f.id.optional(),
}) satisfies z.ZodType<v.Visit>;
export const placeById = z.object({ id: f.id });
export const placeStep = z.object({ id: f.id, requestId: f.requestId });
export const signedLockEvent = z.object({
  id: f.id,
  timestamp: f.time,
  event: z.string().min(2).max(1000),
  signature: z.string().regex(/^[0-9a-f]{64}$/, '签名是 64 个小写十六进制字符'),
}) satisfies z.ZodType<v.SignedLockEvent>;
/** What stands in `event`. */
export const lockEvent = z.object({
  id: z.string().min(1).max(64),
  kind: z.literal('entered'),
  at: f.time,
  visitor: z.string().min(1).max(100).optional(),
}) satisfies z.ZodType<v.LockEvent>;
export const visitFilter = z
  .object({ from: f.day, to: f.day, unionId: f.id.optional(), placeId: f.id.optional(), kind: placeKind.optional() })
  .refine(
    ({ from, to }) => {
      const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
      return days >= 1 && days <= DAYS_AT_MOST;
    },
    { message: '结束日期不能早于开始日期，最多看 366 天', path: ['to'] },
  ) satisfies z.ZodType<v.VisitFilter>;

// ---- answers
export const visit = z.object({ place: f.named, counted: z.boolean() });
export const placeDoor = z.object({
  placeId: f.id,
  code: z.string().nullable(),
  url: z.string().nullable(),
  madeAt: f.time.nullable(),
  lockSince: f.time.nullable(),
}) satisfies z.ZodType<v.PlaceDoor>;
export const lockKey = z.object({ placeId: f.id, key: z.string() });
export const counted = z.object({ counted: z.boolean() });
const counts = z.object({ visits: f.count, people: f.count, members: f.count, enterprises: f.count });
export const visitFigures = z.object({
  from: f.day,
  to: f.day,
  total: counts,
  byDay: z.array(counts.extend({ day: f.day })),
  byPlace: z.array(
    counts.extend({ id: f.id, name: z.string(), kind: placeKind, union: z.string(), district: z.string() }),
  ),
  byKind: z.array(counts.extend({ kind: placeKind, places: f.count })),
  byEnterprise: z.array(z.object({ name: z.string(), visits: f.count, people: f.count })),
}) satisfies z.ZodType<v.VisitFigures>;
