import { z } from 'zod';
import * as f from './fields.schema.js';
import type * as p from './partners.js';

const state = z.enum(['coming', 'running', 'ending', 'over', 'ended']);
const facts = {
  partner: z.string().trim().min(1).max(60),
  gives: z.string().trim().min(1).max(200),
  from: f.day,
  until: f.day.nullable(),
  placeIds: z.array(f.id).min(1).max(200),
};

export const listAgreements = z.object({
  placeId: f.id.optional(),
  state: state.optional(),
  q: z.string().trim().max(40).optional(),
});
export const signAgreement = z.object({ requestId: f.requestId, unionId: f.id, ...facts });
export const changeAgreement = z.object({ id: f.id, requestId: f.requestId, ...facts });
export const endAgreement = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });

export const agreement = z.object({
  id: f.id,
  union: f.named,
  partner: z.string(),
  gives: z.string(),
  from: f.day,
  until: f.day.nullable(),
  state,
  places: z.array(f.named),
}) satisfies z.ZodType<p.Agreement>;
export const agreements = z.object({ rows: z.array(agreement) });
