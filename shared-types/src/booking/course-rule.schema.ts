import { z } from 'zod';
import * as f from '../fields.schema.js';
import type { CourseRule } from './course-rule.js';

/** Documents a course may ask for. */
export const DOCUMENTS = 8;

export const courseRule = z.object({
  documents: z.array(z.string().trim().min(1).max(20)).max(DOCUMENTS),
  review: z.boolean(),
  closesAt: f.time,
  minimum: z.int().min(0).max(100_000),
  passMark: z.int().min(1).max(100).nullable(),
  certificate: z.string().trim().min(1).max(40).nullable(),
}) satisfies z.ZodType<CourseRule>;
