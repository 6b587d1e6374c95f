import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as t from './union-transfers.js';

// ---- requests
export const askTransfer = z.object({ requestId: f.requestId, toId: f.id, reason: f.reason });
export const proposeTransfer = z.object({ id: f.id, requestId: f.requestId, toId: f.id, reason: f.reason });
export const listTransfers = z.object({
  waiting: f.queryFlag.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const acceptTransfer = z.object({ id: f.id, requestId: f.requestId });
export const refuseTransfer = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });

// ---- answers
export const unionTransfer = z.object({
  id: f.id,
  member: f.named,
  from: f.named,
  to: f.named,
  askedBy: z.enum(['member', 'union']),
  status: z.enum(['asked', 'accepted', 'refused', 'withdrawn']),
  reason: z.string(),
  askedAt: f.time,
  decidedAt: f.time.nullable(),
}) satisfies z.ZodType<t.UnionTransfer>;
export const myTransfer = z.object({ waiting: unionTransfer.nullable(), last: unionTransfer.nullable() });
export const transferPage = z.object({ rows: z.array(unionTransfer), next: z.string().nullable() });
