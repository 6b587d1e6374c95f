import { Inject, Injectable } from '@nestjs/common';
import type { Wish as WishAnswer, WishRow } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { CITY_PACK, Database, type Actor, type CityPack } from '../../kernel/index.js';
import { People, Subtrees } from '../../membership/index.js';
import { Sites } from '../truth/sites.js';
import { Wish, WishSupport } from './wish.entity.js';

/** What is told of an answered wish. */
export interface WishNews {
  place: string;
  what: string;
  answer: string;
  personIds: string[];
}

/** Wishes as the contract tells them: to everybody, and to the cadre. */
@Injectable()
export class WishView {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly subtrees: Subtrees,
    private readonly sites: Sites,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async one(id: string, actor: Actor): Promise<WishAnswer> {
    const [answer] = await this.many([await this.db.read.findOneByOrFail(Wish, { id })], actor);
    if (!answer) throw new Error('an answer for each wish');
    return answer;
  }

  /** Words nobody has looked at yet are shown to who wrote them alone: a page of the union is no notice board. */
  async many(wishes: readonly Wish[], actor: Actor): Promise<WishAnswer[]> {
    const wanted = await this.wanted(wishes.map((it) => it.id));
    const own = actor.personId ? await this.supportedBy(actor.personId, wishes) : new Set<string>();
    return wishes.map(({ id, placeId, facility, words, state, answerWords, answeredAt, at, personId }) => ({
      id,
      placeId,
      facility,
      words: state !== 'open' || personId === actor.personId ? words : '',
      people: wanted.get(id) ?? 0,
      supported: own.has(id),
      state,
      answer: answeredAt === null ? null : { words: answerWords ?? '', at: answeredAt },
      at,
    }));
  }

  async rows(wishes: readonly Wish[]): Promise<WishRow[]> {
    const wanted = await this.wanted(wishes.map((it) => it.id));
    const places = await this.sites.many(wishes.map((it) => it.placeId));
    const unions = await this.subtrees.names([...places.values()].map((it) => it.unionId));
    const people = await this.people.known(wishes.map((it) => it.answeredBy));
    return wishes.map(({ id, placeId, facility, words, state, answerWords, answeredBy, answeredAt, at }) => {
      const { name = '', district = '', unionId = '' } = places.get(placeId) ?? {};
      const by = people.get(answeredBy ?? '')?.name ?? '';
      return {
        id,
        place: { id: placeId, name, district },
        union: { id: unionId, name: unions.get(unionId) ?? '' },
        facility,
        words,
        people: wanted.get(id) ?? 0,
        state,
        answer: answeredAt === null ? null : { words: answerWords ?? '', by, at: answeredAt },
        at,
      };
    });
  }

  /** For the message about an answer: to the asker and to all who want it. */
  async news(id: string): Promise<WishNews> {
    const { placeId, personId, facility, words, answerWords } = await this.db.read.findOneByOrFail(Wish, { id });
    const supports = await this.db.read.findBy(WishSupport, { wishId: id });
    return {
      place: (await this.sites.many([placeId])).get(placeId)?.name ?? '',
      what: this.facilityName(facility) || words,
      answer: answerWords ?? '',
      personIds: [...new Set([personId, ...supports.map((it) => it.personId)])],
    };
  }

  /** Empty where only words were written. */
  facilityName(code: string | null): string {
    return this.pack.facilities.find((it) => it.code === code)?.name ?? '';
  }

  private async wanted(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read
      .createQueryBuilder(WishSupport, 'support')
      .select('support.wishId', 'wishId')
      .addSelect('COUNT(*)', 'people')
      .where('support.wishId IN (:...ids)', { ids })
      .groupBy('support.wishId')
      .getRawMany<{ wishId: string; people: string | number }>();
    return new Map(rows.map((it) => [it.wishId, Number(it.people)]));
  }

  private async supportedBy(personId: string, wishes: readonly Wish[]): Promise<Set<string>> {
    const own = await this.db.read.findBy(WishSupport, { personId, wishId: In(wishes.map((it) => it.id)) });
    return new Set(own.map((it) => it.wishId));
  }
}
