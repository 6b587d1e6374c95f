import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as r from './place-register.js';
import { placeKind } from './places.schema.js';

const row = z.object({
  id: f.id,
  kind: placeKind,
  name: z.string(),
  address: z.string(),
  district: z.string(),
  unionId: f.id,
  longitude: z.number(),
  latitude: z.number(),
  facilityCodes: z.array(z.string()),
  hours: z.string(),
  pin: z.enum(['open', 'closed', 'unsure', 'fault']),
}) satisfies z.ZodType<r.RegisterRow>;
export const placeRegister = z.object({ rows: z.array(row) });
