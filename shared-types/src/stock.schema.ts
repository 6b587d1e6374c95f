import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as s from './stock.js';

export const stockMove = z.object({
  id: f.id,
  placeId: f.id,
  requestId: f.requestId,
  quantity: f.quantity,
  note: z.string().trim().max(200),
}) satisfies z.ZodType<s.StockMove>;
const counted = z.int().min(0).max(1_000_000);
export const stockTake = z.object({
  id: f.id,
  placeId: f.id,
  requestId: f.requestId,
  counted,
  book: counted,
  reason: f.reason.optional(),
}) satisfies z.ZodType<s.StockTake>;
export const setLowStock = z.object({
  id: f.id,
  placeId: f.id,
  requestId: f.requestId,
  lowAt: counted.nullable(),
});
export const stockPolicy = z.object({
  writeOffLimit: z.int().min(0).max(1_000_000),
}) satisfies z.ZodType<s.StockPolicy>;
export const setStockPolicy = stockPolicy.extend({ id: f.id, requestId: f.requestId });
export const batchStock = z.object({ id: f.id, batchId: f.id.optional(), placeId: f.id.optional() });
const cell = z.enum([
  'received',
  'found',
  'shortage',
  'inTransit',
  'onHand',
  'given',
  'overGiven',
  'writtenOff',
  'lost',
]) satisfies z.ZodType<s.StockCell>;
export const stockTransfers = z.object({
  id: f.id,
  placeId: f.id,
  cell,
  batchId: z.union([f.id, z.literal('loose')]).optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});

// ---- answers
const figures = z.object({
  received: f.count,
  found: f.count,
  shortage: f.count,
  inTransit: f.count,
  onHand: f.count,
  given: f.count,
  overGiven: f.count,
  writtenOff: f.count,
  lost: f.count,
}) satisfies z.ZodType<s.StockFigures>;
export const stockRow = figures.extend({
  place: f.named,
  givenToday: f.count,
  lowAt: f.count,
  low: z.boolean(),
}) satisfies z.ZodType<s.StockRow>;
export const stockRows = z.object({ rows: z.array(stockRow) });
export const writeOff = stockRow.extend({ awaits: f.id.nullable() });
export const siteStock = z.object({
  rows: z.array(
    z.object({
      programme: z.object({ id: f.id, name: z.string(), item: z.string(), unit: z.string() }),
      row: stockRow,
    }),
  ),
});
export const lowStock = z.object({
  rows: z.array(
    z.object({
      programme: z.object({ id: f.id, name: z.string(), unit: z.string() }),
      place: f.named,
      onHand: f.count,
      inTransit: f.count,
      lowAt: f.count,
      lastWeek: f.count,
    }),
  ),
});
export const batchStockRows = z.object({
  rows: z.array(figures.extend({ place: f.named, batch: f.named.nullable() })),
});
export const stockTransferPage = z.object({
  rows: z.array(
    z.object({
      id: f.id,
      at: f.time,
      words: z.string(),
      change: z.int(),
      by: z.string(),
      note: z.string(),
      batch: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
