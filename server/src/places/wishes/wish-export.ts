import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { WishFilter, WishState } from '@nuanxin/shared-types';
import { wishSearch } from '@nuanxin/shared-types/schema';
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
import { WishDesk } from './wish-desk.js';
import { WishView } from './wish.view.js';

const PAGE = 200;
const STATES: Record<WishState, string> = { open: '等答复', planned: '在办', done: '办好了', declined: '不办' };

/** Wishes as a sheet. */
@Injectable()
export class WishExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly desk: WishDesk,
    private readonly view: WishView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'wishes',
      title: '想要的设施',
      duty: 'places',
      filter: wishSearch,
      columns: [
        COLUMNS.day,
        COLUMNS.place,
        COLUMNS.union,
        { title: '设施', width: 12 },
        { title: '写的什么', width: 40 },
        ...figureColumns('几个人想要'),
        COLUMNS.status,
        { title: '答复', width: 40 },
      ],
      rows: (actor, filter) => this.rows(actor, filter),
    });
  }

  private async *rows(actor: Actor, filter: WishFilter) {
    const page = (before: string | undefined) => this.desk.list(actor, { ...filter, before, limit: PAGE });
    for await (const { at, place, union, facility, words, people, state, answer } of allPages(page)) {
      const [day] = dayAndTime(at, this.pack.timeZone);
      const name = this.view.facilityName(facility);
      yield [day, place.name, union.name, name, words, people, STATES[state], answer?.words ?? ''];
    }
  }
}
