import { z } from 'zod';
import { redemptionPage } from './benefits.schema.js';
import * as f from './fields.schema.js';
import type * as it from './figures.js';

const DAYS_AT_MOST = 366;
const DAY_MS = 86_400_000;
const channel = z.enum(['code', 'told', 'offline']);
const fields = z.object({
  from: f.day,
  to: f.day,
  unionId: f.id.optional(),
  programmeId: f.id.optional(),
  placeId: f.id.optional(),
  category: z.string().max(40).optional(),
  channel: channel.optional(),
});
const inOrder = ({ from, to }: { from: string; to: string }) => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days >= 1 && days <= DAYS_AT_MOST;
};
const PERIOD = { message: '结束日期不能早于开始日期，最多看 366 天', path: ['to'] };

// ---- requests
export const filter = fields.refine(inOrder, PERIOD) satisfies z.ZodType<it.FiguresFilter>;
export const servedFilter = fields
  .extend({
    hour: z.coerce.number().int().min(0).max(23).optional(),
    before: f.cursor.optional(),
    limit: f.limit.optional(),
  })
  .refine(inOrder, PERIOD);

// ---- answers
const served = z.object({ people: f.count, times: f.count, units: f.count }) satisfies z.ZodType<it.Served>;
export const figures = z.object({
  from: f.day,
  to: f.day,
  asOf: f.time,
  total: served.extend({ overGiven: f.count }),
  before: served.extend({ from: f.day, to: f.day, words: z.string() }),
  byDay: z.array(served.extend({ day: f.day, programmes: z.array(f.count) })),
  byHour: z.array(z.object({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23), times: f.count })),
  byProgramme: z.array(served.extend({ id: f.id, name: z.string(), unit: z.string() })),
  byPlace: z.array(
    served.extend({
      id: f.id,
      name: z.string(),
      union: z.string(),
      district: z.string(),
      longitude: z.number(),
      latitude: z.number(),
    }),
  ),
  byCategory: z.array(served.extend({ code: z.string(), name: z.string() })),
  byChannel: z.array(served.extend({ channel })),
}) satisfies z.ZodType<it.Figures>;
export const servedPage = redemptionPage;
export const todayStrip = z.object({
  day: f.day,
  now: f.time,
  programmes: z.array(
    z.object({
      id: f.id,
      name: z.string(),
      item: z.string(),
      unit: z.string(),
      units: f.count,
      hours: z.array(z.object({ hour: z.int().min(0).max(23), units: f.count })),
      placesActive: f.count,
      places: f.count,
    }),
  ),
}) satisfies z.ZodType<it.TodayStrip>;
