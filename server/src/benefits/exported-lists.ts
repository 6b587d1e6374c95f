import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { fields } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type Actor, type CityPack } from '../kernel/index.js';
import { OverGiven } from './offline/over-given.js';
import { Redemptions } from './redemption/redemptions.js';

const PAGE = 200;
const ofDay = z.object({ day: fields.day.optional(), programmeId: fields.id.optional() });
type OfDay = z.infer<typeof ofDay>;

/** What was handed over, as sheets. */
@Injectable()
export class BenefitsLists implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly redemptions: Redemptions,
    private readonly overGiven: OverGiven,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'redemptions',
      title: '核销',
      duty: 'reports',
      filter: ofDay,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        COLUMNS.programme,
        COLUMNS.place,
        COLUMNS.name,
        COLUMNS.category,
        { title: '数量', width: 8 },
        COLUMNS.unit,
        { title: '离线', width: 8 },
        { title: '已撤销', width: 8 },
      ],
      rows: (actor, filter) => this.redeemed(actor, filter),
    });
    this.exports.register({
      name: 'over-given',
      title: '超发清单',
      duty: 'reports',
      filter: ofDay,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        COLUMNS.programme,
        COLUMNS.place,
        COLUMNS.name,
        { title: '超发数量', width: 10 },
        COLUMNS.reason,
      ],
      rows: (actor, filter) => this.beyond(actor, filter),
    });
  }

  private async *redeemed(actor: Actor, filter: OfDay) {
    for await (const it of allPages((before) => this.redemptions.list(actor, { ...filter, before, limit: PAGE }))) {
      const { programme, place, name, category, quantity, offline, reversedAt } = it;
      const facts = [name, category, quantity, programme.unit, offline ? '是' : '', reversedAt ? '是' : ''];
      yield [...dayAndTime(it.at, this.pack.timeZone), programme.name, place.name, ...facts];
    }
  }

  private async *beyond(actor: Actor, { day, programmeId }: OfDay) {
    for await (const it of allPages((before) => this.overGiven.list(actor, { day, before }))) {
      if (programmeId && it.programme.id !== programmeId) continue;
      yield [
        ...dayAndTime(it.at, this.pack.timeZone),
        it.programme.name,
        it.place.name,
        it.name,
        it.quantity,
        it.reason.says,
      ];
    }
  }
}
