import { Injectable, type OnModuleInit } from '@nestjs/common';
import { stopSearch } from '@nuanxin/shared-types/schema';
import { COLUMNS, Exports, type Actor } from '../../kernel/index.js';
import { ManagedStops } from './managed-stops.js';

const STATUS = { planned: '', cancelled: '取消了' } as const;

/** Stops of visiting teams with who came, as a sheet (巡回服务统计). */
@Injectable()
export class StopExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly stops: ManagedStops,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'stops',
      title: '巡回服务统计',
      duty: 'bookings',
      filter: stopSearch,
      columns: [
        COLUMNS.day,
        { title: '服务队', width: 20 },
        { title: '单位', width: 24 },
        { title: '地点', width: 24 },
        { title: '约了几项', width: 10 },
        { title: '来了几人', width: 10 },
        { title: '服务几项', width: 10 },
        COLUMNS.status,
      ],
      rows: (actor, filter) => this.rows(actor, filter),
    });
  }

  private async *rows(actor: Actor, filter: { from?: string; to?: string }) {
    const { rows } = await this.stops.list(actor, filter);
    for (const { day, team, enterprise, place, booked, people, services, status } of rows) {
      yield [day, team, enterprise, place.name, booked, people, services, STATUS[status]];
    }
  }
}
