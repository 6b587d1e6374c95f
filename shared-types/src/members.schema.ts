import { z } from 'zod';
import * as f from './fields.schema.js';
import { consentVersions, memberRow, memberStatus, personName } from './membership.schema.js';
import type * as m from './members.js';
import { unionTransfer } from './union-transfers.schema.js';

// ---- requests
const code = z.string().min(1).max(40);
const idNumber = z.string().trim().toUpperCase().min(1).max(20);
export const memberSearch = z.object({
  phone: f.phone.optional(),
  idNumber: idNumber.optional(),
  name: z.string().trim().min(1).max(40).optional(),
  status: memberStatus.optional(),
  unionId: f.id.optional(),
  category: code.optional(),
  platform: code.optional(),
  channel: code.optional(),
  held: code.optional(),
  joinedFrom: f.day.optional(),
  joinedTo: f.day.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
}) satisfies z.ZodType<m.MemberSearch>;
export const reviewMembers = z.object({
  requestId: f.requestId,
  ids: z.array(f.id).min(1).max(200, '一次最多 200 人'),
  decision: z.enum(['accept', 'reject']),
  reason: f.reason,
});
export const helpJoin = z.object({
  requestId: f.requestId,
  unionId: f.id,
  consent: consentVersions,
  phone: f.phone,
  phoneCode: f.phoneCode,
  name: personName,
  idNumber,
  category: code,
  platform: code.optional(),
}) satisfies z.ZodType<m.HelpJoin>;
export const grantBadge = z.object({ id: f.id, requestId: f.requestId, code, endsOn: f.day, reason: f.reason });
export const grantHonour = z.object({
  id: f.id,
  requestId: f.requestId,
  code,
  certificate: z.string().trim().min(1, '写证书编号').max(60),
  year: z.int().min(1949, '年份写四位数').max(2100),
  reason: f.reason,
});

// ---- answers
export const heldHonour = z.object({
  id: f.id,
  kind: z.enum(['badge', 'honour']),
  code: z.string(),
  name: z.string(),
  endsOn: f.day.nullable(),
  certificate: z.string().nullable(),
  year: z.int().nullable(),
  grantedAt: f.time,
  endedAt: f.time.nullable(),
  holds: z.boolean(),
}) satisfies z.ZodType<m.HeldHonour>;
export const memberFile = z.object({
  member: memberRow,
  platform: z.string().nullable(),
  helpedBy: z.string().nullable(),
  earlier: z.array(z.object({ union: z.string(), status: memberStatus, joinedAt: f.time, leftAt: f.time.nullable() })),
  history: z.array(z.object({ at: f.time, title: z.string(), by: z.string(), reason: z.string().nullable() })),
  taken: z.array(z.object({ programme: z.string(), times: f.count, quantity: f.count, lastAt: f.time })),
  honours: z.array(heldHonour),
  transfer: unionTransfer.nullable(),
}) satisfies z.ZodType<m.MemberFile>;
export const reviewed = z.object({
  rows: z.array(z.object({ id: f.id, outcome: z.enum(['done', 'not_pending', 'not_found']) })),
});
export const helpedJoin = z.object({ member: memberRow, found: z.boolean() });
