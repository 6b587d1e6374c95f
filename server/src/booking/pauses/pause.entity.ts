import type { AppealStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, LongText, Ref, Text } from '../../kernel/index.js';

/** Missed too often: no booking in the group until a moment (爽约暂停). */
@Entity('booking_pause')
export class Pause {
  @Id() id: string;
  @Ref() personId: string;
  /** Missed last. */
  @Ref() offeringId: string;
  @Text(40) limitGroup: string;
  @Integer() missed: number;
  @Integer() until: number;
  @Text(10) appeal: AppealStatus;
  /** What the person wrote; may tell of an illness. */
  @LongText({ nullable: true }) wordsCipher: string | null;
  @Text(200, { nullable: true }) answer: string | null;
  @Integer() at: number;
}
