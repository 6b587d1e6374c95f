import { Inject, Injectable } from '@nestjs/common';
import type { Done, ProgrammeRule, ProgrammeStatus, ProgrammeStep } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Database,
  DomainError,
  hasRole,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Programme, ProgrammePlace } from './programme.entity.js';

/** Programmes (普惠活动) and the places where they are taken. */
@Injectable()
export class Programmes {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** What a worker may see: everything but drafts. */
  async visible(): Promise<Programme[]> {
    return this.db.read.find(Programme, {
      where: { status: In(['running', 'paused', 'ended']) },
      order: { id: 'ASC' },
    });
  }

  /** @throws NOT_FOUND */
  async byId(id: string): Promise<Programme> {
    const programme = await this.db.read.findOneBy(Programme, { id });
    if (!programme) throw new DomainError('NOT_FOUND');
    return programme;
  }

  /** The programme, if it is taken at this place. @throws NOT_FOUND · PLACE_NOT_LISTED */
  async at(id: string, placeId: string): Promise<Programme> {
    const programme = await this.byId(id);
    if (!(await this.db.read.existsBy(ProgrammePlace, { programmeId: id, placeId })))
      throw new DomainError('PLACE_NOT_LISTED');
    return programme;
  }

  /** The programme, if it belongs to the cadre's unions. @throws NOT_FOUND */
  async under(actor: Actor, id: string): Promise<Programme> {
    const programme = await this.byId(id);
    await this.access.cadreOf(actor, programme.unionId);
    return programme;
  }

  async atPlace(placeId: string): Promise<Programme[]> {
    const links = await this.db.read.findBy(ProgrammePlace, { placeId });
    return this.db.read.find(Programme, { where: { id: In(links.map((it) => it.programmeId)) }, order: { id: 'ASC' } });
  }

  async placeIds(programmeId: string): Promise<string[]> {
    return (await this.db.read.findBy(ProgrammePlace, { programmeId })).map((it) => it.placeId);
  }

  /** Places of all programmes in the cadre's unions; none for somebody who is no cadre. */
  async placesUnder(actor: Actor): Promise<string[]> {
    if (!hasRole(actor, 'cadre', 'administrator')) return [];
    const programmes = await this.db.read.findBy(Programme, { unionId: In(await this.access.unionsOf(actor)) });
    const links = await this.db.read.findBy(ProgrammePlace, { programmeId: In(programmes.map((it) => it.id)) });
    return [...new Set(links.map((it) => it.placeId))];
  }

  /** One more place, also in the middle of a campaign. @throws NOT_FOUND */
  async addPlace(
    actor: Actor,
    { id, requestId, placeId }: { id: string; requestId: string; placeId: string },
  ): Promise<Done> {
    await this.under(actor, id);
    await this.access.cadreOf(actor, await this.places.unionOf(placeId));
    return this.requests.once(requestId, { by: actor.personId, id, placeId }, async (tx) => {
      await tx
        .createQueryBuilder()
        .insert()
        .into(ProgrammePlace)
        .values({ programmeId: id, placeId })
        .orIgnore()
        .execute();
      await this.audit.record(tx, actor, 'programme.place_added', id, { placeId });
      return { done: true };
    });
  }

  /** @throws NOT_FOUND · STEP_NOT_ALLOWED */
  async step(
    actor: Actor,
    { id, requestId, reason }: ProgrammeStep,
    from: ProgrammeStatus,
    to: ProgrammeStatus,
  ): Promise<Programme> {
    const programme = await this.under(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, to, reason }, async (tx) => {
      const moved = await tx.update(Programme, { id, status: from }, { status: to });
      if (moved.affected === 0) throw new DomainError('STEP_NOT_ALLOWED', { from: programme.status });
      await this.audit.record(tx, actor, `programme.${to}`, id, { reason });
      return {};
    });
    return this.byId(id);
  }

  /** `外卖骑手、快递员`, or `所有人`. */
  categoryWords({ categories }: ProgrammeRule): string {
    const names = this.pack.categories.filter((it) => categories.includes(it.code)).map((it) => it.name);
    return names.length === 0 ? '所有人' : names.join('、');
  }

  /** Takes over the programmes of the city pack, once each. Ids by code. */
  async importPack(
    tx: Tx,
    programmes: CityPack['programmes'],
    ids: { unions: Map<string, string>; places: Map<string, string> },
  ): Promise<Map<string, string>> {
    const known = new Map((await tx.find(Programme)).map((it) => [it.code, it.id]));
    for (const { union, places, ...facts } of programmes) {
      if (known.has(facts.code)) continue;
      const id = newId();
      await tx.insert(Programme, { id, unionId: ids.unions.get(union) ?? '', ...facts });
      await tx.insert(
        ProgrammePlace,
        places.map((key) => ({ programmeId: id, placeId: ids.places.get(key) ?? '' })),
      );
      known.set(facts.code, id);
    }
    return known;
  }
}
