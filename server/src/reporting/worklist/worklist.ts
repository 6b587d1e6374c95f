import { Injectable } from '@nestjs/common';
import type { Worklist as WorklistAnswer } from '@nuanxin/shared-types';
import { Clock, type Actor } from '../../kernel/index.js';
import { Rollups } from '../rollups/rollups.js';
import { Applications } from './applications.js';
import { LowStock } from './low-stock.js';
import { OverGivenLines } from './over-given.js';
import { SilentShops } from './silent-shops.js';
import { partOf, type WorkSource } from './work-source.js';

/** What waits for whoever sits at the console (待办); each line goes when what it speaks of is done. */
@Injectable()
export class Worklist {
  /** The pressing ones first. */
  private readonly sources: readonly WorkSource[];

  constructor(
    private readonly clock: Clock,
    private readonly rollups: Rollups,
    applications: Applications,
    lowStock: LowStock,
    silentShops: SilentShops,
    overGiven: OverGivenLines,
  ) {
    this.sources = [applications, lowStock, silentShops, overGiven];
  }

  async get(actor: Actor): Promise<WorklistAnswer> {
    await this.rollups.upToDate();
    const parts = await Promise.all(this.sources.map(async (it) => ({ kind: it.kind, ...(await partOf(it, actor)) })));
    return {
      now: this.clock.now(),
      counts: parts.map(({ kind, count }) => ({ kind, count })),
      lines: parts.flatMap((it) => it.lines),
    };
  }
}
