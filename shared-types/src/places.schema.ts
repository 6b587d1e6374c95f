import { z } from 'zod';
import * as f from './fields.schema.js';
import { openState, placeHours } from './hours.schema.js';
import { PLACE_KINDS, type PlaceKind } from './places.js';
import type * as p from './places.js';

export const placeKind = z.enum(Object.keys(PLACE_KINDS) as [PlaceKind, ...PlaceKind[]]);
/** Code of a facility or a service in the city pack. */
const packCode = z.string().min(2).max(40);
export const facilityCodes = z.array(packCode).max(60);
export const services = z.array(z.object({ code: packCode, note: z.string().trim().max(60).default('') })).max(60);

// ---- requests
const position = { longitude: f.longitude.optional(), latitude: f.latitude.optional() };
const flag = z.union([z.boolean(), f.queryFlag]).optional();
export const listPlaces = z.object({
  ...position,
  kind: placeKind.optional(),
  district: z.string().max(40).optional(),
  facility: packCode.optional(),
  openNow: flag,
  openTonight: flag,
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
  hours: z.union([f.hours, placeHours]),
  facilityCodes: facilityCodes.optional(),
  services: services.optional(),
  phone: z.string().max(20).optional(),
}) satisfies z.ZodType<p.NewPlace>;

// ---- answers
export const facility = z.object({
  code: z.string(),
  name: z.string(),
  icon: z.string(),
  basic: z.boolean(),
}) satisfies z.ZodType<p.Facility>;
export const place = z.object({
  id: f.id,
  kind: placeKind,
  name: z.string(),
  address: z.string(),
  district: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  facilities: z.array(z.string()),
  facilityCodes: z.array(z.string()),
  phone: z.string().nullable(),
  state: openState,
  distanceMetres: f.count.nullable(),
}) satisfies z.ZodType<p.Place>;
export const places = z.object({ rows: z.array(place) });
export const placeService = z.object({
  code: z.string(),
  name: z.string(),
  note: z.string(),
}) satisfies z.ZodType<p.PlaceService>;
export const stay = z.object({
  id: f.id,
  address: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  from: f.time,
  to: f.time,
}) satisfies z.ZodType<p.Stay>;
export const placePage = place.extend({
  hoursLines: z.array(z.string()),
  services: z.array(placeService),
  notices: z.array(z.object({ day: f.day, words: z.string(), reason: z.string() })),
  stays: z.array(stay),
}) satisfies z.ZodType<p.PlacePage>;
