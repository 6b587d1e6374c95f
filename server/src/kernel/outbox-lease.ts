import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { Clock } from './clock.js';
import { Id, Integer, Ref } from './database/columns.js';
import { Database } from './database/database.js';
import { change } from './database/rows.js';
import { newId } from './ids.js';

/** One row: which process delivers the outbox, and until when it may (UTC ms). Its migration puts the row there. */
@Entity('outbox_lease')
export class OutboxLeaseRecord {
  @Id() id: string;
  @Ref() holder: string;
  @Integer() until: number;
}

/** A process that died is replaced after this long. */
const LIVES_MS = 30_000;

/** Lets one of several processes deliver, so that events keep their order and are heard once. */
@Injectable()
export class OutboxLease {
  private readonly me = newId();
  private until = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns false while another process has it */
  async take(): Promise<boolean> {
    const now = this.clock.now();
    const until = now + LIVES_MS;
    const taken = await this.db.transact((tx) =>
      change(tx, 'UPDATE outbox_lease SET holder = ?, until = ? WHERE holder = ? OR until <= ?', [
        this.me,
        until,
        this.me,
        now,
      ]),
    );
    this.until = taken === 1 ? until : 0;
    return taken === 1;
  }

  /** To be asked between two deliveries: renews what is half over. @returns false when another process has it by now */
  async keep(): Promise<boolean> {
    return this.clock.now() < this.until - LIVES_MS / 2 || this.take();
  }

  async release(): Promise<void> {
    await this.db.transact((tx) => change(tx, 'UPDATE outbox_lease SET until = 0 WHERE holder = ?', [this.me]));
  }
}
