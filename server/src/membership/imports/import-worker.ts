import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock, Database, newId } from '../../kernel/index.js';
import { ImportRun, LEASE_MS } from './import-run.js';
import { MemberImportRecord } from './member-import.entity.js';

const EVERY_MS = 1000;

/**
 * Takes up imports, one after another: new ones, and those whose process fell silent. Every process has a worker; which one an
 * import belongs to is said by a guarded update, and by every batch anew.
 */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('ImportWorker');
  private readonly holder = newId();
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | null = null;
  private stopping = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly run: ImportRun,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.work(), EVERY_MS);
    this.timer.unref();
  }

  /** Stops after the batch under way and lets go, so that another process need not wait. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping = true;
    await this.round;
  }

  /** Does what is due; a later call waits for the one under way. */
  work(): Promise<void> {
    this.round ??= this.workOff()
      .catch((error: unknown) => this.log.error(error))
      .finally(() => (this.round = null));
    return this.round;
  }

  private async workOff(): Promise<void> {
    for (let id = await this.claim(); id !== null; id = await this.claim()) {
      try {
        await this.run.work(id, this.holder, () => !this.stopping);
      } finally {
        await this.letGo(id);
      }
    }
  }

  private async claim(): Promise<string | null> {
    if (this.stopping) return null;
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
        heldUntil: this.stopping ? 0 : this.clock.now() + 5 * EVERY_MS,
      }),
    );
  }
}
