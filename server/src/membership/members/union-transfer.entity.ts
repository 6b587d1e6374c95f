import type { TransferSide, TransferStatus } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A transfer between unions (转会): one side asks, the other answers. */
@Entity('union_transfer')
export class UnionTransferRecord {
  @Id() id: string;
  @Ref() memberId: string;
  /** The member while it waits for an answer, null afterwards; unique: one at a time. */
  @Ref({ nullable: true, unique: true }) waitingMemberId: string | null;
  @Ref() fromUnionId: string;
  @Ref() toUnionId: string;
  @Text(10) askedBy: TransferSide;
  @Text(10) status: TransferStatus;
  @Text(200) reason: string;
  @Ref() askerId: string;
  @Integer() askedAt: number;
  @Integer({ nullable: true }) decidedAt: number | null;
}
