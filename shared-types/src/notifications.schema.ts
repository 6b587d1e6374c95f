import { z } from 'zod';
import * as f from './fields.schema.js';
import {
  TOPICS,
  type DeadLetter,
  type InboxMessage,
  type MessageConsents,
  type MessageTemplate,
} from './notifications.js';

const topic = z.enum(TOPICS);
const ids = z.array(f.id).min(1).max(100);

// ---- requests
export const listMyTemplates = z.object({ about: z.literal('booking').optional() });
export const page = z.object({ before: f.cursor.optional(), limit: f.limit.optional() });
export const readMyMessages = z.object({ upTo: f.id });
export const giveMessageConsents = z.object({
  requestId: f.requestId,
  wechatCode: z.string().min(1).max(200),
  // WeChat asks for at most three templates at one tap.
  topics: z.array(topic).min(1).max(3),
}) satisfies z.ZodType<MessageConsents>;
export const byId = z.object({ id: f.id });
export const retryDeadLetters = z.object({ requestId: f.requestId, ids });
export const dropDeadLetters = z.object({ requestId: f.requestId, ids, reason: f.reason });

// ---- answers
const inboxMessage = z.object({
  id: f.id,
  topic,
  title: z.string(),
  body: z.string(),
  page: z.string().nullable(),
  at: f.time,
  readAt: f.time.nullable(),
}) satisfies z.ZodType<InboxMessage>;
export const inboxPage = z.object({ rows: z.array(inboxMessage), next: z.string().nullable(), unread: f.count });
export const unread = z.object({ unread: f.count });
const messageTemplate = z.object({
  topic,
  title: z.string(),
  templateId: z.string(),
  left: f.count,
}) satisfies z.ZodType<MessageTemplate>;
export const messageTemplates = z.object({ rows: z.array(messageTemplate) });
export const reminder = z.object({ asked: z.boolean() });
const deadLetter = z.object({
  id: f.id,
  topic,
  title: z.string(),
  person: z.string(),
  union: f.named,
  attempts: f.count,
  errcode: z.int(),
  says: z.string(),
  next: z.string(),
  at: f.time,
}) satisfies z.ZodType<DeadLetter>;
export const deadLetterPage = z.object({ rows: z.array(deadLetter), next: z.string().nullable(), waiting: f.count });
export const changed = z.object({ changed: f.count });
