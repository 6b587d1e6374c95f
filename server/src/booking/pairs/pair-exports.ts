import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PairFilter, PairSide, PairStatus } from '@nuanxin/shared-types';
import { listPairs } from '@nuanxin/shared-types/schema';
import { allPages, COLUMNS, Exports, type Actor } from '../../kernel/index.js';
import { Pairs } from './pairs.js';

const STATUS: Record<PairStatus, string> = {
  proposed: '等双方同意',
  running: '结对中',
  finished: '出师',
  broken_off: '提前结束',
};

/** Masters and apprentices as a sheet (师徒结对台账). */
@Injectable()
export class PairExports implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly pairs: Pairs,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'pairs',
      title: '师徒结对台账',
      duty: 'bookings',
      filter: listPairs,
      columns: [
        COLUMNS.union,
        { title: '师傅', width: 12 },
        { title: '徒弟', width: 12 },
        { title: '手艺', width: 16 },
        { title: '学什么', width: 30 },
        { title: '开始', width: 12 },
        { title: '结束', width: 12 },
        COLUMNS.status,
        COLUMNS.reason,
        { title: '师傅评分', width: 10 },
        { title: '徒弟评分', width: 10 },
      ],
      rows: (actor, filter) => this.rows(actor, filter),
    });
  }

  private async *rows(actor: Actor, filter: PairFilter) {
    for await (const it of allPages((before) => this.pairs.list(actor, { ...filter, ...(before && { before }) }))) {
      const { union, master, apprentice, craft, goal, startsOn, endsOn, status, reason, reviews } = it;
      const stars = (by: PairSide) => reviews.find((one) => one.by === by)?.stars ?? null;
      const what = [union.name, master, apprentice, craft, goal, startsOn, endsOn, STATUS[status], reason ?? ''];
      yield [...what, stars('master'), stars('apprentice')];
    }
  }
}
