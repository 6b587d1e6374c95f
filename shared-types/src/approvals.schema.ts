import { z } from 'zod';
import { APPROVALS, type ApprovalKind, type ApprovalRow, type Decision } from './approvals.js';
import * as f from './fields.schema.js';

// ---- requests
export const listApprovals = z.object({
  waiting: f.queryFlag.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const decision = z.object({
  id: f.id,
  requestId: f.requestId,
  reason: f.reason,
}) satisfies z.ZodType<Decision>;
export const askErasure = z.object({
  requestId: f.requestId,
  memberIds: z.array(f.id).min(1).max(500),
  reason: f.reason,
});
export const askKeyRotation = z.object({ requestId: f.requestId, reason: f.reason });

// ---- answers
export const approvalRow = z.object({
  id: f.id,
  kind: z.enum(Object.keys(APPROVALS) as [ApprovalKind, ...ApprovalKind[]]),
  words: z.string(),
  reason: z.string(),
  union: f.named,
  askedBy: z.string(),
  askedAt: f.time,
  expiresAt: f.time,
  status: z.enum(['waiting', 'accepted', 'rejected', 'expired']),
  decidedBy: z.string().nullable(),
  decidedAt: f.time.nullable(),
  decidedWhy: z.string().nullable(),
  mine: z.boolean(),
}) satisfies z.ZodType<ApprovalRow>;
export const approvalPage = z.object({ rows: z.array(approvalRow), next: z.string().nullable() });
