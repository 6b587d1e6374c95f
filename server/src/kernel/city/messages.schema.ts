import type { Topic } from '@nuanxin/shared-types';
import { z } from 'zod';

/** What each topic has to tell, for the `{names}` in the words of a city; `time` is when it happened. */
const TOPIC_FACTS = {
  member_accepted: ['time', 'union'],
  member_rejected: ['time', 'union', 'hotline'],
  transfer_asked: ['time', 'union', 'from'],
  transfer_accepted: ['time', 'union', 'from'],
  stock_low: ['time', 'programme', 'place', 'left'],
  programme_started: ['time', 'programme', 'item'],
  import_finished: ['time', 'rows', 'faults'],
  approval_asked: ['time', 'union', 'what'],
  place_reported: ['time', 'place', 'what'],
  place_disputed: ['time', 'place', 'what'],
  place_answered: ['time', 'place', 'what', 'answer'],
  wish_answered: ['time', 'place', 'what', 'answer'],
  booking_reminder: ['time', 'offering', 'place', 'when', 'provider'],
  booking_displaced: ['time', 'offering', 'place', 'when', 'reason'],
  booking_offered: ['time', 'offering', 'place', 'when', 'until'],
  booking_changed: ['time', 'offering', 'place', 'when', 'what', 'reason'],
  booking_drawn: ['time', 'offering', 'place', 'when', 'result'],
  booking_paused: ['time', 'offering', 'missed', 'until'],
  booking_appeal: ['time', 'offering', 'answer', 'result'],
  child_picked_up: ['time', 'offering', 'place', 'when'],
  booking_team: ['time', 'offering', 'place', 'when', 'team', 'what'],
  enrolment_changed: ['time', 'offering', 'what', 'reason'],
  placement_asked: ['time', 'offering'],
  pair_proposed: ['time', 'union', 'craft'],
} as const satisfies Record<Topic, readonly string[]>;

/** Template ids as WeChat gives them out. */
const templateId = z.string().regex(/^[\w-]{43}$/, '模板编号是 43 个字母、数字、- 和 _，从公众平台“订阅消息”里抄');
/** 关键词类型 of subscription templates with the number WeChat puts behind. */
const keyword = z
  .string()
  .regex(
    /^(thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase)\d{1,2}$/,
    '关键词写成模板里的样子，例如 thing1、phrase2、time3',
  );

function messageAbout(topic: Topic) {
  const known: readonly string[] = TOPIC_FACTS[topic];
  const words = (longest: number) =>
    z
      .string()
      .trim()
      .min(1)
      .max(longest)
      .refine((text) => namesIn(text).every((it) => known.includes(it)), `这里只能用 {${known.join('}、{')}}`);
  return z.strictObject({
    title: words(40),
    body: words(200),
    /** Page of the mini program a tap opens, without a leading slash; null where the matter is only for the console. */
    page: z
      .string()
      .regex(/^[a-z][\w/-]{1,60}$/, '页面写成 pages/code/index 这样，前面没有 /')
      .nullable(),
    /** Left out: the city has no template for it, and it only goes to the inbox. */
    template: z.strictObject({ id: templateId, values: z.record(keyword, words(60)) }).optional(),
  });
}

/** The words of every message (通知), and its WeChat template (订阅消息模板). */
export const messages = z.strictObject({
  member_accepted: messageAbout('member_accepted'),
  member_rejected: messageAbout('member_rejected'),
  transfer_asked: messageAbout('transfer_asked'),
  transfer_accepted: messageAbout('transfer_accepted'),
  stock_low: messageAbout('stock_low'),
  programme_started: messageAbout('programme_started'),
  import_finished: messageAbout('import_finished'),
  approval_asked: messageAbout('approval_asked'),
  place_reported: messageAbout('place_reported'),
  place_disputed: messageAbout('place_disputed'),
  place_answered: messageAbout('place_answered'),
  wish_answered: messageAbout('wish_answered'),
  booking_reminder: messageAbout('booking_reminder'),
  booking_displaced: messageAbout('booking_displaced'),
  booking_offered: messageAbout('booking_offered'),
  booking_changed: messageAbout('booking_changed'),
  booking_drawn: messageAbout('booking_drawn'),
  booking_paused: messageAbout('booking_paused'),
  booking_appeal: messageAbout('booking_appeal'),
  booking_team: messageAbout('booking_team'),
  enrolment_changed: messageAbout('enrolment_changed'),
  placement_asked: messageAbout('placement_asked'),
  pair_proposed: messageAbout('pair_proposed'),
  child_picked_up: messageAbout('child_picked_up'),
});

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
