import { z } from 'zod';
import * as f from '../fields.schema.js';
import { courseRule } from './course-rule.schema.js';
import type * as o from './offerings.js';
import type { TeamSize } from './team-size.js';

export const offeringKind = z.enum([
  'haircut',
  'clinic',
  'counsel',
  'course',
  'class',
  'childcare',
  'game',
  'talk',
]) satisfies z.ZodType<o.OfferingKind>;
export const offeringMode = z.enum(['slots', 'sessions']) satisfies z.ZodType<o.OfferingMode>;
export const offeringStatus = z.enum(['draft', 'open', 'paused', 'ended']) satisfies z.ZodType<o.OfferingStatus>;
export const weekday = z.int().min(1).max(7);
const codes = z.array(z.string().min(1).max(60)).max(50);
const age = z.int().min(0).max(150).nullable();

const audience = z.object({
  membersOnly: z.boolean(),
  categories: codes,
  unionIds: z.array(f.id).max(50),
  badges: codes,
  honours: codes,
  minAge: age,
  maxAge: age,
}) satisfies z.ZodType<o.Audience>;
export const priceRule = z.object({
  weekdays: z.array(weekday).max(7),
  audience,
  fen: z.int().min(0).max(10_000_000),
}) satisfies z.ZodType<o.PriceRule>;

export const children = z.object({ pickUp: z.boolean() }) satisfies z.ZodType<o.ChildrenRule>;

// ---- requests
const position = { longitude: f.longitude.optional(), latitude: f.latitude.optional() };
export const listOfferings = z.object({ ...position, kind: offeringKind.optional(), placeId: f.id.optional() });
export const getOffering = z.object({ id: f.id, ...position });
export const listBookableDays = z.object({
  id: f.id,
  from: f.day.optional(),
  days: f.queryNumber.int().min(1).max(62).optional(),
});
export const listSlots = z.object({ id: f.id, day: f.day });
export const listBookableSessions = z.object({ id: f.id, after: f.id.optional() });

// ---- answers
export const teamSize = z
  .object({ min: z.int().min(2).max(100), max: z.int().min(2).max(100) })
  .refine((it) => it.min <= it.max, { message: '最少的人数比最多的还多', path: ['max'] }) satisfies z.ZodType<TeamSize>;
export const price = z.object({ fen: f.count, words: z.string() }) satisfies z.ZodType<o.Price>;
export const refusal = z.object({
  code: z.string(),
  says: z.string(),
  next: z.string(),
}) satisfies z.ZodType<o.BookingRefusal>;
export const where = z.object({
  id: f.id,
  name: z.string(),
  address: z.string(),
  longitude: z.number(),
  latitude: z.number(),
});
export const offering = z.object({
  id: f.id,
  kind: offeringKind,
  name: z.string(),
  summary: z.string(),
  bring: z.string(),
  mode: offeringMode,
  status: offeringStatus,
  place: where,
  room: z.string(),
  children: children.nullable(),
  distanceMetres: f.count.nullable(),
  durationMinutes: f.count,
  course: courseRule.nullable(),
  team: teamSize.nullable(),
  priceWords: z.string(),
  limitWords: z.string(),
}) satisfies z.ZodType<o.Offering>;
export const offerings = z.object({ rows: z.array(offering) });
export const bookableDays = z.object({
  today: f.day,
  rows: z.array(
    z.object({
      day: f.day,
      weekday,
      state: z.enum(['open', 'full', 'closed', 'not_yet', 'past']),
      free: f.count,
      price: price.nullable(),
      refusal: refusal.nullable(),
    }) satisfies z.ZodType<o.BookableDay>,
  ),
});
export const slot = z.object({
  providerId: f.id,
  startsAt: f.time,
  endsAt: f.time,
  capacity: f.count,
  free: f.count,
  waiting: f.count,
}) satisfies z.ZodType<o.Slot>;
export const slotsOfDay = z.object({
  day: f.day,
  price: price.nullable(),
  refusal: refusal.nullable(),
  providers: z.array(z.object({ id: f.id, name: z.string(), note: z.string(), free: f.count })),
  slots: z.array(slot),
}) satisfies z.ZodType<o.SlotsOfDay>;
export const session = z.object({
  id: f.id,
  offeringId: f.id,
  title: z.string(),
  startsAt: f.time,
  endsAt: f.time,
  capacity: f.count,
  free: f.count,
  waiting: f.count,
  minimum: f.count,
  status: z.enum(['planned', 'cancelled']),
  reason: z.string().nullable(),
  provider: f.named.nullable(),
  place: where,
  room: z.string(),
  opensAt: f.time.nullable(),
  drawAt: f.time.nullable(),
  drawn: z.boolean(),
  price: price.nullable(),
  refusal: refusal.nullable(),
}) satisfies z.ZodType<o.BookableSession>;
export const sessions = z.object({ rows: z.array(session), next: z.string().nullable() });
