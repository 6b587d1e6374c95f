import { Entity } from 'typeorm';
import { Id, Integer, Json, Ref, Text } from '../../kernel/index.js';
import type { ApprovalKind } from '@nuanxin/shared-types';

/** Something that hurts, asked by one person, to be decided by another (双人复核). */
@Entity('approval')
export class Approval {
  @Id() id: string;
  @Text(40) kind: ApprovalKind;
  /** Whoever decides has the kind's duty in this union. */
  @Ref() unionId: string;
  /** What will happen, one sentence. */
  @Text(200) words: string;
  @Text(200) reason: string;
  @Json() payload: object;
  @Ref() askedBy: string;
  @Integer() askedAt: number;
  @Integer() expiresAt: number;
  @Text(10) status: 'waiting' | 'accepted' | 'rejected';
  @Ref({ nullable: true }) decidedBy: string | null;
  @Integer({ nullable: true }) decidedAt: number | null;
  @Text(200, { nullable: true }) decidedWhy: string | null;
}
