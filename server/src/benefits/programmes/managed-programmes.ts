import { Inject, Injectable } from '@nestjs/common';
import type { ManagedProgramme } from '@nuanxin/shared-types';
import { In, IsNull } from 'typeorm';
import { CITY_PACK, Clock, Database, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { Access, Unions } from '../../membership/index.js';
import { Redemption } from '../redemption/redemption.entity.js';
import { ProgrammeSteps } from './programme-steps.js';
import { Programme } from './programme.entity.js';
import { Programmes } from './programmes.js';
import { sentence } from './rule-words.js';
import { startChecks } from './start-checks.js';
import { progressWords } from './taking-days.js';

/** Running ones first, what is over last. */
const ORDER = ['running', 'paused', 'draft', 'ended'];

/** The programmes of the cadre's unions, drafts included, with the figures of today. */
@Injectable()
export class ManagedProgrammes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly unions: Unions,
    private readonly programmes: Programmes,
    private readonly steps: ProgrammeSteps,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async list(actor: Actor): Promise<{ rows: ManagedProgramme[] }> {
    const unionId = In(await this.access.unionsOf(actor, 'programmes'));
    const programmes = await this.db.read.find(Programme, { where: { unionId }, order: { id: 'DESC' } });
    const sorted = programmes.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
    return { rows: await Promise.all(sorted.map((it) => this.answer(it))) };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ManagedProgramme> {
    return this.answer(await this.programmes.under(actor, 'programmes', id));
  }

  async answer(programme: Programme): Promise<ManagedProgramme> {
    const { id, name, item, unit, status, rule, version, offlineAllowance, reversalSeconds, lowStock } = programme;
    const readiness = await this.steps.readiness(programme);
    const categoryWords = this.programmes.whoWords(rule);
    const union = await this.unions.byId(programme.unionId);
    return {
      id,
      name,
      item,
      unit,
      status,
      rule,
      version,
      offlineAllowance,
      reversalSeconds,
      lowStock,
      union: { id: union.id, name: union.name },
      sentence: sentence(rule, { item, unit, who: categoryWords }),
      categoryWords,
      placeCount: readiness.places,
      onHand: readiness.onHand,
      dayWords: status === 'ended' ? null : progressWords(rule, readiness.today),
      checks: status === 'draft' ? startChecks(readiness) : [],
      ...(await this.today(id)),
    };
  }

  private async today(programmeId: string): Promise<{ givenToday: number; peopleToday: number }> {
    const { day } = localTime(this.clock.now(), this.pack.timeZone);
    const sums = await this.db.read
      .createQueryBuilder(Redemption, 'r')
      .select('COALESCE(SUM(r.quantity), 0)', 'given')
      .addSelect('COUNT(DISTINCT r.personId)', 'people')
      .where({ programmeId, day, reversedAt: IsNull() })
      .getRawOne<{ given: string; people: string }>();
    return { givenToday: Number(sums?.given), peopleToday: Number(sums?.people) };
  }
}
