import { Injectable } from '@nestjs/common';
import type { PlaceTruth } from '@nuanxin/shared-types';
import { Audit, Clock, DomainError, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { Sites } from './sites.js';
import { Keeping } from './keeping.js';
import { Fault } from './truth.entity.js';
import { Truths } from './truths.js';

/** Facilities that do not work, as the keeper says. */
@Injectable()
export class Faults {
  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly sites: Sites,
    private readonly changed: ChangedPlaces,
    private readonly keeping: Keeping,
    private readonly truths: Truths,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND · FACILITY_NOT_THERE */
  async mark(
    actor: Actor,
    {
      id,
      requestId,
      facility,
      until = null,
    }: { id: string; requestId: string; facility: string; until?: string | null },
  ): Promise<PlaceTruth> {
    const unionId = await this.keeping.hold(actor, id);
    if (!(await this.sites.one(id)).facilities.includes(facility)) throw new DomainError('FACILITY_NOT_THERE');
    const body = { by: actor.personId, kind: 'place_fault', id, facility, until };
    await this.requests.once(requestId, body, async (tx) => {
      await this.set(tx, id, facility, until);
      await this.audit.record(tx, actor, 'place_fault.marked', id, { unionId, facility });
      await this.changed.announcePlace(tx, id);
      return {};
    });
    return this.truths.one(id, actor);
  }

  /** What works already stays so. @throws NOT_ALLOWED · NOT_FOUND */
  async mend(
    actor: Actor,
    { id, requestId, facility }: { id: string; requestId: string; facility: string },
  ): Promise<PlaceTruth> {
    const unionId = await this.keeping.hold(actor, id);
    await this.requests.once(requestId, { by: actor.personId, kind: 'place_mending', id, facility }, async (tx) => {
      await this.clear(tx, id, facility);
      await this.audit.record(tx, actor, 'place_fault.mended', id, { unionId, facility });
      await this.changed.announcePlace(tx, id);
      return {};
    });
    return this.truths.one(id, actor);
  }

  async set(tx: Tx, placeId: string, facility: string, until: string | null): Promise<void> {
    const changed = await tx.update(Fault, { placeId, facility }, { until });
    if (changed.affected === 0) await tx.insert(Fault, { placeId, facility, until, since: this.clock.now() });
  }

  async clear(tx: Tx, placeId: string, facility: string): Promise<void> {
    await tx.delete(Fault, { placeId, facility });
  }
}
