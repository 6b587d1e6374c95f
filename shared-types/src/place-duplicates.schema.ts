import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as d from './place-duplicates.js';
import { placeKind } from './places.schema.js';

export const mergePlaces = z.object({ requestId: f.requestId, keepId: f.id, closeId: f.id });
export const keepBothPlaces = z.object({ requestId: f.requestId, aId: f.id, bId: f.id });

const side = z.object({
  id: f.id,
  kind: placeKind,
  name: z.string(),
  address: z.string(),
  union: f.named,
  longitude: z.number(),
  latitude: z.number(),
  uses: z.array(z.string()),
}) satisfies z.ZodType<d.DuplicateSide>;
export const placeDuplicates = z.object({
  rows: z.array(z.object({ metres: f.count, sameName: z.boolean(), a: side, b: side })),
  total: f.count,
}) satisfies z.ZodType<{ rows: d.PlaceDuplicate[]; total: number }>;
