import { z } from 'zod';
import * as f from './fields.schema.js';
import * as p from './place-imports.js';

const coordinates = z.enum(p.COORDINATE_SYSTEMS);
const near = z.enum(p.NEAR_CHOICES);

// ---- requests
export const createPlaceImport = z.object({
  requestId: f.requestId,
  fileId: f.id,
  unionId: f.id,
  source: f.shortText,
  coordinates,
});
export const startPlaceImport = z.object({
  id: f.id,
  requestId: f.requestId,
  near,
  rows: z.array(z.object({ row: z.int().min(2), as: near })).max(2000),
});
export const byId = z.object({ id: f.id });

// ---- answers
export const placeImport = z.object({
  id: f.id,
  union: f.named,
  source: z.string(),
  coordinates,
  status: z.enum(['tried', 'importing', 'done']),
  rows: f.count,
  looked: f.count,
  added: f.count,
  updated: f.count,
  same: f.count,
  near: f.count,
  skipped: f.count,
  wrong: f.count,
  createdAt: f.time,
  finishedAt: f.time.nullable(),
}) satisfies z.ZodType<p.PlaceImport>;
export const placeImports = z.object({ rows: z.array(placeImport) });
const nearRow = z.object({
  row: f.count,
  name: z.string(),
  address: z.string(),
  metres: f.count,
  sameName: z.boolean(),
  beside: z.object({
    id: f.id.nullable(),
    row: f.count.nullable(),
    name: z.string(),
    address: z.string(),
  }),
}) satisfies z.ZodType<p.NearRow>;
export const placeImportLook = placeImport.extend({
  problems: z.array(z.object({ row: f.count, column: z.string(), says: z.string() })),
  nearRows: z.array(nearRow),
}) satisfies z.ZodType<p.PlaceImportLook>;
