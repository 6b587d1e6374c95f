import { Injectable } from '@nestjs/common';
import type { Done, ProgrammePlaceStep } from '@nuanxin/shared-types';
import { Audit, Clock, Database, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { Access } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { stockAt } from '../stock/accounts.js';
import { listPlace, unlistPlace } from './listed-places.js';
import { ProgrammePlaceChange } from './programme-version.entity.js';
import { Programmes } from './programmes.js';

/** Where a programme is taken; shops come and go while it runs. */
@Injectable()
export class ProgrammePlaces {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly ledger: Ledger,
    private readonly places: Places,
    private readonly programmes: Programmes,
  ) {}

  /** One more place, also in the middle of a campaign; a place that is there already stays. @throws NOT_FOUND */
  async add(
    actor: Actor,
    { id, requestId, placeId }: { id: string; requestId: string; placeId: string },
  ): Promise<Done> {
    await this.programmes.under(actor, 'programmes', id);
    await this.mayUse(actor, [placeId]);
    return this.requests.once(requestId, { by: actor.personId, id, placeId }, async (tx) => {
      await this.put(tx, actor, id, placeId);
      return { done: true };
    });
  }

  /**
   * Takes a place off the list: its next scan is refused. What lies there stays on its books.
   * @returns units left at the place
   * @throws NOT_FOUND · PLACE_NOT_LISTED
   */
  async remove(actor: Actor, { id, placeId, requestId, reason }: ProgrammePlaceStep) {
    const programme = await this.programmes.under(actor, 'programmes', id);
    await this.requests.once(requestId, { by: actor.personId, remove: id, placeId, reason }, async (tx) => {
      const move = { programmeId: id, placeId, at: this.clock.now(), madeBy: actor.personId, reason };
      if (!(await unlistPlace(tx, move))) throw new DomainError('PLACE_NOT_LISTED');
      await this.audit.record(tx, actor, 'programme.place_removed', id, { placeId, reason });
      return {};
    });
    const { code } = stockAt(programme, placeId);
    return { leftover: (await this.ledger.sums([code]))(code).balance, unit: programme.unit };
  }

  /** @throws NOT_FOUND a place lies outside the actor's scope */
  async mayUse(actor: Actor, placeIds: readonly string[]): Promise<void> {
    const unions = new Set<string>();
    for (const placeId of placeIds) unions.add(await this.places.unionOf(placeId));
    for (const unionId of unions) await this.access.over(actor, 'programmes', unionId);
  }

  /** Puts a place on the list, in the transaction of an act that may do so. */
  async put(tx: Tx, actor: Actor, programmeId: string, placeId: string): Promise<void> {
    const move = { programmeId, placeId, at: this.clock.now(), madeBy: actor.personId, reason: '' };
    if (await listPlace(tx, move))
      await this.audit.record(tx, actor, 'programme.place_added', programmeId, { placeId });
  }

  /** Comings and goings, oldest first. */
  async changes(programmeId: string): Promise<ProgrammePlaceChange[]> {
    return this.db.read.find(ProgrammePlaceChange, { where: { programmeId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
