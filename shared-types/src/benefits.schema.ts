import { z } from 'zod';
import type * as b from './benefits.js';
import * as f from './fields.schema.js';
import { place } from './places.schema.js';

export const programmeStatus = z.enum(['draft', 'running', 'paused', 'ended']);

// ---- requests
export const byId = z.object({ id: f.id });
export const listProgrammePlaces = z.object({
  id: f.id,
  longitude: f.longitude.optional(),
  latitude: f.latitude.optional(),
});
export const addProgrammePlace = z.object({ id: f.id, requestId: f.requestId, placeId: f.id });
export const programmeStep = z.object({
  id: f.id,
  requestId: f.requestId,
  reason: f.reason,
}) satisfies z.ZodType<b.ProgrammeStep>;
/** Never more than a person could carry away at once. */
const redeemed = z.int().min(1).max(20);
const code = z.string().min(1).max(300);
export const redeem = z
  .object({
    requestId: f.requestId,
    programmeId: f.id,
    placeId: f.id,
    quantity: redeemed,
    code: code.optional(),
    number: z
      .string()
      .regex(/^\d{8}$/, '应为 8 位数字')
      .optional(),
    guest: z.object({ phone: f.phone, category: z.string().min(1).max(40) }).optional(),
  })
  .refine((it) => [it.code, it.number, it.guest].filter((way) => way !== undefined).length === 1, {
    message: '码、8 位数、手机号，三选一',
    path: ['code'],
  }) satisfies z.ZodType<b.Redeem>;
export const reverseRedemption = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });
export const listRedemptions = z.object({
  day: f.day.optional(),
  placeId: f.id.optional(),
  programmeId: f.id.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const page = z.object({ before: f.cursor.optional(), limit: f.limit.optional() });
export const byPlaceId = z.object({ placeId: f.id });
export const registerDevice = z.object({ requestId: f.requestId, label: z.string().trim().max(60) });
const offlineScan = z.object({
  requestId: f.requestId,
  programmeId: f.id,
  placeId: f.id,
  quantity: redeemed,
  code,
  scannedAt: f.time,
  signature: z.string().min(1).max(100),
}) satisfies z.ZodType<b.OfflineScan>;
export const sendOfflineScans = z.object({ deviceId: f.id, scans: z.array(offlineScan).min(1).max(100) });
export const byDay = z.object({ day: f.day.optional() });

// ---- answers
const refusal = z.object({ code: z.string(), says: z.string(), next: z.string() });
const myRight = z.object({
  left: f.count,
  taken: f.count,
  limit: f.count,
  refusal: refusal.nullable(),
  lastWords: z.string().nullable(),
}) satisfies z.ZodType<b.MyRight>;
export const programmeRule = z.object({
  from: f.day.nullable(),
  to: f.day.nullable(),
  weekdays: z.array(z.int().min(1).max(7)),
  hours: f.hours.nullable(),
  categories: z.array(z.string()),
  badges: z.array(z.string()).optional(),
  honours: z.array(z.string()).optional(),
  perPersonPerDay: z.int().min(1),
  perDayInAll: z.int().min(1).nullable(),
  inAll: z.int().min(1).nullable(),
  guestsAllowed: z.boolean(),
}) satisfies z.ZodType<b.ProgrammeRule>;
export const programme = z.object({
  id: f.id,
  code: z.string(),
  name: z.string(),
  item: z.string(),
  unit: z.string(),
  status: programmeStatus,
  rule: programmeRule,
  ruleWords: z.string(),
  categoryWords: z.string(),
  placeCount: f.count,
  mine: myRight.nullable(),
}) satisfies z.ZodType<b.Programme>;
export const programmes = z.object({ rows: z.array(programme) });
export const programmePlaces = z.object({ rows: z.array(place.extend({ stock: z.enum(['enough', 'low', 'none']) })) });
export const redemption = z.object({
  id: f.id,
  programme: z.object({ id: f.id, name: z.string(), item: z.string(), unit: z.string() }),
  place: f.named,
  quantity: f.count,
  name: z.string(),
  category: z.string(),
  leftToday: f.count,
  limit: f.count,
  at: f.time,
  day: f.day,
  reversedAt: f.time.nullable(),
  reversibleUntil: f.time,
  offline: z.boolean(),
  overGiven: f.count,
}) satisfies z.ZodType<b.Redemption>;
export const redemptionPage = z.object({ rows: z.array(redemption), next: z.string().nullable() });
export const redemptionDay = redemptionPage.extend({ day: f.day, given: f.count });
export const counter = z.object({
  place: f.named,
  clerk: z.string(),
  programmes: z.array(
    z.object({
      id: f.id,
      name: z.string(),
      item: z.string(),
      unit: z.string(),
      status: programmeStatus,
      perPersonPerDay: z.int(),
      guestsAllowed: z.boolean(),
      givenToday: f.count,
      onHand: f.count,
    }),
  ),
  last: redemption.nullable(),
}) satisfies z.ZodType<b.Counter>;
export const device = z.object({ id: f.id, key: z.string(), allowance: f.count }) satisfies z.ZodType<b.Device>;
export const offlineOutcomes = z.object({
  rows: z.array(
    z.object({
      requestId: f.requestId,
      outcome: z.enum(['given', 'over_given', 'refused']),
      redemptionId: f.id.nullable(),
      reason: refusal.nullable(),
    }),
  ),
});
export const overGivenRows = z.object({
  rows: z.array(
    z.object({
      redemptionId: f.id,
      programme: f.named,
      place: f.named,
      quantity: f.count,
      name: z.string(),
      at: f.time,
      reason: z.object({ code: z.string(), says: z.string() }),
    }),
  ),
});
