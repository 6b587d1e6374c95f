import { z } from 'zod';
import * as f from './fields.schema.js';
import { unionKind } from './membership.schema.js';
import type * as u from './unions.js';

const NEW_KINDS = ['district', 'street', 'park', 'grid', 'industry', 'enterprise'] as const;
const unionName = z.string().trim().min(2).max(60);

// ---- requests
export const createUnion = z.object({
  requestId: f.requestId,
  parentId: f.id,
  name: unionName,
  kind: z.enum(NEW_KINDS) satisfies z.ZodType<u.NewUnionKind>,
  review: z.boolean(),
});
export const changeUnion = z.object({ id: f.id, requestId: f.requestId, name: unionName, review: z.boolean() });
export const moveUnion = z.object({ id: f.id, requestId: f.requestId, parentId: f.id, reason: f.reason });
export const unionEnding = z.object({
  id: f.id,
  requestId: f.requestId,
  intoId: f.id,
  reason: f.reason,
}) satisfies z.ZodType<u.UnionEnding>;

const employerKind = z.enum(['enterprise', 'shop']);
/** As a person types it: the check character is the server's to judge. */
const creditCode = z.string().trim().toUpperCase().length(18, '统一社会信用代码是 18 位');
const employerFacts = {
  kind: employerKind,
  name: f.shortText,
  creditCode: creditCode.nullable(),
  workers: z.int().min(0).max(1_000_000),
};
export const listEmployers = z.object({
  id: f.id,
  kind: employerKind.optional(),
  below: f.queryFlag.optional(),
  after: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const employerWrite = z.object({ id: f.id, requestId: f.requestId, ...employerFacts });
export const employerRemoval = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });
export const importEmployers = z.object({ id: f.id, requestId: f.requestId, fileId: f.id, trial: z.boolean() });
export const setService = z.object({
  id: f.id,
  code: z.string().max(40),
  requestId: f.requestId,
  offered: z.boolean(),
  note: z.string().trim().max(200),
});

// ---- answers
export const unionHoldings = z.object({
  members: f.count,
  pending: f.count,
  joinCodes: f.count,
  unions: f.count,
  enterprises: f.count,
  shops: f.count,
  staff: f.count,
  places: f.count,
  programmes: f.count,
}) satisfies z.ZodType<u.UnionHoldings>;
const unionChoice = z.object({
  id: f.id,
  name: z.string(),
  kind: unionKind,
  above: z.string().nullable(),
}) satisfies z.ZodType<u.UnionChoice>;
export const unionChoices = z.object({ rows: z.array(unionChoice) });
export const employer = z.object({
  id: f.id,
  union: f.named,
  kind: employerKind,
  name: z.string(),
  creditCode: z.string().nullable(),
  workers: f.count,
}) satisfies z.ZodType<u.Employer>;
export const employerPage = z.object({
  rows: z.array(employer),
  next: z.string().nullable(),
  enterprises: f.count,
  shops: f.count,
  workers: f.count,
});
export const employerImport = z.object({
  rows: f.count,
  added: f.count,
  same: f.count,
  problems: z.array(z.object({ row: f.count, column: z.string(), says: z.string() })),
}) satisfies z.ZodType<u.EmployerImport>;
const serviceGroup = z.object({
  code: z.string(),
  name: z.string(),
  services: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      offered: z.boolean(),
      note: z.string(),
      setBy: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<u.ServiceGroup>;
export const serviceMenu = z.object({ groups: z.array(serviceGroup) });
