import type { Category, ConsentText, JoinOffer } from '@nuanxin/shared-types';
import {
  fields,
  login,
  newPassword,
  placeKind,
  placeServices,
  programmeRule,
  programmeStatus,
  unionKind,
} from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { hoursOfPlace } from './hours.schema.js';
import { messages } from './messages.schema.js';
import { offering, stop } from './offerings.schema.js';

/** Names a row inside the pack; seeding finds a row again by it, so it must never change once a city runs. */
const key = z.string().regex(/^[a-z][a-z0-9_-]{1,39}$/, '编号只用小写字母、数字、- 和 _，以字母开头，2 到 40 个字');
const text = z.string().trim().min(1).max(200);
const name = z.string().trim().min(1).max(40);
const dial = z.string().regex(/^[0-9-]{3,20}$/, '电话只写数字和 -');

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, '没有这个时区，写成 Asia/Shanghai 这样');

const consentText = z.strictObject({
  /** Stored with each consent: a new wording needs a new version. */
  version: z.string().trim().min(1).max(40),
  title: name,
  body: z.array(z.string().trim().min(1).max(600)).min(1),
}) satisfies z.ZodType<ConsentText>;

const category = z.strictObject({
  code: key,
  name,
  platforms: z.array(z.strictObject({ code: key, name })),
}) satisfies z.ZodType<Category>;

const offer = z.strictObject({
  icon: z.enum(['drop', 'house', 'scissors', 'scales']),
  title: name,
  note: text,
}) satisfies z.ZodType<JoinOffer['offers'][number]>;

const serviceGroup = z.strictObject({
  code: key,
  name,
  /** Offered everywhere unless a union says otherwise. */
  services: z.array(z.strictObject({ code: key, name, note: text })).min(1),
});

const union = z.strictObject({
  code: key,
  name,
  kind: unionKind,
  /** Code of the union above; null for the city union alone. Listed after its parent, so that the tree has no loop. */
  parent: key.nullable(),
  /** Whether a cadre accepts each who joins; otherwise joining is immediate. */
  review: z.boolean().default(false),
});

const joinCode = z.strictObject({
  key,
  union: key,
  channel: z.string().regex(/^[a-z_]{2,20}$/, '渠道写成 poster、station、event 这样的小写英文'),
  recruiter: name.nullable().default(null),
  /** Key of the station whose corner it is; people who join by it are counted for the station. */
  place: key.nullable().default(null),
});

const facilityOfPack = z.strictObject({
  code: key,
  name,
  icon: key,
  /** One of the “eight haves” (八有). */
  basic: z.boolean().default(false),
});

const place = z.strictObject({
  key,
  kind: placeKind,
  name,
  address: text,
  district: name,
  /** GCJ-02. The bounds are those of the mainland: two swapped numbers fall outside. */
  longitude: z
    .number('应是经度，小数')
    .min(73, '经度在 73 到 136 之间，看看经纬度是不是写反了')
    .max(136, '经度在 73 到 136 之间'),
  latitude: z
    .number('应是纬度，小数')
    .min(3, '纬度在 3 到 54 之间')
    .max(54, '纬度在 3 到 54 之间，看看经纬度是不是写反了'),
  hours: hoursOfPlace,
  /** Codes of the facilities it has. */
  facilities: z.array(key).default([]),
  /** Of the service menu. */
  services: placeServices.default([]),
  phone: dial.nullable().default(null),
  union: key,
});

const programme = z.strictObject({
  code: key,
  name,
  /** `水`. */
  item: name,
  /** Measure word, `瓶`. */
  unit: name,
  union: key,
  status: programmeStatus,
  rule: z.strictObject(programmeRule.shape),
  /** Keys of the places where it is taken. */
  places: z.array(key).min(1),
  /** Units one clerk's phone may give in a day without network. */
  offlineAllowance: z.int().min(0).max(10_000),
  /** Seconds in which the clerk may undo a redemption. */
  reversalSeconds: z.int().min(0).max(86_400).default(60),
  /** A place with no more units than this is shown as running low. */
  lowStock: z.int().min(0).max(1_000_000),
});

