import { z } from 'zod';
import { bookingStatus } from './booking/bookings.schema.js';
import { enrolmentStatus } from './booking/courses.schema.js';
import { pairSide, pairStatus } from './booking/pairs.schema.js';
import * as f from './fields.schema.js';
import type * as m from './membership.js';
import { ROLE_NAMES } from './roles.js';

export const memberStatus = z.enum(['pending', 'active', 'suspended', 'left', 'rejected']);
const roleName = z.enum(ROLE_NAMES);
export const unionKind = z.enum(['city', 'district', 'street', 'park', 'grid', 'industry', 'enterprise', 'catch_all']);

// ---- requests
export const sendPhoneCode = z.object({ phone: f.phone });
export const signIn = z
  .object({
    wechatCode: z.string().min(1).max(200).optional(),
    phone: f.phone.optional(),
    phoneCode: f.phoneCode.optional(),
  })
  .refine((it) => (it.wechatCode ? !it.phone && !it.phoneCode : it.phone && it.phoneCode), {
    message: '要么微信登录码，要么手机号加验证码',
    path: ['phoneCode'],
  }) satisfies z.ZodType<m.SignIn>;
export const verifyPhone = z
  .object({
    wechatPhoneCode: z.string().min(1).max(200).optional(),
    phone: f.phone.optional(),
    phoneCode: f.phoneCode.optional(),
  })
  .refine((it) => (it.wechatPhoneCode ? !it.phone && !it.phoneCode : it.phone && it.phoneCode), {
    message: '要么微信手机号码，要么手机号加验证码',
    path: ['phoneCode'],
  }) satisfies z.ZodType<m.VerifyPhone>;
/** Codes of posters are upper-case in print; `-` stands for no poster. */
const joinCode = z.string().regex(/^(-|[0-9A-Z]{4,32})$/);
export const getJoinOffer = z.object({ code: joinCode });
export const consentVersions = z.object({ rules: z.string().max(40), privacy: z.string().max(40) });
// Names of minorities carry a middle dot; two to forty characters cover 民政部's longest registered names.
export const personName = z
  .string()
  .trim()
  .regex(/^[\p{L}·•\s.]{2,40}$/u, '照身份证写姓名');
export const join = z.object({
  requestId: f.requestId,
  joinCode: joinCode.optional(),
  consent: consentVersions,
  name: personName,
  idNumber: z.string().trim().toUpperCase().min(1).max(20),
  category: z.string().max(40),
  platform: z.string().max(40).optional(),
}) satisfies z.ZodType<m.Join>;
export const act = z.object({ requestId: f.requestId });
export const listMembers = z.object({
  status: memberStatus.optional(),
  before: f.cursor.optional(),
  limit: f.limit.optional(),
});
export const byId = z.object({ id: f.id });
export const memberStep = z.object({
  id: f.id,
  requestId: f.requestId,
  reason: f.reason,
}) satisfies z.ZodType<m.MemberStep>;
export const revealField = z.object({ id: f.id, field: z.enum(['name', 'idNumber', 'phone']), reason: f.reason });
export const createJoinCode = z.object({
  requestId: f.requestId,
  unionId: f.id,
  channel: z
    .string()
    .trim()
    .regex(/^[a-z_]{2,20}$/),
  recruiter: f.shortText.optional(),
  placeId: f.id.optional(),
  until: f.day.optional(),
});
export const addClerk = z.object({ placeId: f.id, requestId: f.requestId, name: f.shortText, phone: f.phone });

