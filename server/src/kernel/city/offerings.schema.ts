import { courseRule, fields, offeringDraft } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { parseHours } from '../hours.js';

const key = z.string().regex(/^[a-z][a-z0-9_-]{1,39}$/, '编号只用小写字母、数字、- 和 _');

const { prices, slots, limits } = offeringDraft.shape;
const audience = prices.element.shape.audience.omit({ unionIds: true });

/** Unions are named by their code; whatever is left out asks for nothing. */
const price = z.strictObject({
  weekdays: prices.element.shape.weekdays.default([]),
  membersOnly: audience.shape.membersOnly.default(false),
  unions: z.array(key).default([]),
  categories: z.array(key).default([]),
  badges: z.array(key).default([]),
  honours: z.array(key).default([]),
  minAge: audience.shape.minAge.default(null),
  maxAge: audience.shape.maxAge.default(null),
  fen: prices.element.shape.fen,
});

const shift = z
  .strictObject({
    weekdays: prices.element.shape.weekdays,
    hours: fields.hours,
    everyWeeks: z.int().min(1).max(12).default(1),
    since: fields.day,
    until: fields.day.nullable().default(null),
  })
  .transform(({ hours, ...shift }) => {
    const { from, to } = parseHours(hours);
    return { ...shift, fromMinute: from, toMinute: to };
  });

/** A session some time after the first start: on the `week`-th such weekday from then on. */
const session = z
  .strictObject({
    title: z.string().trim().max(40).default(''),
    weekday: z.int().min(1).max(7),
    week: z.int().min(1).max(26),
    hours: fields.hours,
    capacity: z.int().min(1).max(1000),
    minimum: z.int().min(0).max(1000).default(0),
    room: z.string().trim().max(60).default(''),
  })
  .transform(({ hours, ...session }) => {
    const { from, to } = parseHours(hours);
    return { ...session, fromMinute: from, toMinute: to };
  });

/** Enrolment in a course ends so many days before its first session. */
const course = z
  .strictObject({ ...courseRule.shape, closesDays: z.int().min(0).max(60).default(2) })
  .omit({ closesAt: true });

/** Something that can be booked (预约项目) from the first day on; afterwards the console changes it. */
export const offering = z.strictObject({
  key,
  union: key,
  place: key,
  kind: offeringDraft.shape.kind,
  name: offeringDraft.shape.name,
  summary: offeringDraft.shape.summary,
  bring: offeringDraft.shape.bring.default(''),
  room: offeringDraft.shape.room.default(''),
  outdoor: z.boolean().default(false),
  children: offeringDraft.shape.children,
  mode: offeringDraft.shape.mode,
  slots: z.strictObject(slots.shape),
  course: course.nullable().default(null),
  team: offeringDraft.shape.team,
  prices: z.array(price).min(1),
  limits: z.strictObject(limits.shape),
  providers: z
    .array(
      z.strictObject({
        name: offeringDraft.shape.name,
        note: z.string().max(60).default(''),
        capacity: z.int().min(1).max(100).default(1),
        phone: fields.phone.nullable().default(null),
        shifts: z.array(shift),
      }),
    )
    .default([]),
  sessions: z.array(session).default([]),
});

/** A stop of a visiting team (巡回服务), in the weeks after the day the city begins; its services are offerings by sessions. */
export const stop = z.strictObject({
  key,
  union: key,
  place: key,
  team: z.string().trim().min(1).max(40),
  enterprise: z.string().trim().max(60).default(''),
  room: z.string().trim().max(60).default(''),
  note: z.string().trim().max(200).default(''),
  weekday: z.int().min(1).max(7),
  week: z.int().min(1).max(26),
  bands: z
    .array(
      fields.hours.transform((hours) => {
        const { from, to } = parseHours(hours);
        return { fromMinute: from, toMinute: to };
      }),
    )
    .min(1),
  services: z.array(z.strictObject({ offering: key, capacity: z.int().min(1).max(1000) })).min(1),
});
