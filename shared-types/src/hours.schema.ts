import { z } from 'zod';
import type * as h from './hours.js';

const DAY_MINUTES = 1440;

const band = z
  .object({
    from: z
      .int()
      .min(0)
      .max(DAY_MINUTES - 1),
    to: z
      .int()
      .min(1)
      .max(2 * DAY_MINUTES),
  })
  .refine((it) => it.to > it.from && it.to - it.from <= DAY_MINUTES, {
    message: '一段时间最长 24 小时，结束要晚于开始',
  }) satisfies z.ZodType<h.Band>;

/** In order, none touching the one before: what touches is one band. */
export const bands = z
  .array(band)
  .max(6, '一天最多 6 段')
  .refine((day) => day.every((it, at) => it.from > (day[at - 1]?.to ?? -1)), {
    message: '几段时间要按先后写，不能重叠',
  });

const week = z.array(bands).length(7) satisfies z.ZodType<h.Week>;

/** Of any year; 29 February is left out, because most years have none. */
const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日子写成 06-01')
  .refine((it) => new Date(`2001-${it}T00:00:00Z`).getUTCDate() === Number(it.slice(3)), { message: '没有这一天' });

const season = z.object({
  name: z.string().trim().min(1).max(20),
  from: dayOfYear,
  to: dayOfYear,
  week,
}) satisfies z.ZodType<h.Season>;

export const placeHours = z.object({
  week,
  seasons: z.array(season).max(6),
  holidays: z.union([z.enum(['usual', 'closed']), bands]),
  makeUpDays: z.enum(['usual', 'workday']),
}) satisfies z.ZodType<h.PlaceHours>;

export const openState = z.object({
  open: z.boolean(),
  words: z.string(),
  until: z.int().nullable(),
  tonight: z.boolean(),
  aroundTheClock: z.boolean(),
}) satisfies z.ZodType<h.OpenState>;
