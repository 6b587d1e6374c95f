import { z } from 'zod';
import * as f from './fields.schema.js';
import { place, placeKind } from './places.schema.js';
import type * as p from './place-search.js';

/** A list in a query, `a,b`, or already a list. */
function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  const list = z.array(item).max(40);
  return z.union([
    list,
    z
      .string()
      .max(1000)
      .transform((text) => text.split(',').filter((it) => it !== ''))
      .pipe(list),
  ]);
}

const name = z.string().trim().max(100);
/** UTC ms, to the end of the century: further on no calendar goes. */
const END_OF_CENTURY = 4_102_444_800_000;
const filter = {
  kinds: listOf(placeKind).optional(),
  facilities: listOf(z.string().max(40)).optional(),
  open: z.enum(['now', 'tonight', 'always']).optional(),
  openAt: f.queryNumber.int().nonnegative().max(END_OF_CENTURY).optional(),
  offers: z.union([z.literal('mine'), f.id]).optional(),
  q: name.optional(),
  district: name.optional(),
};
const position = { longitude: f.longitude.optional(), latitude: f.latitude.optional() };
const bounds = { west: f.longitude, south: f.latitude, east: f.longitude, north: f.latitude };

// ---- requests
export const listPlaceOffers = z.object({ id: f.id });
export const searchPlaces = z.object({
  ...filter,
  ...position,
  radiusMetres: f.queryNumber.int().min(1).max(20_000_000).optional(),
  limit: f.limit.optional(),
});
export const listMapPins = z.object({ ...filter, ...bounds, zoom: f.queryNumber.min(3).max(20) });
export const listAround = z
  .object({ ...position, district: name.optional() })
  .refine(({ longitude, latitude, district }) => (longitude !== undefined && latitude !== undefined) || district, {
    message: '给出位置，或选一个区',
  });

// ---- answers
const pinState = z.enum(['open', 'closed', 'unsure', 'fault']) satisfies z.ZodType<p.PinState>;
const stockWord = z.enum(['enough', 'low', 'none']);
const offer = z.object({
  programmeId: f.id,
  name: z.string(),
  item: z.string(),
  unit: z.string(),
  word: stockWord,
  mine: z.boolean().nullable(),
}) satisfies z.ZodType<p.PlaceOffer>;
export const placeOffers = z.object({ rows: z.array(offer) });
const hit = place.extend({
  pin: pinState,
  walkMinutes: f.count.nullable(),
  offers: z.array(offer),
}) satisfies z.ZodType<p.PlaceHit>;
export const placeHits = z.object({ rows: z.array(hit) });

const point = { longitude: z.number(), latitude: z.number() };
export const mapPins = z.object({
  pins: z.array(z.object({ id: f.id, kind: placeKind, state: pinState, name: z.string(), ...point })),
  clusters: z.array(
    z.object({
      key: z.string(),
      count: f.count,
      open: f.count,
      faults: f.count,
      ...point,
      bounds: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
      opensAt: f.count,
    }),
  ),
  total: f.count,
});
export const districts = z.object({ rows: z.array(z.object({ name: z.string(), places: f.count, ...point })) });

const onFoot = { id: f.id, name: z.string(), distanceMetres: f.count, walkMinutes: f.count };
export const around = z.object({
  centre: z.object(point),
  reach: z.object({ metres: f.count, minutes: f.count, detour: z.number(), metresPerMinute: f.count }),
  places: z.array(hit),
  benefits: z.array(
    offer.extend({ place: z.object({ ...onFoot, open: z.boolean() }), places: f.count }),
  ) satisfies z.ZodType<p.NearbyBenefit[]>,
  activities: z.array(
    z.object({
      ...{ id: f.id, offeringId: f.id.nullable(), name: z.string() },
      ...{ startsAt: f.time, endsAt: f.time, place: z.object(onFoot) },
    }),
  ) satisfies z.ZodType<p.NearbyActivity[]>,
}) satisfies z.ZodType<p.Around>;
