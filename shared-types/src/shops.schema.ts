import { z } from 'zod';
import { programmeStatus } from './benefits.schema.js';
import * as f from './fields.schema.js';
import { placeHours } from './hours.schema.js';
import { createPlace, facilityCodes, place, placeKind, placeService } from './places.schema.js';
import type * as s from './shops.js';

/** Places one edit may name. */
const EDIT_MOST = 10_000;

// ---- requests
export const listShops = z.object({ q: z.string().trim().max(40).optional() });
export const changePlace = createPlace
  .omit({ requestId: true, unionId: true, phone: true })
  .partial()
  .extend({
    id: f.id,
    requestId: f.requestId,
    phone: z.string().trim().max(20).optional(),
  }) satisfies z.ZodType<s.PlaceChange>;

export const editPlaces = z
  .object({
    requestId: f.requestId,
    ids: z.array(f.id).min(1).max(EDIT_MOST, '一次最多改 10000 处').optional(),
    filter: z
      .object({
        q: z.string().trim().max(40).optional(),
        unionId: f.id.optional(),
        kind: placeKind.optional(),
        district: z.string().max(40).optional(),
      })
      .optional(),
    edit: z
      .object({
        hours: z.union([f.hours, placeHours]).optional(),
        addFacilities: facilityCodes.optional(),
        removeFacilities: facilityCodes.optional(),
      })
      .refine((it) => Object.values(it).some((part) => part !== undefined), { message: '没写要改什么' }),
  })
  .refine((it) => (it.ids === undefined) !== (it.filter === undefined), { message: '列出网点，或者给出条件' });

export const addPlacePerson = z.object({
  id: f.id,
  requestId: f.requestId,
  name: z.string().trim().min(1).max(40),
  phone: f.phone,
  duty: z.string().trim().min(1).max(20),
});
export const removePlacePerson = z.object({ id: f.id, personId: f.id, requestId: f.requestId });
export const revealPlacePerson = z.object({ id: f.id, personId: f.id, reason: f.reason });

// ---- answers
const shop = place.extend({
  union: f.named,
  hours: z.string(),
  clerks: f.count,
  programmes: z.array(z.object({ id: f.id, name: z.string(), status: programmeStatus })),
}) satisfies z.ZodType<s.Shop>;
export const shops = z.object({ rows: z.array(shop) });
export const placePerson = z.object({
  id: f.id,
  name: z.string(),
  phone: z.string(),
  duty: z.string(),
}) satisfies z.ZodType<s.PlacePerson>;
export const shopPage = shop.extend({
  schedule: placeHours,
  services: z.array(placeService),
  people: z.array(placePerson),
}) satisfies z.ZodType<s.ShopPage>;
export const placesEdited = z.object({ places: f.count, changed: f.count }) satisfies z.ZodType<s.PlacesEdited>;
export const revealedPerson = z.object({ name: z.string(), phone: z.string() });
export const mapBase = z.object({
  tiles: z.string().nullable(),
  attribution: z.string().nullable(),
}) satisfies z.ZodType<s.MapBase>;
