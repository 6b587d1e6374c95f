import type { Topic } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../kernel/index.js';

/** An event for very many people, told to a slice of them at a time. Its id is the event's. */
@Entity('mailing')
export class Mailing {
  @Id() id: string;
  @Text(30) topic: Topic;
  /** Whose reminders are told: a programme. */
  @Ref() subjectId: string;
  @Ref() unionId: string;
  @Json() facts: Record<string, string>;
  /** Person up to whom it was told; empty at the beginning. */
  @Text(36) reached: string;
  @Integer() at: number;
  @Integer({ nullable: true }) doneAt: number | null;
}
