import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { change, Clock, Database, Id, Integer, newId, Ref } from '../../kernel/index.js';

/** One row: which process runs the clockwork, and until when it may (UTC ms). Its migration puts the row there. */
@Entity('booking_lease')
export class BookingLease {
  @Id() id: string;
  @Ref() holder: string;
  @Integer() until: number;
}

/** A process that died is replaced after this long. */
const LIVES_MS = 30_000;

/** Lets one of several processes do what the clock says; what it does is guarded row by row all the same. */
@Injectable()
export class Lease {
  private readonly me = newId();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns false while another process has it */
  async take(): Promise<boolean> {
    const now = this.clock.now();
    const sql = 'UPDATE booking_lease SET holder = ?, until = ? WHERE holder = ? OR until <= ?';
    const taken = await this.db.transact((tx) => change(tx, sql, [this.me, now + LIVES_MS, this.me, now]));
    return taken === 1;
  }

  async release(): Promise<void> {
    await this.db.transact((tx) => change(tx, 'UPDATE booking_lease SET until = 0 WHERE holder = ?', [this.me]));
  }
}
