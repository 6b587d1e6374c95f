import { z } from 'zod';
import type { Download } from './route.js';

/** UUID of any version; the server makes v7, phones make v4. */
export const id = z.uuid();
export const requestId = z.uuid();
/** Mainland mobile number (工信部号段, 11 digits). */
export const phone = z.string().regex(/^1[3-9]\d{9}$/, '手机号应为 11 位');
export const phoneCode = z.string().regex(/^\d{6}$/, '验证码应为 6 位');
/** Business day. */
export const day = z.iso.date();
/** UTC milliseconds. */
export const time = z.int().nonnegative();
export const count = z.int().nonnegative();
export const quantity = z.int().min(1).max(1_000_000);
export const shortText = z.string().trim().min(1).max(100);
export const reason = z.string().trim().min(2, '写两个字以上的原因').max(200);
/** Numbers in a query string arrive as text. */
export const queryNumber = z.coerce.number();
export const queryFlag = z.stringbool();
export const limit = z.coerce.number().int().min(1).max(200);
export const cursor = z.string().max(100);
export const longitude = queryNumber.min(-180).max(180);
export const latitude = queryNumber.min(-90).max(90);
/** `HH:MM-HH:MM`; `24:00` only as an end. */
export const hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 08:00-22:00');
export const empty = z.object({});
export const done = z.object({ done: z.literal(true) });
export const named = z.object({ id, name: z.string() });
export const nothing = empty as z.ZodType<Record<string, never>>;
/** The answer of a download route: bytes, which no schema describes. */
export const download = z.custom<Download>();
