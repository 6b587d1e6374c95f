import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PLACE_KINDS, type ProgrammeStatus } from '@nuanxin/shared-types';
import { shopSearch } from '@nuanxin/shared-types/schema';
import { z } from 'zod';
import { COLUMNS, Exports, figureColumns, type Actor } from '../../kernel/index.js';
import { ManagedProgrammes } from './managed-programmes.js';
import { Shops } from './shops.js';

const STATUS: Record<ProgrammeStatus, string> = {
  draft: '草稿',
  running: '进行中',
  paused: '已暂停',
  ended: '已结束',
};

/** Programmes (活动) and shops (网点) as sheets. */
@Injectable()
export class ProgrammeExports implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly programmes: ManagedProgrammes,
    private readonly shops: Shops,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'programmes',
      title: '活动',
      duty: 'programmes',
      filter: z.object({}),
      columns: [
        COLUMNS.programme,
        COLUMNS.union,
        COLUMNS.status,
        { title: '从哪天', width: 12 },
        { title: '到哪天', width: 12 },
        { title: '规则', width: 60 },
        ...figureColumns('网点数', '各店库存', '今天发放', '今天来的人'),
        COLUMNS.unit,
      ],
      rows: (actor) => this.managed(actor),
    });
    this.exports.register({
      name: 'shops',
      title: '网点',
      duty: 'places',
      filter: shopSearch,
      columns: [
        COLUMNS.place,
        { title: '种类', width: 10 },
        COLUMNS.union,
        { title: '街道', width: 16 },
        { title: '地址', width: 36 },
        { title: '开放时间', width: 14 },
        ...figureColumns('核销员'),
        { title: '在办的活动', width: 36 },
      ],
      rows: (actor, filter) => this.places(actor, filter),
    });
  }

  private async *managed(actor: Actor) {
    for (const { name, union, status, rule, sentence, unit, ...it } of (await this.programmes.list(actor)).rows) {
      const figures = [it.placeCount, it.onHand, it.givenToday, it.peopleToday];
      yield [name, union.name, STATUS[status], rule.from ?? '', rule.to ?? '', sentence, ...figures, unit];
    }
  }

  private async *places(actor: Actor, filter: { q?: string }) {
    for (const { name, kind, union, district, address, hours, clerks, programmes } of (
      await this.shops.list(actor, filter)
    ).rows) {
      const taken = programmes.map((it) => it.name).join('、');
      yield [name, PLACE_KINDS[kind], union.name, district, address, hours, clerks, taken];
    }
  }
}
