import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ManagedOffering, ProviderFacts } from '@nuanxin/shared-types';
import { Audit, Clock, Database, DomainError, newId, Requests, type Actor } from '../../kernel/index.js';
import { Access, Staff } from '../../membership/index.js';
import { Grid } from '../slots/grid.js';
import { ManagedView } from './managed.view.js';
import { Offerings } from './offerings.js';
import { Provider } from './provider.entity.js';

/** Who serves at an offering, and when (师傅和班次). */
@Injectable()
export class Providers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly staff: Staff,
    private readonly offerings: Offerings,
    private readonly grid: Grid,
    private readonly view: ManagedView,
    private readonly audit: Audit,
  ) {}

  /** With a phone the person gets the role of a provider at the offering's place. @throws NOT_ALLOWED · NOT_FOUND */
  async add(
    actor: Actor,
    { id, requestId, phone, ...facts }: { id: string; requestId: string; phone?: string } & ProviderFacts,
  ): Promise<ManagedOffering> {
    const { placeId } = await this.offerings.under(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, phone, ...facts }, async (tx) => {
      const grant = { name: facts.name, role: 'provider' as const, scopeId: placeId };
      const personId = phone === undefined ? null : await this.staff.grant(tx, actor, { ...grant, phone });
      const providerId = newId();
      await tx.insert(Provider, {
        id: providerId,
        offeringId: id,
        personId,
        ...facts,
        active: true,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, 'offering.provider_added', id, { providerId });
      return {};
    });
    return this.view.one(id);
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async change(
    actor: Actor,
    { id, requestId, ...facts }: { id: string; requestId: string; active: boolean } & ProviderFacts,
  ): Promise<ManagedOffering> {
    const provider = await this.db.read.findOneBy(Provider, { id });
    const offering = provider ? await this.offerings.byId(provider.offeringId) : null;
    await this.access.over(actor, 'bookings', offering?.unionId ?? '');
    if (!offering) throw new DomainError('NOT_FOUND');
    await this.requests.once(requestId, { by: actor.personId, id, ...facts }, async (tx) => {
      await tx.update(Provider, { id }, facts);
      if (!isDeepStrictEqual(provider?.shifts, facts.shifts)) await this.grid.changed(tx, offering);
      await this.audit.record(tx, actor, 'offering.provider_changed', offering.id, { providerId: id });
      return {};
    });
    return this.view.one(offering.id);
  }
}
