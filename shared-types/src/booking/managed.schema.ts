import { z } from 'zod';
import * as f from '../fields.schema.js';
import { appeal, bookingStatus, cancelledBy, wantedTime } from './bookings.schema.js';
import { courseRule } from './course-rule.schema.js';
import type * as m from './managed.js';
import {
  children,
  offeringKind,
  offeringMode,
  offeringStatus,
  price,
  priceRule,
  session,
  slot,
  teamSize,
  weekday,
} from './offerings.schema.js';

const HALF_YEAR_MINUTES = 180 * 1440;
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期写成 07-15');
const minutes = z.int().min(0).max(HALF_YEAR_MINUTES);
const days = z.int().min(1).max(730);
const name = z.string().trim().min(1).max(40);
const note = z.string().trim().max(200);

const limits = z.object({
  group: name.nullable(),
  times: z.int().min(1).max(100),
  period: z.enum(['day', 'week', 'month', 'year', 'ever']),
  aheadDays: z.int().min(0).max(180),
  opensMinute: z.int().min(0).max(1439),
  closesMinutes: minutes,
  cancelMinutes: minutes,
  offerMinutes: z.int().min(5).max(2880),
  noShow: z.object({ times: z.int().min(1).max(20), days, pauseDays: days }).nullable(),
}) satisfies z.ZodType<m.BookingLimits>;
const slotRule = z.object({
  durationMinutes: z.int().min(5).max(720),
  bufferMinutes: z.int().min(0).max(240),
  season: z.object({ from: monthDay, to: monthDay }).nullable(),
  holidays: z.enum(['closed', 'as_usual']),
  makeUpWeekday: weekday.nullable(),
}) satisfies z.ZodType<m.SlotRule>;
export const offeringDraft = z.object({
  kind: offeringKind,
  name,
  summary: note,
  bring: note,
  mode: offeringMode,
  placeId: f.id,
  room: z.string().trim().max(60),
  outdoor: z.boolean(),
  children: children.nullable().default(null),
  slots: slotRule,
  course: courseRule.nullable().default(null),
  team: teamSize.nullable().default(null),
  prices: z.array(priceRule).min(1, '写上给谁、多少钱').max(20),
  limits,
}) satisfies z.ZodType<m.OfferingDraft>;
const bySession = { message: '课程和按队报名的项目要按场次办', path: ['mode'] };
const either = { message: '课程按人报名，不按队', path: ['team'] };
const grown = { message: '课程由本人报名；给孩子的班按场次约', path: ['children'] };
const written = offeringDraft
  .refine((it) => (it.course === null && it.team === null) || it.mode === 'sessions', bySession)
  .refine((it) => it.course === null || it.team === null, either)
  .refine((it) => it.course === null || it.children === null, grown);
const shiftShape = z.object({
  weekdays: z.array(weekday).min(1).max(7),
  fromMinute: z.int().min(0).max(1439),
  toMinute: z.int().min(1).max(2880),
  everyWeeks: z.int().min(1).max(12),
  since: f.day,
  until: f.day.nullable(),
}) satisfies z.ZodType<m.Shift>;
const shift = shiftShape
  .refine((it) => it.fromMinute < it.toMinute, { message: '结束早于开始', path: ['toMinute'] })
  .refine((it) => it.until === null || it.since <= it.until, { message: '结束早于开始', path: ['until'] });

