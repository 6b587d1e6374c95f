import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { In } from 'typeorm';
import { Served, together, type ServedCell, type ServedCells } from '../../benefits/index.js';
import {
  CITY_PACK,
  Clock,
  Database,
  insertRows,
  localTime,
  madeAt,
  newId,
  Outbox,
  type CityPack,
} from '../../kernel/index.js';
import { Cells } from './cells.js';
import { Keeper, NotKeeper } from './keeper.js';
import { ReportMark } from './report.entity.js';

/** An act may commit this long after its ids were made, on a process whose clock is behind: it is read again until then. */
const LATE_MS = 2 * 60_000;
/** Once a day everything this far back is read once more. */
const SWEEP_MS = 4 * 24 * 3_600_000;
/** The pause between two rounds: at least this, and nine times the last round, so that rounds take a tenth of the time. */
const PAUSE_MS = 15_000;
const PAUSE_PER_ROUND = 9;
/** Somebody who looks waits for a round of their own, unless rounds take longer than this. */
const QUICK_MS = 500;

/**
 * Keeps the rollups equal to the ledger. It follows the ids of what was booked, which commit out of order; so it never adds
 * up what it sees, it only learns which cells were touched and counts those anew. A repeated or overlapping round is harmless.
 */
@Injectable()
export class Rollups implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Rollups');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;
  private lastMs = 0;
  private stopping = false;
  /** UTC ms: this process saw that nothing was left to do. */
  private idleAt = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly served: Served,
    private readonly cells: Cells,
    private readonly keeper: Keeper,
    outbox: Outbox,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {
    outbox.on('person.merged', ({ fromId, intoId }) => this.mark([fromId, intoId]));
  }

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.tick(), PAUSE_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Brings in what was booked before the call. Several callers share one round. */
  round(): Promise<void> {
    this.waiting ??= this.running.then(() => {
      this.waiting = undefined;
      this.running = this.follow().catch((error: unknown) => this.log.error(error));
      return this.running;
    });
    return this.waiting;
  }

  /** For somebody who looks. @returns UTC ms up to which everything booked is in */
  async upToDate(): Promise<number> {
    if (this.lastMs < QUICK_MS) await this.round();
    return Math.max(this.idleAt, (await this.keeper.cursor()).ranAt);
  }

  /** Counts every cell anew, while everything goes on. @returns how many cells */
  async rebuild(): Promise<number> {
    let counted = 0;
    const holder = await this.keeper.take();
    if (!holder) throw new NotKeeper('another process keeps the rollups');
    const since = startOfRound();
    try {
      const kept = new Map((await this.cells.kept()).map((it) => [nameOf(it), it]));
      for await (const cells of this.served.all()) {
        for (const placeId of cells.placeIds) kept.delete(nameOf({ ...cells, placeId }));
        await this.refresh(holder, cells);
        counted += cells.placeIds.length;
      }
      for (const cells of together(kept.values())) await this.refresh(holder, cells);
      await this.finish(holder, since, []);
    } finally {
      await this.keeper.release(holder);
    }
    return counted;
  }

  private async tick(): Promise<void> {
    await this.round();
    if (this.stopping) return;
    this.timer = setTimeout(() => void this.tick(), Math.max(PAUSE_MS, PAUSE_PER_ROUND * this.lastMs)).unref();
  }

  private async follow(): Promise<void> {
    const began = performance.now();
    const [lookedAt, since] = [this.clock.now(), startOfRound()];
    const { upTo, sweptDay } = await this.keeper.cursor();
    const from = sweptDay === this.today() ? upTo : Math.max(0, upTo - SWEEP_MS);
    const marks = await this.db.read.find(ReportMark);
    const touched = new Map([...marks, ...(await this.served.touchedSince(from))].map((it) => [nameOf(it), it]));
    if (touched.size === 0 && sweptDay === this.today()) this.idleAt = lookedAt;
    else await this.keep([...touched.values()], since, marks);
    this.lastMs = performance.now() - began;
  }

  private async keep(touched: readonly ServedCell[], since: number, marks: readonly ReportMark[]): Promise<void> {
    const holder = await this.keeper.take();
    if (!holder) return;
    try {
      for (const cells of together(touched)) {
        if (this.stopping) return;
        await this.refresh(holder, cells);
      }
      await this.finish(holder, since, marks);
    } catch (error) {
      if (!(error instanceof NotKeeper)) throw error;
    } finally {
      await this.keeper.release(holder);
    }
  }

  /** Counted before the transaction: the lease is checked inside, and nobody else counts in between. */
  private async refresh(holder: string, cells: ServedCells): Promise<void> {
    const counted = await this.cells.count(cells);
    await this.keeper.write(holder, (tx) => this.cells.write(tx, counted));
  }

  private async finish(holder: string, upTo: number, marks: readonly ReportMark[]): Promise<void> {
    await this.keeper.write(holder, async (tx) => {
      // Only the marks that were read: one made since may speak of what was not counted yet.
      await tx.delete(ReportMark, { id: In(marks.map((it) => it.id)) });
      await this.keeper.advance(tx, { upTo, sweptDay: this.today() });
    });
  }

  private async mark(people: readonly string[]): Promise<void> {
    const cells = await this.served.ofPeople(people);
    await this.db.transact((tx) =>
      insertRows(
        tx,
        'report_mark',
        ['id', 'programmeId', 'placeId', 'day'],
        cells.map(({ programmeId, placeId, day }) => [newId(), programmeId, placeId, day]),
      ),
    );
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}

/** By the clock that makes the ids, whatever the injected one says. */
function startOfRound(): number {
  return madeAt(newId()) - LATE_MS;
}

function nameOf({ programmeId, placeId, day }: ServedCell): string {
  return `${day}/${programmeId}/${placeId}`;
}
