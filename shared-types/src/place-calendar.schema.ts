import { z } from 'zod';
import * as f from './fields.schema.js';
import * as c from './place-calendar.js';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:30');
const period = { id: f.id, from: f.day, until: f.day };
const eventFacts = {
  title: z.string().trim().min(1).max(60),
  day: f.day,
  from: clock,
  to: clock,
  what: z.string().trim().max(200),
  who: z.string().trim().max(60),
};
const kind = z.enum(c.TURN_KINDS);

// ---- requests
export const byId = z.object({ id: f.id });
export const listPlaceEvents = z.object(period);
export const addPlaceEvents = z.object({
  id: f.id,
  requestId: f.requestId,
  ...eventFacts,
  weeks: z.int().min(1).max(53),
});
export const changePlaceEvent = z.object({ id: f.id, requestId: f.requestId, ...eventFacts });
export const cancelPlaceEvent = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });
export const listPlaceTurns = z.object(period);
export const setPlaceTurns = z.object({
  id: f.id,
  requestId: f.requestId,
  kind,
  days: z.array(f.day).min(1).max(60),
  who: z.string().trim().max(60),
});

// ---- answers
export const placeEvent = z.object({
  id: f.id,
  placeId: f.id,
  title: z.string(),
  day: f.day,
  from: clock,
  to: clock,
  what: z.string(),
  who: z.string(),
  cancelled: z.string().nullable(),
}) satisfies z.ZodType<c.PlaceEvent>;
export const placeEvents = z.object({ rows: z.array(placeEvent) });
export const placeLife = z.object({
  partners: z.array(z.string()),
  events: z.array(placeEvent),
}) satisfies z.ZodType<c.PlaceLife>;
export const placeTurns = z.object({
  rows: z.array(z.object({ day: f.day, kind, who: z.string() })),
}) satisfies z.ZodType<{ rows: c.PlaceTurn[] }>;