// ---- requests
export const createOffering = z.object({ requestId: f.requestId, unionId: f.id, draft: written });
export const changeOffering = z.object({
  id: f.id,
  requestId: f.requestId,
  version: z.int().min(1),
  draft: written,
});
export const setOfferingStatus = z.object({ id: f.id, requestId: f.requestId, status: offeringStatus });
export const previewOffering = z.object({ draft: written });
const providerFacts = z.object({
  id: f.id,
  requestId: f.requestId,
  name,
  note: z.string().trim().max(60),
  capacity: z.int().min(1).max(100),
  shifts: z.array(shift).max(30),
});
export const addProvider = providerFacts.extend({ phone: f.phone.optional() });
export const changeProvider = providerFacts.extend({ active: z.boolean() });
const queryDays = f.queryNumber.int().min(1).max(31);
export const getOfferingCalendar = z.object({ id: f.id, from: f.day, days: queryDays });
export const closeOfferingDay = z.object({
  id: f.id,
  requestId: f.requestId,
  day: f.day,
  weather: z.boolean(),
  reason: f.reason,
});
const sessionDraft = z.object({
  title: z.string().trim().max(40),
  startsAt: f.time,
  endsAt: f.time,
  capacity: z.int().min(1).max(100_000),
  minimum: z.int().min(0).max(100_000),
  providerId: f.id.nullable(),
  placeId: f.id.nullable(),
  room: z.string().trim().max(60),
  opensAt: f.time.nullable(),
  drawAt: f.time.nullable(),
}) satisfies z.ZodType<m.SessionDraft>;
const inOrder = (it: m.SessionDraft) => it.startsAt < it.endsAt && (it.drawAt ?? 0) <= it.startsAt;
const order = { message: '结束早于开始，或者开始后才摇号', path: ['endsAt'] };
export const createSessions = z.object({
  id: f.id,
  requestId: f.requestId,
  sessions: z.array(sessionDraft.refine(inOrder, order)).min(1).max(200),
});
export const changeSession = sessionDraft.extend({ id: f.id, requestId: f.requestId }).refine(inOrder, order);
export const cancelSession = z.object({ id: f.id, requestId: f.requestId, reason: f.reason, weather: z.boolean() });
export const listBookings = z.object({
  id: f.id,
  from: f.day.optional(),
  to: f.day.optional(),
  status: bookingStatus.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const cancelForPerson = z.object({ id: f.id, requestId: f.requestId, reason: f.reason });
export const moveForPerson = wantedTime.extend({ id: f.id, requestId: f.requestId, reason: f.reason });
export const getBookingFigures = z.object({ id: f.id, from: f.day, to: f.day });
export const decideAppeal = z.object({ id: f.id, requestId: f.requestId, lift: z.boolean(), answer: f.reason });

// ---- answers
const provider = z.object({
  id: f.id,
  name: z.string(),
  note: z.string(),
  capacity: f.count,
  phone: z.string().nullable(),
  active: z.boolean(),
  shifts: z.array(shiftShape),
}) satisfies z.ZodType<m.Provider>;
export const managedOffering = offeringDraft.extend({
  id: f.id,
  union: f.named,
  place: f.named,
  status: offeringStatus,
  version: z.int().min(1),
  sentence: z.string(),
  providers: z.array(provider),
  today: z.object({ booked: f.count, attended: f.count, free: f.count }),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<m.ManagedOffering>;
export const managedOfferings = z.object({ rows: z.array(managedOffering) });
export const offeringPreview = z.object({ sentence: z.string(), priceWords: z.string(), limitWords: z.string() });
export const bookedRow = z.object({
  id: f.id,
  providerId: f.id.nullable(),
  sessionId: f.id.nullable(),
  startsAt: f.time,
  endsAt: f.time,
  person: z.string(),
  category: z.string(),
  status: bookingStatus,
  price,
  walkIn: z.boolean(),
  team: z.string().nullable(),
  cancelledBy: cancelledBy.nullable(),
  stars: z.int().nullable(),
  at: f.time,
}) satisfies z.ZodType<m.BookedRow>;
export const bookedRows = z.object({ rows: z.array(bookedRow), next: z.string().nullable() });
export const calendar = z.object({
  providers: z.array(provider),
  days: z.array(
    z.object({
      day: f.day,
      weekday,
      holiday: z.string().nullable(),
      closure: z.object({ id: f.id, reason: z.string(), weather: z.boolean() }).nullable(),
      absences: z.array(
        z.object({
          id: f.id,
          providerId: f.id,
          fromMinute: z.int(),
          toMinute: z.int(),
          reason: z.string(),
        }),
      ),
      slots: z.array(slot),
      sessions: z.array(session),
      bookings: z.array(bookedRow),
    }) satisfies z.ZodType<m.CalendarDay>,
  ),
});
export const closed = z.object({ closureId: f.id, displaced: f.count });
export const displaced = z.object({ displaced: f.count });
export const createdSessions = z.object({ rows: z.array(session) });
export const bookingFigures = z.object({
  booked: f.count,
  attended: f.count,
  missed: f.count,
  cancelled: f.count,
  walkIns: f.count,
  people: f.count,
  free: f.count,
  stars: z.number().nullable(),
  days: z.array(z.object({ day: f.day, booked: f.count, attended: f.count, missed: f.count })),
}) satisfies z.ZodType<m.BookingFigures>;
export const pauseRow = z.object({
  id: f.id,
  person: z.string(),
  offering: f.named,
  missed: f.count,
  until: f.time,
  appeal,
  words: z.string().nullable(),
  answer: z.string().nullable(),
  at: f.time,
}) satisfies z.ZodType<m.PauseRow>;
export const pauses = z.object({ rows: z.array(pauseRow) });
