import { Injectable } from '@nestjs/common';
import type { Actor, WorkSource } from '../../kernel/index.js';
import { Approvals } from '../../membership/index.js';

/** What another person asked for and this one may decide (双人复核), the oldest first. */
@Injectable()
export class ApprovalLines implements WorkSource {
  readonly kind = 'approval';

  constructor(private readonly approvals: Approvals) {}

  async lines(actor: Actor) {
    const { rows } = await this.approvals.list(actor, { waiting: true });
    return rows
      .filter((it) => !it.mine)
      .reverse()
      .map(({ id, words, askedBy, union, askedAt }) => ({
        id,
        what: words,
        note: `${askedBy}提出，${union.name}`,
        since: askedAt,
        page: 'approvals',
      }));
  }
}
