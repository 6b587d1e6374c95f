import { Injectable } from '@nestjs/common';
import type { Redemption as RedemptionAnswer } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, Directory, DomainError } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Programme } from '../programmes/programme.entity.js';
import { Redemption } from './redemption.entity.js';

/** Entity → contract, the only place. */
@Injectable()
export class RedemptionView {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly people: People,
  ) {}

  async one(id: string): Promise<RedemptionAnswer> {
    const answer = (await this.byIds([id])).get(id);
    if (!answer) throw new DomainError('NOT_FOUND');
    return answer;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, RedemptionAnswer>> {
    if (ids.length === 0) return new Map();
    const answers = await this.many(await this.db.read.findBy(Redemption, { id: In([...ids]) }));
    return new Map(answers.map((it) => [it.id, it]));
  }

  async many(redemptions: readonly Redemption[]): Promise<RedemptionAnswer[]> {
    const found = await this.db.read.findBy(Programme, {
      id: In([...new Set(redemptions.map((it) => it.programmeId))]),
    });
    const programmes = new Map(found.map((it) => [it.id, it]));
    const places = await this.directory.placesById(redemptions.map((it) => it.placeId));
    const people = await this.people.known(redemptions.map((it) => it.personId));
    return redemptions.flatMap((it) => {
      const programme = programmes.get(it.programmeId);
      const place = { id: it.placeId, name: places.get(it.placeId)?.name ?? '' };
      const name = (it.personId && people.get(it.personId)?.name) || '认不出的码';
      return programme ? this.answer(it, programme, place, name) : [];
    });
  }

  /** From what is at hand. */
  answer(
    redemption: Redemption,
    programme: Programme,
    place: RedemptionAnswer['place'],
    name: string,
  ): RedemptionAnswer {
    const { id, quantity, leftToday, at, day, reversedAt, offline, overGiven, category } = redemption;
    return {
      id,
      programme: { id: programme.id, name: programme.name, item: programme.item, unit: programme.unit },
      place,
      quantity,
      name,
      category: this.people.categoryName(category),
      leftToday,
      limit: programme.rule.perPersonPerDay,
      at,
      day,
      reversedAt,
      reversibleUntil: at + programme.reversalSeconds * 1000,
      offline,
      overGiven,
    };
  }
}
