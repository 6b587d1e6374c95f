import { Inject, Injectable } from '@nestjs/common';
import type { Duty, ProgrammeRule } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Database,
  DomainError,
  newId,
  scopesOf,
  SYSTEM,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { listPlace } from './listed-places.js';
import { ProgrammePlaceChange } from './programme-version.entity.js';
import { Programme, ProgrammePlace } from './programme.entity.js';
import { holdingWords } from './rule-words.js';
import { Versions } from './versions.js';

/** Programmes (普惠活动) and the places where they are taken. */
@Injectable()
export class Programmes {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly versions: Versions,
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

  /** The programme, if the actor has the duty in its union. @throws NOT_ALLOWED · NOT_FOUND */
  async under(actor: Actor, duty: Duty, id: string): Promise<Programme> {
    const programme = await this.byId(id);
    await this.access.over(actor, duty, programme.unionId);
    return programme;
  }

  async atPlace(placeId: string): Promise<Programme[]> {
    const links = await this.db.read.findBy(ProgrammePlace, { placeId });
    return this.db.read.find(Programme, { where: { id: In(links.map((it) => it.programmeId)) }, order: { id: 'ASC' } });
  }

  async placeIds(programmeId: string): Promise<string[]> {
    return (await this.db.read.findBy(ProgrammePlace, { programmeId })).map((it) => it.placeId);
  }

  /** Also places that have left the programme: what lies there is still on its books. */
  async everPlaceIds(programmeId: string): Promise<string[]> {
    const changes = await this.db.read.find(ProgrammePlaceChange, {
      where: { programmeId },
      select: { placeId: true },
    });
    return [...new Set([...(await this.placeIds(programmeId)), ...changes.map((it) => it.placeId)])];
  }

  /** Ids of the programmes these unions run. */
  async idsOf(unionIds: readonly string[]): Promise<string[]> {
    const programmes = await this.db.read.find(Programme, {
      where: { unionId: In([...unionIds]) },
      select: { id: true },
    });
    return programmes.map((it) => it.id);
  }

  /** Places of all programmes whose figures the actor may see; none for a clerk. */
  async placesUnder(actor: Actor): Promise<string[]> {
    if (scopesOf(actor, 'reports').length === 0) return [];
    const programmes = await this.db.read.findBy(Programme, {
      unionId: In(await this.access.unionsOf(actor, 'reports')),
    });
    const links = await this.db.read.findBy(ProgrammePlace, { programmeId: In(programmes.map((it) => it.id)) });
    return [...new Set(links.map((it) => it.placeId))];
  }

  /** `外卖骑手、快递员`, or `所有人`. */
  categoryWords({ categories }: ProgrammeRule): string {
    const names = this.pack.categories.filter((it) => categories.includes(it.code)).map((it) => it.name);
    return names.length === 0 ? '所有人' : names.join('、');
  }

  /** Who may take, as it is told to everybody: `有孕期徽章的外卖骑手、快递员`. */
  whoWords(rule: ProgrammeRule): string {
    const holding = holdingWords(rule, this.pack);
    if (!holding) return this.categoryWords(rule);
    return `${holding}的${rule.categories.length === 0 ? '人' : this.categoryWords(rule)}`;
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
      const programme = { id, unionId: ids.unions.get(union) ?? '', ...facts, version: 1 };
      await tx.insert(Programme, programme);
      await this.versions.record(tx, SYSTEM, programme, '');
      const move = { programmeId: id, at: this.clock.now(), madeBy: null, reason: '' };
      for (const key of places) await listPlace(tx, { ...move, placeId: ids.places.get(key) ?? '' });
      known.set(facts.code, id);
    }
    return known;
  }
}
