import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FiguresFilter } from '@nuanxin/shared-types';
import { figuresFilter } from '@nuanxin/shared-types/schema';
import {
  allPages,
  CITY_PACK,
  COLUMNS,
  dayAndTime,
  Exports,
  figureColumns,
  type Actor,
  type CityPack,
} from '../kernel/index.js';
import { Figures } from './figures/figures.js';

const PAGE = 200;

/** The figures as sheets: by day and place, and every redemption behind them. */
@Injectable()
export class ReportLists implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly figures: Figures,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'figures',
      title: '服务情况',
      duty: 'reports',
      filter: figuresFilter,
      columns: [
        COLUMNS.day,
        COLUMNS.programme,
        COLUMNS.place,
        { title: '归口工会', width: 28 },
        ...figureColumns('服务人次', '到过的人', '数量', '其中超发'),
        COLUMNS.unit,
      ],
      rows: (actor, filter) => this.byDayAndPlace(actor, filter),
    });
    this.exports.register({
      name: 'served',
      title: '每一笔核销',
      duty: 'reports',
      filter: figuresFilter,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        COLUMNS.programme,
        COLUMNS.place,
        COLUMNS.name,
        COLUMNS.category,
        { title: '数量', width: 8 },
        COLUMNS.unit,
        ...figureColumns('其中超发', '断网补传'),
      ],
      rows: (actor, filter) => this.everyOne(actor, filter),
    });
  }

  private async *byDayAndPlace(actor: Actor, filter: FiguresFilter) {
    for (const { day, programme, place, union, times, people, units, overGiven } of await this.figures.byDayAndPlace(
      actor,
      filter,
    ))
      yield [day, programme.name, place, union, times, people, units, overGiven, programme.unit];
  }

  private async *everyOne(actor: Actor, filter: FiguresFilter) {
    const page = (before: string | undefined) => this.figures.list(actor, { ...filter, before, limit: PAGE });
    for await (const { at, day, programme, place, name, category, quantity, overGiven, offline } of allPages(page)) {
      const [, time] = dayAndTime(at, this.pack.timeZone);
      yield [
        day,
        time,
        programme.name,
        place.name,
        name,
        category,
        quantity,
        programme.unit,
        overGiven,
        offline ? '是' : '',
      ];
    }
  }
}
