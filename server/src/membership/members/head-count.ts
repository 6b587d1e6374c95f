import { Injectable } from '@nestjs/common';
import type { ProgrammeRule } from '@nuanxin/shared-types';
import { Database } from '../../kernel/index.js';
import { Member } from './member.entity.js';

/** How many members a rule reaches. */
@Injectable()
export class HeadCount {
  constructor(private readonly db: Database) {}

  /** Active members of the rule's categories who had joined before a moment (UTC ms). */
  async eligible({ categories }: Pick<ProgrammeRule, 'categories'>, joinedBefore: number): Promise<number> {
    const query = this.db.read
      .createQueryBuilder(Member, 'm')
      .where("m.status = 'active' AND m.joinedAt < :joinedBefore", { joinedBefore });
    if (categories.length > 0) query.andWhere('m.category IN (:...categories)', { categories });
    return query.getCount();
  }
}
