import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { fields } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { allPages, CITY_PACK, Exports, localTime, type Actor, type CityPack } from '../kernel/index.js';
import { OverGiven } from './offline/over-given.js';
import { Redemptions } from './redemption/redemptions.js';
import { Stock } from './stock/stock.js';

const PAGE = 200;
const ofDay = z.object({ day: fields.day.optional(), programmeId: fields.id.optional() });
type OfDay = z.infer<typeof ofDay>;

/** The lists of this room that may be taken out as a sheet. */
@Injectable()
export class BenefitsLists implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly redemptions: Redemptions,
    private readonly overGiven: OverGiven,
    private readonly stock: Stock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'redemptions',
      title: '核销',
      duty: 'reports',
      filter: ofDay,
      columns: [
        { title: '日期', width: 12 },
        { title: '时间', width: 10 },
        { title: '活动', width: 24 },
        { title: '网点', width: 24 },
        { title: '姓名', width: 12 },
        { title: '工种', width: 14 },
        { title: '数量', width: 8 },
        { title: '单位', width: 8 },
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
        { title: '日期', width: 12 },
        { title: '时间', width: 10 },
        { title: '活动', width: 24 },
        { title: '网点', width: 24 },
        { title: '姓名', width: 12 },
        { title: '超发数量', width: 10 },
        { title: '原因', width: 24 },
      ],
      rows: (actor, filter) => this.beyond(actor, filter),
    });
    this.exports.register({
      name: 'stock',
      title: '库存',
      duty: 'stock.see',
      filter: z.object({ programmeId: fields.id }),
      columns: [
        { title: '网点', width: 24 },
        ...['到货', '盘盈', '账外', '在途', '库存', '发放', '超发', '报损', '短少'].map((title) => ({
          title,
          width: 10,
        })),
      ],
      rows: (actor, { programmeId }) => this.onHand(actor, programmeId),
    });
  }

  private async *redeemed(actor: Actor, filter: OfDay) {
    for await (const it of allPages((before) => this.redemptions.list(actor, { ...filter, before, limit: PAGE }))) {
      const { programme, place, name, category, quantity, offline, reversedAt } = it;
      const facts = [name, category, quantity, programme.unit, offline ? '是' : '', reversedAt ? '是' : ''];
      yield [...this.moment(it.at), programme.name, place.name, ...facts];
    }
  }

  private async *beyond(actor: Actor, { day, programmeId }: OfDay) {
    for await (const it of allPages((before) => this.overGiven.list(actor, { day, before }))) {
      if (programmeId && it.programme.id !== programmeId) continue;
      yield [...this.moment(it.at), it.programme.name, it.place.name, it.name, it.quantity, it.reason.says];
    }
  }

  private async *onHand(actor: Actor, programmeId: string) {
    for (const it of (await this.stock.list(actor, programmeId)).rows)
      yield [
        it.place.name,
        ...[it.received, it.found, it.shortage, it.inTransit, it.onHand],
        ...[it.given, it.overGiven, it.writtenOff, it.lost],
      ];
  }

  /** Business day and time of day. */
  private moment(at: number): [string, string] {
    const { day, minute } = localTime(at, this.pack.timeZone);
    const two = (value: number) => String(value).padStart(2, '0');
    return [day, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`];
  }
}
