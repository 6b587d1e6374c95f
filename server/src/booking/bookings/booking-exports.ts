import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { BookingStatus } from '@nuanxin/shared-types';
import { listBookings } from '@nuanxin/shared-types/schema';
import { allPages, CITY_PACK, COLUMNS, dayAndTime, Exports, type Actor, type CityPack } from '../../kernel/index.js';
import { Offerings } from '../offerings/offerings.js';
import { Booked, type BookedFilter } from './booked.js';

const STATUS: Record<BookingStatus, string> = {
  booked: '已约',
  displaced: '等本人改时间',
  attended: '来了',
  missed: '没来',
  cancelled: '已取消',
};

/** Bookings of an offering as a sheet (预约名单). */
@Injectable()
export class BookingExports implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly booked: Booked,
    private readonly offerings: Offerings,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'bookings',
      title: '预约名单',
      duty: 'bookings',
      filter: listBookings,
      columns: [
        COLUMNS.day,
        COLUMNS.time,
        { title: '项目', width: 20 },
        { title: '师傅', width: 12 },
        COLUMNS.name,
        COLUMNS.category,
        { title: '价格', width: 10 },
        { title: '怎么来的', width: 10 },
        COLUMNS.status,
        { title: '评分', width: 8 },
      ],
      rows: (actor, filter) => this.rows(actor, filter),
    });
  }

  private async *rows(actor: Actor, filter: BookedFilter) {
    const { name } = await this.offerings.under(actor, filter.id);
    const providers = new Map((await this.offerings.providersOf([filter.id])).map((it) => [it.id, it.name]));
    for await (const it of allPages((before) => this.booked.list(actor, { ...filter, ...(before && { before }) }))) {
      const [day, time] = dayAndTime(it.startsAt, this.pack.timeZone);
      const provider = providers.get(it.providerId ?? '') ?? '';
      const how = it.walkIn ? '现场' : '预约';
      yield [day, time, name, provider, it.person, it.category, it.price.words, how, STATUS[it.status], it.stars];
    }
  }
}
