import { z } from 'zod';
import * as f from './fields.schema.js';
import { WORK_KINDS, type Worklist } from './worklist.js';

export const settleOverGiven = z.object({ redemptionId: f.id, requestId: f.requestId, note: f.reason });

const kind = z.enum(WORK_KINDS);
export const worklist = z.object({
  now: f.time,
  counts: z.array(z.object({ kind, count: f.count })),
  lines: z.array(
    z.object({
      kind,
      id: z.string(),
      what: z.string(),
      note: z.string(),
      since: f.time.nullable(),
      page: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<Worklist>;
