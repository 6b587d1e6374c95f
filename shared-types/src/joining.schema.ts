import { z } from 'zod';
import * as f from './fields.schema.js';
import type { JoinStatistics } from './joining.js';

const DAY_MS = 86_400_000;
const AT_MOST_DAYS = 366;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

// ---- requests
export const closeJoinCode = z.object({
  code: z.string().regex(/^[0-9A-Z]{4,32}$/),
  requestId: f.requestId,
  reason: f.reason,
});
export const getJoinStatistics = z
  .object({ from: f.day.optional(), to: f.day.optional() })
  .refine(({ from, to }) => (from && to ? from <= to && daysBetween(from, to) <= AT_MOST_DAYS : !from && !to), {
    message: '开始和结束都写，开始不晚于结束，最多一年',
    path: ['to'],
  });

// ---- answers
export const joinStatistics = z.object({
  from: f.day,
  to: f.day,
  total: f.count,
  byDay: z.array(z.object({ day: f.day, members: f.count })),
  byUnion: z.array(z.object({ id: f.id, name: z.string(), members: f.count })),
  byChannel: z.array(z.object({ channel: z.string(), members: f.count })),
  byCode: z.array(z.object({ code: z.string().nullable(), members: f.count })),
  byRecruiter: z.array(z.object({ recruiter: z.string().nullable(), members: f.count })),
}) satisfies z.ZodType<JoinStatistics>;
