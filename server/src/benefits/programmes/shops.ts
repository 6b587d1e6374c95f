import { Injectable } from '@nestjs/common';
import type { Shop, ShopPage } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { Access, Clerks, Unions } from '../../membership/index.js';
import { PlacePeople, Places, type ManagedPlace } from '../../places/index.js';
import { Programme, ProgrammePlace } from './programme.entity.js';

/** Places as a cadre runs them (网点): who stands there, what is taken there. */
@Injectable()
export class Shops {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly unions: Unions,
    private readonly clerks: Clerks,
    private readonly places: Places,
    private readonly people: PlacePeople,
  ) {}

  async list(actor: Actor, { q }: { q?: string }): Promise<{ rows: Shop[] }> {
    const unionIds = await this.access.unionsOf(actor, 'places');
    return { rows: await this.answer(await this.places.search(unionIds, q)) };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ShopPage> {
    await this.access.over(actor, 'places', await this.places.unionOf(id));
    const [shop] = await this.answer(await this.places.managedById(id));
    if (!shop) throw new DomainError('NOT_FOUND');
    return { ...shop, ...(await this.places.record(id)), people: await this.people.list(id) };
  }

  private async answer(places: readonly ManagedPlace[]): Promise<Shop[]> {
    const ids = places.map((it) => it.id);
    const clerks = await this.clerks.counts(ids);
    const links = await this.db.read.findBy(ProgrammePlace, { placeId: In(ids) });
    const programmes = await this.db.read.findBy(Programme, { id: In(links.map((it) => it.programmeId)) });
    const unionIds = [...new Set(places.map((it) => it.unionId))];
    const unions = await Promise.all(unionIds.map((it) => this.unions.byId(it)));
    const names = new Map(unions.map((it) => [it.id, it.name]));
    return places.map(({ unionId, ...place }) => {
      const here = links.filter((it) => it.placeId === place.id).map((it) => it.programmeId);
      return {
        ...place,
        union: { id: unionId, name: names.get(unionId) ?? '' },
        clerks: clerks.get(place.id) ?? 0,
        programmes: programmes
          .filter((it) => here.includes(it.id) && it.status !== 'ended')
          .map(({ id, name, status }) => ({ id, name, status })),
      };
    });
  }
}
