import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/**
 * A badge (徽章) with an end, or an honour (荣誉) with a certificate, of a person: it outlives a membership. Which one is a
 * health fact where it is 孕期徽章, and so is the reason: both are encrypted, and found by a blind index. That there is a
 * badge, and to which day, stays readable: it says nothing of the kind.
 */
@Entity('honour')
export class Honour {
  @Id() id: string;
  @Ref() personId: string;
  @Text(10) kind: 'badge' | 'honour';
  @LongText() codeCipher: string;
  @Text(64) codeIndex: string;
  /** Last business day it holds. */
  @Text(10, { nullable: true }) endsOn: string | null;
  @LongText({ nullable: true }) certificateCipher: string | null;
  @Integer({ nullable: true }) year: number | null;
  @LongText() reasonCipher: string;
  @Ref({ nullable: true }) grantedBy: string | null;
  @Integer() grantedAt: number;
  @Integer({ nullable: true }) endedAt: number | null;
  @LongText({ nullable: true }) endReasonCipher: string | null;
  /** Blind index of person, code and year while it was not taken back; unique: nobody is granted the same twice at once. */
  @Text(64, { nullable: true, unique: true }) liveKey: string | null;
}
