import { Injectable } from '@nestjs/common';
import { scopesOf, type Actor, type WorkSource } from '../../kernel/index.js';
import { Access, Applicants, Subtrees } from '../../membership/index.js';

/** Applications waiting, a line a union. */
@Injectable()
export class Applications implements WorkSource {
  readonly kind = 'application';

  constructor(
    private readonly access: Access,
    private readonly applicants: Applicants,
    private readonly subtrees: Subtrees,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'review').length === 0) return [];
    const waiting = await this.applicants.waiting(await this.access.unionsOf(actor, 'review'));
    const names = await this.subtrees.names(waiting.map((it) => it.unionId));
    return waiting.map(({ unionId, count, oldestAt }) => ({
      id: unionId,
      what: `入会申请：${count} 人`,
      note: names.get(unionId) ?? '',
      since: oldestAt,
      page: `members/status=pending&unionId=${unionId}`,
    }));
  }
}
