import { Injectable } from '@nestjs/common';
import { change, Clock, Database, newId, type Tx } from '../../kernel/index.js';
import { ReportCursor } from './report.entity.js';

const CURSOR = 'served';
/** A process that died in the middle is replaced after this long; every cell written renews it. */
const LEASE_MS = 60_000;

/** Another process keeps the rollups now: what this one counted may be older than what stands there. */
export class NotKeeper extends Error {}

/** One process at a time keeps the rollups. The lease is a row, and each write checks it in its own transaction. */
@Injectable()
export class Keeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  cursor(): Promise<ReportCursor> {
    return this.db.read.findOneByOrFail(ReportCursor, { id: CURSOR });
  }

  /** @returns the holder's name to write with, or null while another process holds the lease */
  async take(): Promise<string | null> {
    const [holder, now] = [newId(), this.clock.now()];
    const taken = await this.db.transact((tx) =>
      change(tx, 'UPDATE report_cursor SET holder = ?, until = ? WHERE id = ? AND until <= ?', [
        holder,
        now + LEASE_MS,
        CURSOR,
        now,
      ]),
    );
    return taken === 1 ? holder : null;
  }

  /** Lets only the holder write, and makes writers wait for each other. @throws NotKeeper */
  async write<T>(holder: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transact(async (tx) => {
      const now = this.clock.now();
      const held = await change(tx, 'UPDATE report_cursor SET until = ? WHERE id = ? AND holder = ? AND until > ?', [
        now + LEASE_MS,
        CURSOR,
        holder,
        now,
      ]);
      if (held === 0) throw new NotKeeper();
      return work(tx);
    });
  }

  /** In the transaction of `write`: how far the rollups have come. */
  async advance(tx: Tx, to: Pick<ReportCursor, 'upTo' | 'sweptDay'>): Promise<void> {
    await tx.update(ReportCursor, { id: CURSOR }, { ...to, ranAt: this.clock.now() });
  }

  async release(holder: string): Promise<void> {
    await this.db.transact((tx) => tx.update(ReportCursor, { id: CURSOR, holder }, { until: 0 }));
  }
}
