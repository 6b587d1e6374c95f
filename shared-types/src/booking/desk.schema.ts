import { z } from 'zod';
import * as f from '../fields.schema.js';
import { bookingStatus } from './bookings.schema.js';
import type * as d from './desk.js';
import { offeringKind, offeringMode, price, refusal, slot } from './offerings.schema.js';

// ---- requests
export const getDeskDay = z.object({ id: f.id, day: f.day.optional() });
const code = z.string().min(10).max(60);
export const checkIn = z.object({ requestId: f.requestId, offeringId: f.id, code });
export const presence = z.object({
  requestId: f.requestId,
  bookingId: f.id,
  present: z.boolean(),
  at: f.time,
}) satisfies z.ZodType<d.Presence>;
export const sendPresences = z.object({ rows: z.array(presence).min(1).max(100) });
export const walkIn = z
  .object({
    requestId: f.requestId,
    offeringId: f.id,
    providerId: f.id.optional(),
    sessionId: f.id.optional(),
    code: code.optional(),
    guest: z.object({ phone: f.phone, category: z.string().min(1).max(40) }).optional(),
  })
  .refine((it) => (it.code === undefined) !== (it.guest === undefined), {
    message: '扫码或者报手机号，二选一',
    path: ['code'],
  });
const minute = z.int().min(0).max(2880);
export const reportAbsence = z
  .object({
    requestId: f.requestId,
    providerId: f.id,
    day: f.day,
    fromMinute: minute.optional(),
    toMinute: minute.optional(),
    reason: f.reason,
  })
  .refine((it) => (it.fromMinute ?? 0) < (it.toMinute ?? 2880), { message: '结束早于开始', path: ['toMinute'] });

// ---- answers
export const desks = z.object({
  rows: z.array(
    z.object({
      offering: z.object({ id: f.id, name: z.string(), kind: offeringKind, mode: offeringMode }),
      place: f.named,
      providerId: f.id.nullable(),
      today: f.count,
    }) satisfies z.ZodType<d.Desk>,
  ),
});
export const deskRow = z.object({
  bookingId: f.id,
  startsAt: f.time,
  endsAt: f.time,
  providerId: f.id.nullable(),
  sessionId: f.id.nullable(),
  name: z.string(),
  category: z.string(),
  status: bookingStatus,
  price,
  walkIn: z.boolean(),
  team: z.string().nullable(),
  code: z.string(),
  cameAt: f.time.nullable(),
}) satisfies z.ZodType<d.DeskRow>;
export const deskDay = z.object({
  day: f.day,
  now: f.time,
  offering: f.named,
  place: f.named,
  providers: z.array(f.named.extend({ works: z.boolean() })),
  rows: z.array(deskRow),
  free: z.array(slot),
}) satisfies z.ZodType<d.DeskDay>;
export const presences = z.object({
  rows: z.array(z.object({ requestId: f.requestId, status: bookingStatus.nullable(), refusal: refusal.nullable() })),
});
export const absence = z.object({ absenceId: f.id, displaced: f.count });
