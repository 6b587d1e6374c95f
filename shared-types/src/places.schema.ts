import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as p from './places.js';

export const placeKind = z.enum(['station', 'shop', 'mobile', 'home']);

// ---- requests
const position = { longitude: f.longitude.optional(), latitude: f.latitude.optional() };
export const listPlaces = z.object({
  ...position,
  kind: placeKind.optional(),
  district: z.string().max(40).optional(),
  openNow: z.union([z.boolean(), f.queryFlag]).optional(),
});
export const getPlace = z.object({ id: f.id, ...position });
export const createPlace = z.object({
  requestId: f.requestId,
  unionId: f.id,
  kind: placeKind,
  name: f.shortText,
  address: f.shortText,
  district: f.shortText,
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  hours: f.hours,
  facilities: z.array(z.string().min(1).max(20)).max(40).optional(),
  phone: z.string().max(20).optional(),
}) satisfies z.ZodType<p.NewPlace>;

// ---- answers
export const place = z.object({
  id: f.id,
  kind: placeKind,
  name: z.string(),
  address: z.string(),
  district: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  facilities: z.array(z.string()),
  phone: z.string().nullable(),
  state: z.object({ open: z.boolean(), words: z.string() }),
  distanceMetres: f.count.nullable(),
}) satisfies z.ZodType<p.Place>;
export const places = z.object({ rows: z.array(place) });
