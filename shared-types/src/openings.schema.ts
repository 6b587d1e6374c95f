import { z } from 'zod';
import * as f from './fields.schema.js';
import { bands, openState } from './hours.schema.js';
import type * as o from './openings.js';
import { stay } from './places.schema.js';

const act = z.object({ id: f.id, requestId: f.requestId });

// ---- requests
export const getOpening = z.object({ id: f.id });
export const closeNow = act.extend({ reason: f.reason });
export const reopen = act;
export const setDayHours = act.extend({ day: f.day, bands, reason: f.reason });
export const removeException = act.extend({ day: f.day });
export const listStays = z.object({ id: f.id, before: f.queryNumber.int().min(0).optional() });
export const addStay = act.extend({
  address: f.shortText,
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  from: f.time,
  to: f.time,
});
export const endStay = act.extend({ stayId: f.id });

// ---- answers
export const opening = z.object({
  state: openState,
  today: f.day,
  usualToday: z.string(),
  exceptions: z.array(
    z.object({ day: f.day, bands, words: z.string(), reason: z.string(), by: z.string(), at: f.time }),
  ),
}) satisfies z.ZodType<o.Opening>;
export const stays = z.object({ rows: z.array(stay) });
