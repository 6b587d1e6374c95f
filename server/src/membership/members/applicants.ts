import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/index.js';
import { Member } from './member.entity.js';

/** Applications (入会申请) of a union that wait for a cadre. */
export interface WaitingApplicants {
  unionId: string;
  count: number;
  /** UTC ms. */
  oldestAt: number;
}

@Injectable()
export class Applicants {
  constructor(private readonly db: Database) {}

  /** By union, the longest wait first. */
  async waiting(unionIds: readonly string[]): Promise<WaitingApplicants[]> {
    if (unionIds.length === 0) return [];
    const rows = await this.db.read
      .createQueryBuilder(Member, 'm')
      .select('m.unionId', 'unionId')
      .addSelect('COUNT(*)', 'count')
      .addSelect('MIN(m.joinedAt)', 'oldestAt')
      .where('m.unionId IN (:...unionIds) AND m.status = :status', { unionIds, status: 'pending' })
      .groupBy('m.unionId')
      .getRawMany<{ unionId: string; count: string; oldestAt: string }>();
    return rows
      .map(({ unionId, count, oldestAt }) => ({ unionId, count: Number(count), oldestAt: Number(oldestAt) }))
      .sort((a, b) => a.oldestAt - b.oldestAt);
  }
}
