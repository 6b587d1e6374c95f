import { Injectable } from '@nestjs/common';
import type { Done } from '@nuanxin/shared-types';
import { Audit, Clock, Database, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Access, personOf } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Programmes } from '../programmes/programmes.js';
import { Redemption } from '../redemption/redemption.entity.js';
import { OverGivenSettlement } from './over-given-settlement.entity.js';

/** Ends the waiting of what was handed out beyond a limit: somebody looked into it and says what was done. */
@Injectable()
export class OverGivenSettling {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
    private readonly programmes: Programmes,
  ) {}

  /** The first note stays. @throws NOT_FOUND · ALREADY_SETTLED */
  async settle(
    actor: Actor,
    { redemptionId, requestId, note }: { redemptionId: string; requestId: string; note: string },
  ): Promise<Done> {
    const redemption = await this.db.read.findOneBy(Redemption, { id: redemptionId });
    if (!redemption || redemption.overGiven === 0) throw new DomainError('NOT_FOUND');
    await this.allow(actor, redemption);
    const actorId = personOf(actor);
    return this.requests.once(requestId, { by: actorId, settle: redemptionId, note }, async (tx) => {
      if (await isSettled(tx, redemptionId)) throw new DomainError('ALREADY_SETTLED');
      await tx.insert(OverGivenSettlement, { redemptionId, note, actorId, at: this.clock.now() });
      await this.audit.record(tx, actor, 'over_given.settled', redemptionId, { note });
      return { done: true };
    });
  }

  /** Either the union of the place or that of the programme looks after it. */
  private async allow(actor: Actor, { placeId, programmeId }: Redemption): Promise<void> {
    if (await this.access.covers(actor, 'programmes', await this.places.unionOf(placeId))) return;
    await this.programmes.under(actor, 'programmes', programmeId);
  }
}

function isSettled(tx: Tx, redemptionId: string): Promise<boolean> {
  return tx.existsBy(OverGivenSettlement, { redemptionId });
}
