import { z } from 'zod';
import { programmeRule, programmeStatus } from './benefits.schema.js';
import * as f from './fields.schema.js';
import type * as p from './programmes.js';

const word = z.string().trim().min(1).max(20);

/** Equal ends could mean never or always; dates that end before they begin mean never. */
const rule = programmeRule
  .refine((it) => !it.from || !it.to || it.from <= it.to, { message: '结束早于开始', path: ['to'] })
  .refine((it) => !it.hours || it.hours.slice(0, 5) !== it.hours.slice(6), {
    message: '开始和结束相同；全天就不限时间',
    path: ['hours'],
  })
  .refine((it) => it.perPersonPerDay <= 20, { message: '一个人一天最多 20', path: ['perPersonPerDay'] })
  .refine((it) => new Set(it.weekdays).size === it.weekdays.length, { message: '写重了', path: ['weekdays'] });

const draftShape = z.object({
  name: z.string().trim().min(1).max(40),
  item: word,
  unit: word,
  rule: programmeRule,
  offlineAllowance: z.int().min(0).max(10_000),
  reversalSeconds: z.int().min(0).max(86_400),
  lowStock: z.int().min(0).max(1_000_000),
});
const draft = draftShape.extend({ rule }) satisfies z.ZodType<p.ProgrammeDraft>;

// ---- requests
export const previewProgramme = z.object({ draft, places: z.int().min(0).max(10_000) });
export const newProgramme = z.object({
  requestId: f.requestId,
  unionId: f.id,
  draft,
  placeIds: z.array(f.id).max(500),
}) satisfies z.ZodType<p.NewProgramme>;
export const programmeChange = z.object({
  id: f.id,
  requestId: f.requestId,
  version: z.int().min(1),
  draft,
  reason: f.reason,
}) satisfies z.ZodType<p.ProgrammeChange>;
export const programmePlaceStep = z.object({
  id: f.id,
  placeId: f.id,
  requestId: f.requestId,
  reason: f.reason,
}) satisfies z.ZodType<p.ProgrammePlaceStep>;

// ---- answers
export const programmeTemplates = z.object({
  rows: z.array(z.object({ code: z.string(), note: z.string(), draft: draftShape })),
});
export const programmePreview = z.object({
  sentence: z.string(),
  face: z.object({
    name: z.string(),
    item: z.string(),
    unit: z.string(),
    daily: f.count,
    ruleWords: z.string(),
    categoryWords: z.string(),
    placeWords: z.string(),
  }),
  dryRun: z.object({
    day: f.day,
    people: f.count,
    unitsPerDay: f.count,
    days: f.count.nullable(),
    words: z.string(),
  }),
});
export const managedProgramme = draftShape.extend({
  id: f.id,
  union: f.named,
  status: programmeStatus,
  version: z.int().min(1),
  sentence: z.string(),
  categoryWords: z.string(),
  placeCount: f.count,
  onHand: z.int(),
  givenToday: f.count,
  peopleToday: f.count,
  dayWords: z.string().nullable(),
  checks: z.array(z.object({ code: z.enum(['places', 'stock', 'dates']), ok: z.boolean(), words: z.string() })),
}) satisfies z.ZodType<p.ManagedProgramme>;
export const managedProgrammes = z.object({ rows: z.array(managedProgramme) });
export const programmeHistory = z.object({
  rows: z.array(
    z.object({
      at: f.time,
      by: z.string(),
      kind: z.enum(['made', 'changed', 'step', 'place_added', 'place_removed']),
      title: z.string(),
      reason: z.string(),
      version: z.int().nullable(),
      changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
});
export const leftover = z.object({ leftover: z.int(), unit: z.string() });
