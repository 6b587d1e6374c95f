import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../kernel/index.js';
import { UnionTransferRecord } from './union-transfer.entity.js';

/** Transfers (转会) that workers asked for and a receiving union has not answered. */
@Injectable()
export class WaitingTransfers {
  constructor(private readonly db: Database) {}

  /** Into these unions, the longest wait first. */
  async into(
    unionIds: readonly string[],
  ): Promise<{ id: string; fromUnionId: string; toUnionId: string; askedAt: number }[]> {
    return this.db.read.find(UnionTransferRecord, {
      where: { toUnionId: In([...unionIds]), status: 'asked', askedBy: 'member' },
      select: { id: true, fromUnionId: true, toUnionId: true, askedAt: true },
      order: { askedAt: 'ASC' },
    });
  }
}
