import { z } from 'zod';
import type * as a from './accounts.js';
import * as f from './fields.schema.js';
import { signedIn } from './membership.schema.js';

/** A name to sign in with: letters, digits, dot, dash. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, '账号用 3 到 40 个小写字母、数字、点或横线，字母开头');
/** NIST SP 800-63B: length decides, not kinds of characters. */
export const newPassword = z.string().min(10, '密码至少 10 个字').max(128);
const typedPassword = z.string().min(1).max(128);
const secretText = z.string().min(20).max(64);

// ---- requests
export const beginSignIn = z.object({ login: z.string().trim().toLowerCase().min(1).max(40), password: typedPassword });
export const completeSignIn = z.object({
  ticket: secretText,
  code: z
    .string()
    .regex(/^\d{6}$/, '6 位数字')
    .optional(),
  recoveryCode: z.string().trim().toUpperCase().max(20).optional(),
  newPassword: newPassword.optional(),
}) satisfies z.ZodType<a.SignInRest>;
export const byTicket = z.object({ ticket: secretText });
export const byCode = z.object({ code: secretText });
export const changePassword = z.object({ password: typedPassword, newPassword });

// ---- answers
export const signInStep = z.object({
  ticket: z.string(),
  expiresAt: f.time,
  code: z.enum(['needed', 'enrol', 'none']),
  enrol: z.object({ uri: z.string(), secret: z.string() }).nullable(),
  newPassword: z.boolean(),
}) satisfies z.ZodType<a.SignInStep>;
export const consoleSignedIn = signedIn.extend({
  recoveryCodes: z.array(z.string()).nullable(),
}) satisfies z.ZodType<a.ConsoleSignedIn>;
export const scanOffer = z.object({
  ticket: z.string(),
  url: z.string(),
  expiresAt: f.time,
}) satisfies z.ZodType<a.ScanOffer>;
export const scanEnd = z.object({ status: z.enum(['waiting', 'over', 'in']), signedIn: signedIn.nullable() });
export const scanQuestion = z.object({
  city: z.string(),
  ip: z.string().nullable(),
  device: z.string().nullable(),
  askedAt: f.time,
  expiresAt: f.time,
}) satisfies z.ZodType<a.ScanQuestion>;
export const account = z.object({
  name: z.string(),
  login: z.string().nullable(),
  totp: z.boolean(),
  recoveryCodesLeft: f.count,
}) satisfies z.ZodType<a.Account>;
export const proof = z.enum(['sms', 'wechat', 'password', 'scan']);
const sessionRow = z.object({
  proof,
  device: z.string().nullable(),
  ip: z.string().nullable(),
  at: f.time,
  current: z.boolean(),
}) satisfies z.ZodType<a.SessionRow>;
export const sessionRows = z.object({ rows: z.array(sessionRow) });