/** A day of any year, `07-15`. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日子写成 07-15');

/** A programme to begin with: what a cadre would otherwise type every year. */
const template = z.strictObject({
  code: key,
  name,
  /** What it is for, one line. */
  note: text,
  item: name,
  unit: name,
  /** First and last day; both null where it goes on all year. */
  from: dayOfYear.nullable(),
  to: dayOfYear.nullable(),
  rule: z.strictObject(programmeRule.omit({ from: true, to: true }).shape),
  offlineAllowance: z.int().min(0).max(10_000),
  reversalSeconds: z.int().min(0).max(86_400).default(60),
  lowStock: z.int().min(0).max(1_000_000),
});

/** `login`: of a console account, made only in a demo city. */
const person = { key, name, phone: fields.phone, login: login.nullable().default(null) };
const staff = z.discriminatedUnion(
  'role',
  [
    z.strictObject({ ...person, role: z.enum(['clerk', 'keeper']), place: key }),
    z.strictObject({
      ...person,
      role: z.enum(['cadre', 'reviewer', 'stock_keeper', 'finance', 'auditor', 'administrator']),
      union: key,
    }),
  ],
  '写明 role：clerk、keeper（在 place），或 cadre、reviewer、stock_keeper、finance、auditor、administrator（在 union）',
);

const openingStock = z.strictObject({
  programme: key,
  place: key,
  quantity: z.int().min(1).max(1_000_000),
  note: text,
});

/** When what people say of a place counts (阵地说得准不准). */
const placeTruth = z.strictObject({
  /** A place nobody confirmed for so long is shown as uncertain. */
  unsureAfterDays: z.int().min(1).max(365).default(14),
  /** Two people who say the same thing within so long turn the pin. */
  disputeWithinHours: z.int().min(1).max(168).default(24),
  /** The keeper's clock. */
  answerWithinMinutes: z.int().min(5).max(10_080).default(60),
  /** Who scans the door again within so long is still on the same visit. */
  sameVisitHours: z.int().min(1).max(24).default(4),
});

/** The shape of `config/cities/<name>.yaml`. References between its parts are checked in `references.ts`. */
export const cityPack = z.strictObject({
  code: key,
  name,
  brand: name,
  /** Heading of the join page. */
  slogan: z.array(name).min(1).max(2),
  /** IANA zone in which a business day begins. */
  timeZone,
  hotline: dial,
  /** An invented city: may carry opening stock, so that it can be tried at once. */
  demo: z.boolean(),
  /** Of every console account of an invented city, which also enters without six digits; none in a real one. */
  demoPassword: newPassword.nullable().default(null),
  consent: z.strictObject({ rules: consentText, privacy: consentText, guardian: consentText }),
  categories: z.array(category).min(1),
  /** Badges (徽章) a member holds to a date. */
  badges: z.array(z.strictObject({ code: key, name })).default([]),
  /** Honours (荣誉) with a certificate and a year. */
  honours: z.array(z.strictObject({ code: key, name })).default([]),
  /** What unions do for workers (服务菜单). */
  services: z.array(serviceGroup).default([]),
  /** What a place may have (设施), in the order screens list them. */
  facilities: z.array(facilityOfPack),
  placeTruth: placeTruth.prefault({}),
  offers: z.array(offer).min(1).max(4),
  /** Parents before children. */
  unions: z.array(union).min(1),
  joinCodes: z.array(joinCode),
  places: z.array(place),
  programmes: z.array(programme),
  /** What a new programme may begin from. */
  templates: z.array(template).default([]),
  staff: z.array(staff),
  /** What can be booked (预约). */
  offerings: z.array(offering).default([]),
  stops: z.array(stop).default([]),
  messages,
  openingStock: z.array(openingStock).default([]),
});

/** What one city sets: checked, with every reference in it known to exist. */
export type CityPack = z.output<typeof cityPack>;
