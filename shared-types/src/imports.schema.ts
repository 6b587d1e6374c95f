import { z } from 'zod';
import { ERRORS, type ErrorCode } from './errors.js';
import * as f from './fields.schema.js';
import type * as imports from './imports.js';

// ---- requests
export const createMemberImport = z.object({
  requestId: f.requestId,
  fileId: f.id,
  unionId: f.id,
  source: f.shortText,
});
export const startMemberImport = z.object({ id: f.id, requestId: f.requestId });
export const byId = z.object({ id: f.id });

// ---- answers
const importProblem = z.object({
  row: f.count,
  column: z.string(),
  kind: z.enum([
    ...(['NAME_WRONG', 'ID_NUMBER_MISSING', 'ID_NUMBER_CUT', 'ID_NUMBER_WRONG', 'TOO_YOUNG', 'PHONE_WRONG'] as const),
    ...(['CATEGORY_UNKNOWN', 'PLATFORM_UNKNOWN', 'TWICE_IN_FILE', 'IN_ANOTHER_UNION', 'PHONE_TAKEN'] as const),
  ]),
  says: z.string(),
}) satisfies z.ZodType<imports.ImportProblem>;
export const memberImport = z.object({
  id: f.id,
  union: f.named,
  source: z.string(),
  status: z.enum(['trying', 'tried', 'importing', 'done', 'failed']),
  looked: f.count,
  total: f.count.nullable(),
  joins: f.count,
  found: f.count,
  wrong: f.count,
  failure: z
    .object({ code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]), says: z.string(), next: z.string() })
    .nullable(),
  createdAt: f.time,
  finishedAt: f.time.nullable(),
}) satisfies z.ZodType<imports.MemberImport>;
export const memberImports = z.object({ rows: z.array(memberImport) });
export const memberImportWithProblems = memberImport.extend({ problems: z.array(importProblem) });
