import { fields, placeHours } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { parseBands } from '../hours.js';

/** A day as somebody writes it down: `08:00-12:00 14:00-18:00`, or 休息. */
const day = z
  .string()
  .regex(/^(休息|\d{2}:\d{2}-\d{2}:\d{2}( \d{2}:\d{2}-\d{2}:\d{2})*)$/, '一天写成 08:00-12:00 14:00-18:00，不开写 休息')
  .transform(parseBands);

const week = z.array(day);

/** Seven days from Monday, seasons, holidays and make-up workdays, each day in words. */
const inFull = z
  .strictObject({
    week,
    seasons: z.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string(), week })).default([]),
    holidays: z.union([z.enum(['usual', 'closed']), day]).default('usual'),
    makeUpDays: z.enum(['usual', 'workday']).default('usual'),
  })
  .pipe(placeHours);

/** The same every day as `08:00-22:00`; past midnight when the end is before the start; `00:00-24:00` all day. Or in full. */
export const hoursOfPlace = z.union([fields.hours, inFull], '时间写成 08:00-22:00，或者按 week 从周一到周日写七天');
