import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerKind, PlaceCaseFilter } from '@nuanxin/shared-types';
import { placeCaseSearch, placeRatingSearch } from '@nuanxin/shared-types/schema';
import {
  allPages,
  CITY_PACK,
  COLUMNS,
  dayAndTime,
  Exports,
  figureColumns,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { CaseView } from './case.view.js';
import { Cases } from './cases.js';
import { Ratings } from './ratings.js';

const PAGE = 200;
const MINUTE_MS = 60_000;
const ANSWERS: Record<AnswerKind, string> = {
  mended: '处理好了',
  closed_until: '真的关着',
  broken_until: '还坏着',
  not_so: '没有这回事',
};

/** Reports with their answers, and ratings, as sheets. */
@Injectable()
export class TruthExports implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly cases: Cases,
    private readonly view: CaseView,
    private readonly ratings: Ratings,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'place-cases',
      title: '阵地上报',
      duty: 'places',
      filter: placeCaseSearch,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        COLUMNS.place,
        COLUMNS.union,
        { title: '报的什么', width: 18 },
        ...figureColumns('几个人报', '答复用了几分钟'),
        { title: '答复', width: 12 },
        { title: '到哪天', width: 12 },
        { title: '说明', width: 30 },
      ],
      rows: (actor, filter) => this.caseRows(actor, filter),
    });
    this.exports.register({
      name: 'place-ratings',
      title: '阵地评价',
      duty: 'places',
      filter: placeRatingSearch,
      columns: [COLUMNS.day, COLUMNS.time, COLUMNS.place, ...figureColumns('几分'), { title: '写的什么', width: 40 }],
      rows: (actor, filter) => this.ratingRows(actor, filter),
    });
  }

  private async *caseRows(actor: Actor, filter: PlaceCaseFilter) {
    const page = (before: string | undefined) => this.cases.list(actor, { ...filter, before, limit: PAGE });
    for await (const { since, place, union, people, answer, ...matter } of allPages(page))
      yield [
        ...dayAndTime(since, this.pack.timeZone),
        place.name,
        union.name,
        this.view.what(matter),
        people,
        answer && Math.round((answer.at - since) / MINUTE_MS),
        answer ? ANSWERS[answer.kind] : '',
        answer?.until ?? '',
        answer?.words ?? '',
      ];
  }

  private async *ratingRows(actor: Actor, filter: { placeId?: string; unionId?: string }) {
    const page = (before: string | undefined) => this.ratings.list(actor, { ...filter, before, limit: PAGE });
    for await (const { at, place, stars, words } of allPages(page))
      yield [...dayAndTime(at, this.pack.timeZone), place.name, stars, words];
  }
}
