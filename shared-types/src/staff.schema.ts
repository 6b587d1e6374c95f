import { z } from 'zod';
import { login, proof } from './accounts.schema.js';
import * as f from './fields.schema.js';
import { ROLE_NAMES } from './roles.js';
import type * as s from './staff.js';

const roleName = z.enum(ROLE_NAMES);

// ---- requests
export const listStaff = z.object({
  q: z.string().trim().max(40).optional(),
  role: roleName.optional(),
  after: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const byId = z.object({ id: f.id });
export const grantRole = z.object({
  requestId: f.requestId,
  name: f.shortText,
  phone: f.phone,
  role: roleName,
  scopeId: f.id,
}) satisfies z.ZodType<s.NewRole>;
export const revokeRole = z.object({ id: f.id, grantId: f.id, requestId: f.requestId, reason: f.reason });
export const openAccount = z.object({ id: f.id, login });
export const withReason = z.object({ id: f.id, reason: f.reason });
export const searchAudit = z.object({
  who: z.string().trim().max(40).optional(),
  act: z.string().trim().max(60).optional(),
  subject: f.id.optional(),
  from: f.queryNumber.int().nonnegative().optional(),
  to: f.queryNumber.int().nonnegative().optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
}) satisfies z.ZodType<s.AuditSearch, unknown>;

// ---- answers
export const staffRow = z.object({
  personId: f.id,
  name: z.string(),
  phone: z.string().nullable(),
  roles: z.array(z.object({ grantId: f.id, role: roleName, scopeId: f.id, scopeName: z.string(), at: f.time })),
  account: z.object({ login: z.string(), totp: z.boolean(), passwordIsTemporary: z.boolean() }).nullable(),
  self: z.boolean(),
}) satisfies z.ZodType<s.StaffRow>;
export const staffPage = z.object({ rows: z.array(staffRow), next: z.string().nullable() });
export const firstPassword = z.object({
  login: z.string(),
  password: z.string(),
}) satisfies z.ZodType<s.FirstPassword>;
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const auditRow = z.object({
  id: f.id,
  at: f.time,
  who: f.named.nullable(),
  act: z.string(),
  subjectId: z.string().nullable(),
  facts: values,
  before: values.nullable(),
  after: values.nullable(),
  ip: z.string().nullable(),
  face: proof.nullable(),
}) satisfies z.ZodType<s.AuditRow>;
export const auditPage = z.object({ rows: z.array(auditRow), next: z.string().nullable() });
