import { z } from 'zod';
import * as f from '../fields.schema.js';
import type * as t from './timetables.js';

export const importTimetable = z.object({ id: f.id, requestId: f.requestId, fileId: f.id, trial: z.boolean() });
export const timetableImport = z.object({
  rows: f.count,
  added: f.count,
  same: f.count,
  problems: z.array(z.object({ row: f.count, column: z.string(), says: z.string() })),
}) satisfies z.ZodType<t.TimetableImport>;
