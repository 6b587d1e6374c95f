import { z } from 'zod';
import { RELATIONS } from './dependants.js';
import type * as d from './dependants.js';
import * as f from './fields.schema.js';
import { personName } from './membership.schema.js';

const relation = z.enum(RELATIONS) satisfies z.ZodType<d.Relation>;

// ---- requests
export const addDependant = z.object({
  requestId: f.requestId,
  name: personName,
  birthDate: f.day,
  relation,
  consent: z.string().max(40),
});
export const removeDependant = z.object({ id: f.id, requestId: f.requestId });
export const addPicker = z.object({ id: f.id, requestId: f.requestId, name: personName, phone: f.phone, relation });
export const removePicker = z.object({ id: f.id, pickerId: f.id, requestId: f.requestId });

// ---- answers
export const picker = z.object({
  id: f.id,
  name: z.string(),
  phone: z.string(),
  relation,
}) satisfies z.ZodType<d.Picker>;
export const dependant = z.object({
  id: f.id,
  name: z.string(),
  birthDate: f.day,
  age: f.count,
  relation,
  consentAt: f.time,
  consentVersion: z.string(),
  pickers: z.array(picker),
}) satisfies z.ZodType<d.Dependant>;
export const dependants = z.object({ rows: z.array(dependant) });
