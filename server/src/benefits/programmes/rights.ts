import { Inject, Injectable } from '@nestjs/common';
import type { MyRight, Place, Programme as ProgrammeAnswer, StockWord } from '@nuanxin/shared-types';
import { IsNull } from 'typeorm';
import { CITY_PACK, Clock, Database, DomainError, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { People, type KnownPerson } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { checkPerson, checkTime, freeOrdinals } from './eligibility.js';
import { Giving } from '../redemption/giving.js';
import { Programme } from './programme.entity.js';
import { Programmes } from './programmes.js';
import { Redemption } from '../redemption/redemption.entity.js';
import { ruleWords } from './rule-words.js';
import { Stock, stockWord } from '../stock/stock.js';

/** What a worker sees of the programmes: the rule, what is mine today, where to take it. */
@Injectable()
export class Rights {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly giving: Giving,
    private readonly stock: Stock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async list(actor: Actor): Promise<{ rows: ProgrammeAnswer[] }> {
    const programmes = await this.programmes.visible();
    return { rows: await Promise.all(programmes.map((it) => this.answer(actor, it))) };
  }

  async get(actor: Actor, id: string): Promise<ProgrammeAnswer> {
    return this.answer(actor, await this.programmes.byId(id));
  }

  /** Where it is taken, nearest first, with the stock in words. */
  async listPlaces({
    id,
    ...position
  }: {
    id: string;
    longitude?: number;
    latitude?: number;
  }): Promise<{ rows: (Place & { stock: StockWord })[] }> {
    const programme = await this.programmes.byId(id);
    const places = await this.places.byIds(await this.programmes.placeIds(id), position);
    const onHand = await this.stock.onHand(
      programme,
      places.map((it) => it.id),
    );
    return { rows: places.map((it) => ({ ...it, stock: stockWord(onHand.get(it.id) ?? 0, programme.lowStock) })) };
  }

  async answer(actor: Actor, programme: Programme): Promise<ProgrammeAnswer> {
    const { id, code, name, item, unit, status, rule } = programme;
    const person = actor.personId ? (await this.people.known([actor.personId])).get(actor.personId) : undefined;
    return {
      id,
      code,
      name,
      item,
      unit,
      status,
      rule,
      ruleWords: ruleWords(rule, unit),
      categoryWords: this.programmes.whoWords(rule),
      placeCount: (await this.programmes.placeIds(id)).length,
      mine: person?.status ? await this.mine(programme, person) : null,
    };
  }

  private async mine(programme: Programme, person: KnownPerson): Promise<MyRight> {
    const now = localTime(this.clock.now(), this.pack.timeZone);
    const used = await this.giving.ordinals(this.db.read, programme.id, person.id, now.day);
    const limit = programme.rule.perPersonPerDay;
    const left = Math.max(0, limit - used.length);
    const refusal = refusalOf(() => {
      checkTime(programme, now);
      checkPerson(programme, { ...person, guest: false }, this.programmes.categoryWords(programme.rule));
      freeOrdinals(used, limit, 1, programme.unit);
    });
    return { left, taken: used.length, limit, refusal, lastWords: await this.lastWords(programme, person.id, now.day) };
  }

  private async lastWords(programme: Programme, personId: string, day: string): Promise<string | null> {
    const last = await this.db.read.findOne(Redemption, {
      where: { programmeId: programme.id, personId, day, reversedAt: IsNull() },
      order: { id: 'DESC' },
    });
    if (!last) return null;
    const place = await this.places.get(last.placeId);
    return `刚才在${place.name}领过 ${last.quantity} ${programme.unit}`;
  }
}

function refusalOf(check: () => void): MyRight['refusal'] {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.refusal();
    throw error;
  }
}
