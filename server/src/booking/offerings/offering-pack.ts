import { Injectable } from '@nestjs/common';
import { Clock, newId, SYSTEM, type CityPack, type Tx } from '../../kernel/index.js';
import { Staff } from '../../membership/index.js';
import { Offering } from './offering.entity.js';
import { Provider } from './provider.entity.js';

type PackOffering = CityPack['offerings'][number];

/** Offerings of the city pack. */
@Injectable()
export class OfferingPack {
  constructor(
    private readonly clock: Clock,
    private readonly staff: Staff,
  ) {}

  /** Takes them over, once each, with their providers. */
  async importPack(
    tx: Tx,
    offerings: readonly PackOffering[],
    ids: { unions: Map<string, string>; places: Map<string, string> },
  ): Promise<void> {
    for (const { key, union, place, providers, prices, ...facts } of offerings) {
      if (await tx.existsBy(Offering, { packKey: key })) continue;
      const id = newId();
      const placeId = ids.places.get(place) ?? '';
      await tx.insert(Offering, {
        ...facts,
        id,
        unionId: ids.unions.get(union) ?? '',
        placeId,
        packKey: key,
        status: 'open',
        prices: prices.map((it) => priceOf(it, ids.unions)),
        limitGroup: facts.limits.group ?? id,
        version: 1,
        createdAt: this.clock.now(),
      });
      for (const provider of providers) await this.addProvider(tx, { offeringId: id, placeId }, provider);
    }
  }

  private async addProvider(
    tx: Tx,
    { offeringId, placeId }: { offeringId: string; placeId: string },
    { phone, ...facts }: PackOffering['providers'][number],
  ): Promise<void> {
    const grant = { name: facts.name, role: 'provider' as const, scopeId: placeId };
    const personId = phone === null ? null : await this.staff.grant(tx, SYSTEM, { ...grant, phone });
    await tx.insert(Provider, {
      id: newId(),
      offeringId,
      personId,
      ...facts,
      active: true,
      createdAt: this.clock.now(),
    });
  }
}

function priceOf(
  { weekdays, fen, unions, ...audience }: PackOffering['prices'][number],
  unionIds: ReadonlyMap<string, string>,
): Offering['prices'][number] {
  return { weekdays, fen, audience: { ...audience, unionIds: unions.map((it) => unionIds.get(it) ?? '') } };
}
