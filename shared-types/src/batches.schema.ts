import { z } from 'zod';
import type * as b from './batches.js';
import * as f from './fields.schema.js';
import { shipment } from './shipments.schema.js';

const note = z.string().trim().max(200);
export const newBatch = z.object({
  id: f.id,
  requestId: f.requestId,
  name: f.shortText,
  donor: f.shortText.optional(),
  depotName: f.shortText,
  arrivedOn: f.day,
  quantity: f.quantity,
  note,
}) satisfies z.ZodType<b.NewBatch>;
const SITES_AT_MOST = 1000;
export const proposeAllocation = z.object({
  id: f.id,
  way: z.enum(['even', 'last_week']),
  total: f.quantity,
  placeIds: z.array(f.id).min(1).max(SITES_AT_MOST),
});
export const allocateBatch = z.object({
  id: f.id,
  requestId: f.requestId,
  lines: z
    .array(z.object({ placeId: f.id, quantity: z.int().min(0).max(1_000_000) }))
    .min(1)
    .max(SITES_AT_MOST)
    .refine((lines) => new Set(lines.map((it) => it.placeId)).size === lines.length, '同一站点写了两行')
    .refine((lines) => lines.some((it) => it.quantity > 0), '至少给一个站点'),
  note,
});

// ---- answers
const figures = z.object({
  delivered: f.count,
  found: f.count,
  depot: f.count,
  inTransit: f.count,
  onHand: f.count,
  given: f.count,
  overGiven: f.count,
  writtenOff: f.count,
  lost: f.count,
}) satisfies z.ZodType<b.BatchFigures>;
export const donors = z.object({
  rows: z.array(figures.extend({ id: f.id.nullable(), name: z.string(), batches: f.count })),
});
export const batch = figures.extend({
  id: f.id,
  name: z.string(),
  donor: f.named.nullable(),
  depotName: z.string(),
  arrivedOn: f.day,
  note: z.string(),
  sites: f.count,
  confirmed: f.count,
});
export const batches = z.object({ rows: z.array(batch) });
export const oneBatch = batch.extend({ programmeId: f.id });
export const proposal = z.object({
  rows: z.array(
    z.object({ place: f.named, quantity: f.count, onHand: f.count, inTransit: f.count, lastWeek: f.count }),
  ),
});
export const allocation = z.object({ shipments: z.array(shipment) });
