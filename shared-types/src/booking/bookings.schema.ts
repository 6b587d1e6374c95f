import { z } from 'zod';
import * as f from '../fields.schema.js';
import type * as b from './bookings.js';
import { offeringKind, price, slot, where } from './offerings.schema.js';

export const bookingStatus = z.enum([
  'booked',
  'displaced',
  'attended',
  'missed',
  'cancelled',
]) satisfies z.ZodType<b.BookingStatus>;
export const cancelledBy = z.enum([
  'self',
  'provider',
  'union',
  'weather',
  'captain',
]) satisfies z.ZodType<b.CancelledBy>;

// ---- requests
export const byId = z.object({ id: f.id });
export const wantedTime = z.object({
  startsAt: f.time.optional(),
  providerId: f.id.optional(),
  sessionId: f.id.optional(),
});
/** Exactly one of a start and a session. */
const oneTime = (it: b.WantedTime) => (it.startsAt === undefined) !== (it.sessionId === undefined);
const timed = { message: '写时段开始或者场次，二选一', path: ['startsAt'] };
const forWhom = { dependantId: f.id.optional() };
const part = wantedTime
  .extend({ offeringId: f.id, ...forWhom })
  .refine(oneTime, timed) satisfies z.ZodType<b.BookingPart>;
export const bookTogether = z.object({
  requestId: f.requestId,
  parts: z.array(part).min(2, '一起约至少两样').max(6, '一次最多一起约六样'),
});
export const book = wantedTime.extend({ requestId: f.requestId, offeringId: f.id, ...forWhom }).refine(oneTime, timed);
export const move = wantedTime.extend({ requestId: f.requestId, id: f.id }).refine(oneTime, timed);
export const step = z.object({ id: f.id, requestId: f.requestId });
export const listMyBookings = z.object({
  past: z.union([z.boolean(), f.queryFlag]).optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const rateBooking = step.extend({ stars: z.int().min(1).max(5), words: z.string().trim().max(200) });
export const byCode = z.object({ code: z.string().min(10).max(32) });
export const enterLottery = z.object({ sessionId: f.id, requestId: f.requestId, ...forWhom });
export const bySession = z.object({ sessionId: f.id });
export const appealPause = step.extend({ words: z.string().trim().min(2, '写两个字以上').max(500) });

// ---- answers
export const pickedUp = z.object({ by: z.string(), at: f.time }) satisfies z.ZodType<b.PickedUp>;
export const appointment = z.object({
  offering: z.object({ id: f.id, name: z.string(), kind: offeringKind }),
  place: where,
  room: z.string(),
  provider: f.named.nullable(),
  sessionId: f.id.nullable(),
  title: z.string(),
  startsAt: f.time,
  endsAt: f.time,
}) satisfies z.ZodType<b.Appointment>;
export const booking = appointment.extend({
  id: f.id,
  status: bookingStatus,
  price,
  bring: z.string(),
  code: z.string(),
  changeUntil: z.int(),
  cancelledBy: cancelledBy.nullable(),
  reason: z.string().nullable(),
  stars: z.int().nullable(),
  calendar: z.string(),
  dependant: f.named.nullable(),
  pickUp: z.object({ code: z.string(), pickedUp: pickedUp.nullable() }).nullable(),
  together: z.string().nullable(),
  team: f.named.extend({ captain: z.boolean() }).nullable(),
  at: f.time,
}) satisfies z.ZodType<b.Booking>;
export const jointBookings = z.object({ rows: z.array(booking) });
export const wait = appointment.extend({
  id: f.id,
  status: z.enum(['waiting', 'offered', 'taken', 'declined', 'lapsed', 'left']),
  position: f.count,
  offerUntil: f.time.nullable(),
  dependant: f.named.nullable(),
  at: f.time,
}) satisfies z.ZodType<b.Wait>;
const drawResult = z.enum(['won', 'reserve', 'void']).nullable();
export const lotteryEntry = appointment.extend({
  id: f.id,
  number: z.string(),
  drawAt: f.time,
  result: drawResult,
  dependant: f.named.nullable(),
}) satisfies z.ZodType<b.LotteryEntry>;
export const appeal = z.enum(['none', 'asked', 'lifted', 'upheld']);
export const pause = z.object({
  id: f.id,
  offering: z.string(),
  missed: f.count,
  until: f.time,
  appeal,
  answer: z.string().nullable(),
}) satisfies z.ZodType<b.BookingPause>;
export const myBookings = z.object({
  rows: z.array(booking),
  waits: z.array(wait),
  entries: z.array(lotteryEntry),
  pauses: z.array(pause),
  next: z.string().nullable(),
}) satisfies z.ZodType<b.MyBookings>;
export const alternatives = z.object({
  rows: z.array(
    slot.extend({
      providerId: f.id.nullable(),
      sessionId: f.id.nullable(),
      providerName: z.string().nullable(),
    }) satisfies z.ZodType<b.FreeTime>,
  ),
});
export const lottery = z.object({
  sessionId: f.id,
  capacity: f.count,
  drawAt: f.time,
  seedHash: z.string(),
  seed: z.string().nullable(),
  rows: z.array(z.object({ number: z.string(), result: drawResult })),
}) satisfies z.ZodType<b.Lottery>;
