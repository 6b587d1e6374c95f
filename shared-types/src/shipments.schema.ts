import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as s from './shipments.js';

const status = z.enum(['asked', 'sent', 'received', 'cancelled']) satisfies z.ZodType<s.ShipmentStatus>;
export const listShipments = z.object({
  programmeId: f.id.optional(),
  batchId: f.id.optional(),
  placeId: f.id.optional(),
  status: status.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const shipmentReceipt = z.object({
  id: f.id,
  requestId: f.requestId,
  counted: z.int().min(0).max(1_000_000),
  reason: f.reason.optional(),
  photoId: f.id.optional(),
}) satisfies z.ZodType<s.ShipmentReceipt>;
export const newTransfer = z.object({
  id: f.id,
  requestId: f.requestId,
  fromPlaceId: f.id,
  toPlaceId: f.id,
  quantity: f.quantity,
  reason: f.reason,
}) satisfies z.ZodType<s.NewTransfer>;
export const sendTransfer = z.object({ id: f.id, requestId: f.requestId, quantity: f.quantity });
export const cancelShipment = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });

// ---- answers
export const shipment = z.object({
  id: f.id,
  programme: z.object({ id: f.id, name: z.string(), item: z.string(), unit: z.string() }),
  batches: z.array(f.named),
  from: f.named.nullable(),
  to: f.named,
  quantity: f.count,
  status,
  counted: f.count.nullable(),
  reason: z.string(),
  note: z.string(),
  photoId: f.id.nullable(),
  createdAt: f.time,
  sentAt: f.time.nullable(),
  receivedAt: f.time.nullable(),
}) satisfies z.ZodType<s.Shipment>;
export const shipmentPage = z.object({ rows: z.array(shipment), next: z.string().nullable() });
