import { route, type Done } from './route.js';

/** What a message may be about; its words and its WeChat template are the city pack's. */
export const TOPICS = [
  'member_accepted',
  'member_rejected',
  'transfer_asked',
  'transfer_accepted',
  'stock_low',
  'programme_started',
  'import_finished',
  'approval_asked',
  'place_reported',
  'place_disputed',
  'place_answered',
  'wish_answered',
  'booking_reminder',
  'booking_displaced',
  'booking_offered',
  'booking_changed',
  'booking_drawn',
  'booking_paused',
  'booking_appeal',
  'booking_team',
  'enrolment_changed',
  'placement_asked',
  'pair_proposed',
  'child_picked_up',
] as const;
export type Topic = (typeof TOPICS)[number];

// ---- the inbox (消息) ------------------------------------------------------------------------------------------

export interface InboxMessage {
  id: string;
  topic: Topic;
  title: string;
  body: string;
  /** Page of the mini program it leads to, without a leading slash; null where there is none, or only at the console. */
  page: string | null;
  /** UTC ms. */
  at: number;
  readAt: number | null;
}
/** Keyset page, newest first: pass `before` = `next` of the page before. `unread` counts all. */
export const listMyMessages = route<
  { before?: string; limit?: number },
  { rows: InboxMessage[]; next: string | null; unread: number }
>('GET', '/me/messages', 'person');
export const countMyMessages = route<Record<string, never>, { unread: number }>('GET', '/me/messages/unread', 'person');
/** Everything up to and with this message has been seen. */
export const readMyMessages = route<{ upTo: string }, { unread: number }>('POST', '/me/messages/reading', 'person');

// ---- consent to subscription messages (订阅消息) ---------------------------------------------------------------

/** A template one may say yes to; each yes is good for one message. */
export interface MessageTemplate {
  topic: Topic;
  title: string;
  templateId: string;
  /** Times said yes and not used yet. */
  left: number;
}
/** At most three: so many may be asked for at one tap. `about: 'booking'` for whoever has just booked. */
export const listMyTemplates = route<{ about?: 'booking' }, { rows: MessageTemplate[] }>(
  'GET',
  '/me/message-templates',
  'person',
);
/**
 * What `requestSubscribeMessage` came back with. `wechatCode` is a fresh code of `wx.login`, for whom WeChat delivers to.
 */
export interface MessageConsents {
  requestId: string;
  wechatCode: string;
  topics: Topic[];
}
export const giveMessageConsents = route<MessageConsents, Done>('POST', '/me/message-consents', 'person');

/** Whether somebody wants to be told when the programme starts; told once. */
export interface Reminder {
  asked: boolean;
}
export const getReminder = route<{ id: string }, Reminder>('GET', '/programmes/:id/reminder', 'person');
export const askReminder = route<{ id: string }, Reminder>('PUT', '/programmes/:id/reminder', 'person');
export const dropReminder = route<{ id: string }, Reminder>('DELETE', '/programmes/:id/reminder', 'person');

// ---- what could not be delivered (没送到的通知), for the console ------------------------------------------------

export interface DeadLetter {
  id: string;
  topic: Topic;
  title: string;
  /** Masked. */
  person: string;
  union: { id: string; name: string };
  /** Times it was tried. */
  attempts: number;
  /** WeChat's errcode of the last try. */
  errcode: number;
  /** What is wrong and what mends it, in words. */
  says: string;
  next: string;
  /** UTC ms of the event. */
  at: number;
}
/** Keyset page, newest first. */
export const listDeadLetters = route<
  { before?: string; limit?: number },
  { rows: DeadLetter[]; next: string | null; waiting: number }
>('GET', '/dead-letters', 'messages');
/** Tries again what is chosen; what is not dead any more is left alone. */
export const retryDeadLetters = route<{ requestId: string; ids: string[] }, { changed: number }>(
  'POST',
  '/dead-letters/retries',
  'messages',
);
/** Gives up on what is chosen; it stays in the inbox of whom it was for. */
export const dropDeadLetters = route<{ requestId: string; ids: string[]; reason: string }, { changed: number }>(
  'POST',
  '/dead-letters/drops',
  'messages',
);
