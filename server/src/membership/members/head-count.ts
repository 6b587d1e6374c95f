import { Injectable } from '@nestjs/common';
import type { ProgrammeRule } from '@nuanxin/shared-types';
import { Database, Vault } from '../../kernel/index.js';
import { whereHolding } from './held.js';
import { Member } from './member.entity.js';

/** How many members a rule reaches. */
@Injectable()
export class HeadCount {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Active members of the rule's categories who had joined before a moment (UTC ms) and hold on a day what it asks for. */
  async eligible(
    { categories, badges = [], honours = [] }: Pick<ProgrammeRule, 'categories' | 'badges' | 'honours'>,
    { joinedBefore, day }: { joinedBefore: number; day: string },
  ): Promise<number> {
    const query = this.db.read
      .createQueryBuilder(Member, 'm')
      .where("m.status = 'active' AND m.joinedAt < :joinedBefore", { joinedBefore });
    if (categories.length > 0) query.andWhere('m.category IN (:...categories)', { categories });
    for (const codes of [badges, honours]) if (codes.length > 0) whereHolding(query, this.vault, codes, day);
    return query.getCount();
  }
}
