import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as files from './files.js';

const fileKind = z.enum(['photo', 'sheet']);

export const postFile = z.object({ kind: fileKind });
export const byId = z.object({ id: f.id });

export const storedFile = z.object({
  id: f.id,
  kind: fileKind,
  type: z.string(),
  size: f.count,
}) satisfies z.ZodType<files.StoredFile>;
