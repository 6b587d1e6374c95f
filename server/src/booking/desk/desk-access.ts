import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '../../kernel/index.js';
import { Access, keepsStockAt } from '../../membership/index.js';
import { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Provider } from '../offerings/provider.entity.js';

/** Who may work at the desk of an offering: its providers, the keeper and clerk of its place, and a cadre of its union. */
@Injectable()
export class DeskAccess {
  constructor(
    private readonly offerings: Offerings,
    private readonly access: Access,
  ) {}

  /** @throws NOT_FOUND */
  async at(actor: Actor, offeringId: string): Promise<{ offering: Offering; provider: Provider | null }> {
    const offering = await this.offerings.byId(offeringId);
    const providers = await this.offerings.providersOf([offeringId]);
    const provider = providers.find((it) => it.active && it.personId !== null && it.personId === actor.personId);
    const may =
      provider !== undefined ||
      keepsStockAt(actor, offering.placeId) ||
      (await this.access.covers(actor, 'bookings', offering.unionId));
    if (!may) throw new DomainError('NOT_FOUND');
    return { offering, provider: provider ?? null };
  }
}
