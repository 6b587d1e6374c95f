import type { Topic } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../kernel/index.js';

/**
 * `inbox`: `kept` from the start. `wechat`: `waiting`, then `sent`; `refused` where the person takes none (43101: final and
 * quiet); `dead` where a cadre has to look, who tries it again or has it `dropped`.
 */
export type MessageStatus = 'kept' | 'waiting' | 'sent' | 'refused' | 'dead' | 'dropped';

/** One event told to one person over one channel: the unique key is what makes it once. */
@Entity('message')
@Unique(['eventId', 'personId', 'channel'])
export class Message {
  @Id() id: string;
  @Ref() eventId: string;
  @Ref() personId: string;
  @Text(10) channel: 'inbox' | 'wechat';
  @Text(30) topic: Topic;
  /** The union it is about, for who looks after what was not delivered. */
  @Ref() unionId: string;
  /** What fills the city's words: names of unions, programmes and places, numbers; nothing of a person. */
  @Json() facts: Record<string, string>;
  @Text(10) status: MessageStatus;
  @Integer() attempts: number;
  /** UTC ms; while somebody is trying, when he is taken for dead. Null: no further try. */
  @Integer({ nullable: true }) nextTryAt: number | null;
  /** WeChat's answer to the last try, where it was no. */
  @Integer({ nullable: true }) errcode: number | null;
  /** When it happened, UTC ms. */
  @Integer() at: number;
  @Integer({ nullable: true }) sentAt: number | null;
  @Integer({ nullable: true }) readAt: number | null;
}
