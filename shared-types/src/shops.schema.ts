import { z } from 'zod';
import { programmeStatus } from './benefits.schema.js';
import * as f from './fields.schema.js';
import { createPlace, place } from './places.schema.js';
import type * as s from './shops.js';

export const listShops = z.object({ q: z.string().trim().max(40).optional() });
export const changePlace = createPlace
  .omit({ unionId: true, kind: true, facilities: true, phone: true })
  .extend({ id: f.id, phone: z.string().trim().max(20) }) satisfies z.ZodType<s.PlaceChange>;

export const shop = place.extend({
  union: f.named,
  hours: f.hours,
  clerks: f.count,
  programmes: z.array(z.object({ id: f.id, name: z.string(), status: programmeStatus })),
}) satisfies z.ZodType<s.Shop>;
export const shops = z.object({ rows: z.array(shop) });
export const mapBase = z.object({
  tiles: z.string().nullable(),
  attribution: z.string().nullable(),
}) satisfies z.ZodType<s.MapBase>;
