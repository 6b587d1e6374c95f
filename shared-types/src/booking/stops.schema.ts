import { z } from 'zod';
import * as f from '../fields.schema.js';
import { deskRow } from './desk.schema.js';
import { offeringKind, session, where } from './offerings.schema.js';
import type * as s from './stops.js';

const minute = z.int().min(0).max(1440);
const band = z
  .object({ fromMinute: minute, toMinute: minute })
  .refine((it) => it.fromMinute < it.toMinute, { message: '结束早于开始', path: ['toMinute'] });
const inTurn = (bands: readonly { fromMinute: number; toMinute: number }[]) =>
  bands.every((it, i) => i === 0 || (bands[i - 1]?.toMinute ?? 0) <= it.fromMinute);
const onceEach = (services: readonly { offeringId: string }[]) =>
  new Set(services.map((it) => it.offeringId)).size === services.length;

// ---- requests
const stopDraft = z.object({
  team: z.string().trim().min(1, '写上是哪个服务队').max(40),
  placeId: f.id,
  enterprise: z.string().trim().max(60),
  room: z.string().trim().max(60),
  day: f.day,
  note: z.string().trim().max(200),
  bands: z.array(band).min(1, '至少一个时段').max(24).refine(inTurn, '时段要前后相接，不能重叠'),
  services: z
    .array(z.object({ offeringId: f.id, capacity: z.int().min(1).max(1000) }))
    .min(1, '至少一项服务')
    .max(6, '一站最多六项服务')
    .refine(onceEach, '同一项服务写了两遍'),
}) satisfies z.ZodType<s.StopDraft>;
export const createStop = z.object({ requestId: f.requestId, unionId: f.id, draft: stopDraft });
export const cancelStop = z.object({ id: f.id, requestId: f.requestId, reason: f.reason, weather: z.boolean() });
export const listStops = z.object({ placeId: f.id.optional() });
export const byId = z.object({ id: f.id });
export const listManagedStops = z.object({ from: f.day.optional(), to: f.day.optional() });

// ---- answers
const facts = z.object({
  id: f.id,
  team: z.string(),
  enterprise: z.string(),
  place: where,
  room: z.string(),
  day: f.day,
  note: z.string(),
  status: z.enum(['planned', 'cancelled']),
  reason: z.string().nullable(),
}) satisfies z.ZodType<s.StopFacts>;
const service = z.object({
  offering: f.named.extend({ kind: offeringKind, bring: z.string() }),
  session,
}) satisfies z.ZodType<s.StopService>;
export const stop = facts.extend({
  bands: z.array(z.object({ startsAt: f.time, endsAt: f.time, services: z.array(service) })),
}) satisfies z.ZodType<s.Stop>;
export const stops = z.object({ rows: z.array(stop) });
export const deskStops = z.object({ rows: z.array(facts) });
const visitor = z.object({
  name: z.string(),
  category: z.string(),
  services: z.array(z.object({ offering: f.named, row: deskRow })),
}) satisfies z.ZodType<s.StopVisitor>;
export const stopDay = facts.extend({
  now: f.time,
  bands: z.array(z.object({ startsAt: f.time, endsAt: f.time, people: z.array(visitor) })),
}) satisfies z.ZodType<s.StopDay>;
const figures = { people: f.count, services: f.count, booked: f.count };
export const managedStop = facts.extend({ ...figures, union: f.named }) satisfies z.ZodType<s.ManagedStop>;
export const managedStops = z.object({
  rows: z.array(managedStop),
  enterprises: z.array(z.object({ enterprise: z.string(), stops: f.count, ...figures })),
});
