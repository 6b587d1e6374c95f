import type { PairSide, PairStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A master and an apprentice (师徒结对). */
@Entity('booking_pair')
export class PairRecord {
  @Id() id: string;
  @Ref() unionId: string;
  /** Of the persons. */
  @Ref() masterId: string;
  @Ref() apprenticeId: string;
  /** Of the two while it is proposed or runs; unique. */
  @Text(80, { nullable: true, unique: true }) liveKey: string | null;
  @Text(40) craft: string;
  @Text(200) goal: string;
  @Text(10) startsOn: string;
  @Text(10) endsOn: string;
  @Text(12) status: PairStatus;
  @Integer({ nullable: true }) masterAgreedAt: number | null;
  @Integer({ nullable: true }) apprenticeAgreedAt: number | null;
  @Text(200, { nullable: true }) reason: string | null;
  @Ref({ nullable: true }) madeBy: string | null;
  @Integer() createdAt: number;
}

/** What one of the two says of it at the end. */
@Entity('booking_pair_review')
export class PairReviewRecord {
  @Id() id: string;
  @Ref() pairId: string;
  @Text(10) side: PairSide;
  @Integer() stars: number;
  @Text(200) words: string;
  @Integer() at: number;
}
