import type { Topic } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../kernel/index.js';

/** One yes to one template (订阅消息授权), good for one message. */
@Entity('message_consent')
export class MessageConsent {
  @Id() id: string;
  @Ref() personId: string;
  @Text(30) topic: Topic;
  /** Whom WeChat delivers to; kept here alone, because nothing else needs it. */
  @LongText() openidCipher: string;
  @Integer() at: number;
  /** The message it is used for. */
  @Ref({ nullable: true }) messageId: string | null;
}
