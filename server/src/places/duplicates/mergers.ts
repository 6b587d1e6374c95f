import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Audit, Clock, Database, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { PlaceEventRecord } from '../calendar/place-event.entity.js';
import { PlaceTurnRecord } from '../calendar/place-turn.entity.js';
import { OuterKey } from '../imports/outer-key.entity.js';
import { AgreementPlace } from '../partners/agreement.entity.js';
import { ChangedPlaces } from '../records/changed.js';
import { Place } from '../records/place.entity.js';
import { Vocabulary } from '../records/vocabulary.js';
import { PlaceUses } from './place-uses.js';

/**
 * Two records of one place become one (合并). The double is closed, never deleted: what was given out, visited and said there
 * stays on its name, because the books are not rewritten. What is still to come goes to the one that stays.
 */
@Injectable()
export class Mergers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly uses: PlaceUses,
    private readonly vocabulary: Vocabulary,
    private readonly changed: ChangedPlaces,
  ) {}

  /** @throws NOT_FOUND one of them is unknown, closed, or outside the scope · PLACE_IN_USE */
  async merge(
    actor: Actor,
    { requestId, keepId, closeId }: { requestId: string; keepId: string; closeId: string },
  ): Promise<{ done: true }> {
    const places = await this.db.read.findBy(Place, { id: In([keepId, closeId]) });
    if (places.length < 2) throw new DomainError('NOT_FOUND');
    for (const { unionId } of places) await this.access.over(actor, 'places', unionId);
    await this.requests.once(requestId, { by: actor.personId, keepId, closeId }, async (tx) => {
      await this.close(tx, keepId, closeId);
      const [keep, close] = [
        await tx.findOneByOrFail(Place, { id: keepId }),
        await tx.findOneByOrFail(Place, { id: closeId }),
      ];
      const uses = (await this.uses.of(tx, [closeId])).get(closeId);
      if (uses) throw new DomainError('PLACE_IN_USE', { name: close.name, uses: uses.join('、') });
      await this.handOver(tx, keepId, closeId);
      const facilities = this.vocabulary.inOrder([...keep.facilities, ...close.facilities]);
      await tx.update(Place, { id: keepId }, { facilities });
      await this.audit.record(tx, actor, 'place.merged', closeId, { intoId: keepId });
      await this.changed.announcePlaces(tx, [keepId, closeId]);
      return {};
    });
    return { done: true };
  }

  /** Guarded on both sides, in the order of ids: of two people who merge crosswise one finds that the other did. @throws NOT_FOUND */
  private async close(tx: Tx, keepId: string, closeId: string): Promise<void> {
    for (const id of [keepId, closeId].sort()) {
      const change = id === closeId ? { closedAt: this.clock.now() } : { turns: () => 'turns + 1' };
      const { affected } = await tx.update(Place, { id, closedAt: IsNull() }, change);
      if (affected === 0) throw new DomainError('NOT_FOUND');
    }
  }

  private async handOver(tx: Tx, intoId: string, fromId: string): Promise<void> {
    const [from, into] = [{ placeId: fromId }, { placeId: intoId }];
    await tx.update(PlaceEventRecord, from, into);
    await tx.update(OuterKey, from, into);
    const agreements = (await tx.findBy(AgreementPlace, into)).map((it) => it.agreementId);
    await tx.delete(AgreementPlace, { ...from, agreementId: In(agreements) });
    await tx.update(AgreementPlace, from, into);
    // Where both have somebody on a day, the one that stays knows.
    const taken = await tx.findBy(PlaceTurnRecord, into);
    for (const { day, kind } of taken) await tx.delete(PlaceTurnRecord, { ...from, day, kind });
    await tx.update(PlaceTurnRecord, from, into);
  }
}
