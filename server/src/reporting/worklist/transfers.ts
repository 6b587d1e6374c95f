import { Injectable } from '@nestjs/common';
import { scopesOf, type Actor, type WorkSource } from '../../kernel/index.js';
import { Access, Subtrees, WaitingTransfers } from '../../membership/index.js';

/** Workers who asked to come over, a line a union. */
@Injectable()
export class TransferLines implements WorkSource {
  readonly kind = 'transfer';

  constructor(
    private readonly access: Access,
    private readonly subtrees: Subtrees,
    private readonly transfers: WaitingTransfers,
  ) {}

  async lines(actor: Actor) {
    if (scopesOf(actor, 'members').length === 0) return [];
    const waiting = await this.transfers.into(await this.access.unionsOf(actor, 'members'));
    const names = await this.subtrees.names(waiting.flatMap((it) => [it.fromUnionId, it.toUnionId]));
    return waiting.map(({ id, fromUnionId, toUnionId, askedAt }) => ({
      id,
      what: `转会：从${names.get(fromUnionId) ?? ''}来`,
      note: `申请转到${names.get(toUnionId) ?? ''}`,
      since: askedAt,
      page: 'members/transfers',
    }));
  }
}