// ---- answers
export const phoneCodeSent = z.object({
  expiresAt: f.time,
  nextAt: f.time,
  sandboxCode: z.string().optional(),
}) satisfies z.ZodType<m.PhoneCodeSent>;
const codeSeed = z.object({
  handle: z.string().length(8),
  seed: z.string(),
  keyId: z.string().length(1),
}) satisfies z.ZodType<m.CodeSeed>;
const card = z.object({
  memberId: f.id,
  number: z.string(),
  name: z.string(),
  category: z.object({ code: z.string(), name: z.string() }),
  platform: z.string().nullable(),
  union: f.named,
  status: memberStatus,
  joinedAt: f.time,
  code: codeSeed.nullable(),
}) satisfies z.ZodType<m.Card>;
const role = z.object({ role: roleName, scopeId: f.id, scopeName: z.string() }) satisfies z.ZodType<m.Role>;
export const me = z.object({
  phone: z.string().nullable(),
  member: card.nullable(),
  roles: z.array(role),
}) satisfies z.ZodType<m.Me>;
export const signedIn = z.object({ token: z.string(), expiresAt: f.time, me }) satisfies z.ZodType<m.SignedIn>;
export const joinOffer = z.object({
  code: z.string(),
  union: f.named,
  offers: z.array(
    z.object({ icon: z.enum(['drop', 'house', 'scissors', 'scales']), title: z.string(), note: z.string() }),
  ),
}) satisfies z.ZodType<m.JoinOffer>;
export const joined = z.object({ card, found: z.boolean() }) satisfies z.ZodType<m.Joined>;
export const memberNumber = z.object({
  number: z.string().regex(/^\d{8}$/),
  expiresAt: f.time,
}) satisfies z.ZodType<m.MemberNumber>;
export const myData = z.object({
  person: z.object({
    name: z.string(),
    idNumber: z.string().nullable(),
    phone: z.string().nullable(),
    category: z.string().nullable(),
  }),
  memberships: z.array(
    z.object({
      union: z.string(),
      status: memberStatus,
      joinedAt: f.time,
      leftAt: f.time.nullable(),
      channel: z.string().nullable(),
    }),
  ),
  consents: z.array(z.object({ kind: z.enum(['rules', 'privacy']), version: z.string(), at: f.time })),
  redemptions: z.array(
    z.object({ programme: z.string(), place: z.string(), quantity: f.count, at: f.time, reversed: z.boolean() }),
  ),
  honours: z
    .array(
      z.object({
        name: z.string(),
        endsOn: f.day.nullable(),
        certificate: z.string().nullable(),
        year: z.int().nullable(),
        grantedAt: f.time,
        endedAt: f.time.nullable(),
      }),
    )
    .optional(),
  dependants: z
    .array(
      z.object({
        name: z.string(),
        birthDate: f.day,
        consentVersion: z.string(),
        consentAt: f.time,
        pickers: z.array(z.object({ name: z.string(), phone: z.string() })),
      }),
    )
    .optional(),
  said: z.array(z.object({ place: z.string(), what: z.string(), words: z.string(), at: f.time })).optional(),
  bookings: z
    .array(
      z.object({
        offering: z.string(),
        startsAt: f.time,
        status: bookingStatus,
        fen: f.count,
        words: z.string().nullable(),
        at: f.time,
      }),
    )
    .optional(),
  courses: z
    .array(
      z.object({
        course: z.string(),
        status: enrolmentStatus,
        score: f.count.nullable(),
        employer: z.string().nullable(),
        at: f.time,
      }),
    )
    .optional(),
  pairs: z
    .array(
      z.object({ craft: z.string(), side: pairSide, status: pairStatus, words: z.string().nullable(), at: f.time }),
    )
    .optional(),
  exportedAt: f.time,
}) satisfies z.ZodType<m.MyData>;
export const memberRow = z.object({
  id: f.id,
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  idNumber: z.string().nullable(),
  category: z.string(),
  union: f.named,
  status: memberStatus,
  joinedAt: f.time,
  channel: z.string().nullable(),
}) satisfies z.ZodType<m.MemberRow>;
export const memberPage = z.object({ rows: z.array(memberRow), next: z.string().nullable() });
export const revealed = z.object({ value: z.string().nullable() });
export const unionNode = z.object({
  id: f.id,
  code: z.string(),
  name: z.string(),
  kind: unionKind,
  parentId: f.id.nullable(),
  members: f.count,
  review: z.boolean(),
  status: z.enum(['open', 'closed']),
  mergedInto: f.named.nullable(),
  enterprises: f.count,
  shops: f.count,
}) satisfies z.ZodType<m.UnionNode>;
export const unionNodes = z.object({ rows: z.array(unionNode) });
export const joinCodeRow = z.object({
  code: z.string(),
  union: f.named,
  channel: z.string(),
  recruiter: z.string().nullable(),
  place: f.named.nullable(),
  url: z.url(),
  scene: z.string().max(32),
  joined: f.count,
  until: f.time.nullable(),
  closedAt: f.time.nullable(),
  open: z.boolean(),
}) satisfies z.ZodType<m.JoinCodeRow>;
export const joinCodeRows = z.object({ rows: z.array(joinCodeRow) });
export const joinCodeImage = z.object({ png: z.string() });
export const joinCounts = z.object({
  total: f.count,
  byUnion: z.array(z.object({ id: f.id, name: z.string(), members: f.count })),
  byChannel: z.array(z.object({ channel: z.string(), members: f.count })),
  byPlace: z.array(z.object({ id: f.id, name: z.string(), members: f.count })),
}) satisfies z.ZodType<m.JoinCounts>;
export const clerkAdded = z.object({ personId: f.id });
