import { Injectable } from '@nestjs/common';
import type { MyData } from '@nuanxin/shared-types';
import { Database } from '../../kernel/index.js';
import { PersonalData } from '../../membership/index.js';
import { Wish } from '../wishes/wish.entity.js';
import { WishView } from '../wishes/wish.view.js';
import { PlaceCaseRecord, PlaceReportRecord } from './case.entity.js';
import { CaseView } from './case.view.js';
import { Rating } from './rating.entity.js';
import { Sites } from './sites.js';

type Said = NonNullable<MyData['said']>;
const AT_MOST = 1000;

/** What somebody said of places, for the person (个人信息保护法 第四十五条). Confirmations and visits name nobody. */
@Injectable()
export class SaidOfPlaces {
  constructor(
    private readonly db: Database,
    private readonly sites: Sites,
    private readonly cases: CaseView,
    private readonly wishes: WishView,
    personalData: PersonalData,
  ) {
    personalData.registerSaid((personId) => this.by(personId));
  }

  /** Newest first. */
  private async by(personId: string): Promise<Said> {
    const said = [
      ...(await this.reports(personId)),
      ...(await this.ratings(personId)),
      ...(await this.wanted(personId)),
    ];
    const places = await this.sites.many(said.map((it) => it.placeId));
    return said
      .map(({ placeId, ...it }) => ({ place: places.get(placeId)?.name ?? '', ...it }))
      .sort((a, b) => b.at - a.at);
  }

  private async reports(personId: string) {
    const reports = await this.db.read
      .createQueryBuilder(PlaceReportRecord, 'r')
      .innerJoin(PlaceCaseRecord, 'c', 'c.id = r.caseId')
      .select(['c.placeId AS placeId', 'c.kind AS kind', 'c.facility AS facility', 'r.words AS words', 'r.at AS at'])
      .where('r.personId = :personId', { personId })
      .orderBy('r.id', 'DESC')
      .limit(AT_MOST)
      .getRawMany<Pick<PlaceCaseRecord, 'placeId' | 'kind' | 'facility'> & { words: string; at: string | number }>();
    return reports.map((it) => ({
      placeId: it.placeId,
      what: `报${this.cases.what(it)}`,
      words: it.words,
      at: Number(it.at),
    }));
  }

  private async ratings(personId: string) {
    const where = { personId };
    const ratings = await this.db.read.find(Rating, { where, order: { id: 'DESC' }, take: AT_MOST });
    return ratings.map(({ placeId, stars, words, at }) => ({ placeId, what: `评了 ${stars} 分`, words, at }));
  }

  private async wanted(personId: string) {
    const where = { personId };
    const wishes = await this.db.read.find(Wish, { where, order: { id: 'DESC' }, take: AT_MOST });
    return wishes.map(({ placeId, facility, words, at }) => {
      const what = `想要${this.wishes.facilityName(facility) || '一样东西'}`;
      return { placeId, what, words, at };
    });
  }
}
