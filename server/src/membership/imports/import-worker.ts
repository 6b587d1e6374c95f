import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock, Database, newId, Rounds } from '../../kernel/index.js';
import { ImportRun, LEASE_MS } from './import-run.js';
import { MemberImportRecord } from './member-import.entity.js';

const EVERY_MS = 1000;

/**
 * Takes up imports, one after another: new ones, and those whose process fell silent. Every process has a worker; which one an
 * import belongs to is said by a guarded update, and by every batch anew.
 */
@Injectable()
export class ImportWorker {
  /** Does what is due; a later call waits for the one under way. */
  readonly work: () => Promise<void>;
  private readonly holder = newId();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly run: ImportRun,
    private readonly rounds: Rounds,
  ) {
    this.work = rounds.every(EVERY_MS, 'ImportWorker', () => this.workOff());
  }

  /** A process that ends stops after the batch under way and lets go, so that another one need not wait. */
  private async workOff(): Promise<void> {
    for (let id = await this.claim(); id !== null; id = await this.claim()) {
      try {
        await this.run.work(id, this.holder, () => !this.rounds.stopping);
      } finally {
        await this.letGo(id);
      }
    }
  }

  private async claim(): Promise<string | null> {
    if (this.rounds.stopping) return null;
    const now = this.clock.now();
    const due = { status: In(['trying', 'importing']), heldUntil: LessThan(now) };
    for (const { id } of await this.db.read.find(MemberImportRecord, { where: due, order: { id: 'ASC' }, take: 10 })) {
      const { affected } = await this.db.transact((tx) =>
        tx.update(MemberImportRecord, { ...due, id }, { holder: this.holder, heldUntil: now + LEASE_MS }),
      );
      if (affected) return id;
    }
    return null;
  }

  /** A job that broke off is tried again, by whoever comes, after the lease of a breath. */
  private async letGo(id: string): Promise<void> {
    const open = { id, holder: this.holder, status: In(['trying', 'importing']) };
    await this.db.transact((tx) =>
      tx.update(MemberImportRecord, open, {
        holder: null,
        heldUntil: this.rounds.stopping ? 0 : this.clock.now() + 5 * EVERY_MS,
      }),
    );
  }
}
