import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CITY_PACK, Database, DomainError, type Actor, type CityPack, type Tx } from '../../kernel/index.js';
import { Access, Standings, Subtrees } from '../../membership/index.js';
import { asksUnions, type Asker } from './audience.js';
import { BookingException } from './exception.entity.js';
import { Offering } from './offering.entity.js';
import { Provider } from './provider.entity.js';
import type { Names } from './words.js';

/** Offerings as the rest of the room reads them. */
@Injectable()
export class Offerings {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly subtrees: Subtrees,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND */
  async byId(id: string, from: Tx = this.db.read): Promise<Offering> {
    const offering = await from.findOneBy(Offering, { id });
    if (!offering) throw new DomainError('NOT_FOUND');
    return offering;
  }

  /** As everybody sees it. @throws NOT_FOUND also a draft */
  async shown(id: string): Promise<Offering> {
    const offering = await this.byId(id);
    if (offering.status === 'draft') throw new DomainError('NOT_FOUND');
    return offering;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Offering>> {
    const rows = ids.length === 0 ? [] : await this.db.read.findBy(Offering, { id: In([...new Set(ids)]) });
    return new Map(rows.map((it) => [it.id, it]));
  }

  /** One that the actor looks after. @throws NOT_ALLOWED · NOT_FOUND */
  async under(actor: Actor, id: string): Promise<Offering> {
    const offering = await this.db.read.findOneBy(Offering, { id });
    await this.access.over(actor, 'bookings', offering?.unionId ?? '');
    if (!offering) throw new DomainError('NOT_FOUND');
    return offering;
  }

  /** All that the actor looks after, by name. @throws NOT_ALLOWED */
  async allUnder(actor: Actor): Promise<Offering[]> {
    const unions = await this.access.unionsOf(actor, 'bookings');
    return this.db.read.find(Offering, { where: { unionId: In(unions) }, order: { name: 'ASC', id: 'ASC' } });
  }

  async providersOf(offeringIds: readonly string[]): Promise<Provider[]> {
    if (offeringIds.length === 0) return [];
    return this.db.read.find(Provider, { where: { offeringId: In([...offeringIds]) }, order: { id: 'ASC' } });
  }

  /** What is not as usual, on some days. */
  async exceptionsOn(offeringId: string, days: readonly string[]): Promise<BookingException[]> {
    return this.db.read.findBy(BookingException, { offeringId, day: In([...days]), endedAt: IsNull() });
  }

  /** The person as the price list of this offering looks at one; null: nobody known. */
  async asker({ prices }: Offering, personId: string | null, from: Tx = this.db.read): Promise<Asker> {
    const standing = await this.standings.of(personId, from);
    const { unionId } = standing;
    const unionIds = unionId !== null && asksUnions(prices) ? await this.standings.above(unionId) : [];
    return { ...standing, unionIds };
  }

  /** Names for the words of price lists. */
  async names(offerings: readonly Pick<Offering, 'prices'>[]): Promise<Names> {
    const ids = offerings.flatMap(({ prices }) => prices.flatMap((it) => it.audience.unionIds));
    return { pack: this.pack, unions: ids.length === 0 ? new Map() : await this.subtrees.names(ids) };
  }
}
