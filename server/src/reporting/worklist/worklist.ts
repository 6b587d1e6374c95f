import { Injectable } from '@nestjs/common';
import { WORK_KINDS, type Worklist as WorklistAnswer, type WorkLine } from '@nuanxin/shared-types';
import { Clock, WorkSources, type Actor, type WorkSource } from '../../kernel/index.js';
import { Rollups } from '../rollups/rollups.js';
import { Applications } from './applications.js';
import { ApprovalLines } from './approvals.js';
import { LateConsignments } from './late-consignments.js';
import { LowStock } from './low-stock.js';
import { OverGivenLines } from './over-given.js';
import { SilentShops } from './silent-shops.js';
import { StuckEvents } from './stuck-events.js';
import { TransferLines } from './transfers.js';

/** Lines shown of one kind; the rest is counted. */
const AT_MOST = 50;

/** What waits for whoever sits at the console (待办); each line goes when what it speaks of is done. */
@Injectable()
export class Worklist {
  private readonly own: readonly WorkSource[];

  constructor(
    private readonly clock: Clock,
    private readonly rollups: Rollups,
    private readonly beside: WorkSources,
    approvals: ApprovalLines,
    applications: Applications,
    transfers: TransferLines,
    lateConsignments: LateConsignments,
    lowStock: LowStock,
    silentShops: SilentShops,
    overGiven: OverGivenLines,
    stuckEvents: StuckEvents,
  ) {
    this.own = [approvals, applications, transfers, lateConsignments, lowStock, silentShops, overGiven, stuckEvents];
  }

  async get(actor: Actor): Promise<WorklistAnswer> {
    await this.rollups.upToDate();
    const parts = await Promise.all([...this.own, ...this.beside.all()].map((it) => partOf(it, actor)));
    parts.sort((a, b) => WORK_KINDS.indexOf(a.kind) - WORK_KINDS.indexOf(b.kind));
    return {
      now: this.clock.now(),
      counts: parts.map(({ kind, count }) => ({ kind, count })),
      lines: parts.flatMap((it) => it.lines),
    };
  }
}

async function partOf(source: WorkSource, actor: Actor) {
  const { kind } = source;
  const all = await source.lines(actor);
  const lines: WorkLine[] = all.slice(0, AT_MOST).map((it) => ({ kind, ...it }));
  return { kind, count: all.length, lines };
}
