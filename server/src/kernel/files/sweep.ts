import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Rounds } from '../rounds.js';
import { FileRecord } from './file.entity.js';
import { Files } from './files.js';

const HOUR_MS = 3_600_000;
/** As long an act may take to name its file. */
const PATIENCE_MS = 24 * HOUR_MS;
const BATCH = 200;

/** Removes files nobody claimed within a day or needs any longer, and what was broken off while arriving. */
@Injectable()
export class Sweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: Files,
    rounds: Rounds,
  ) {
    rounds.every(HOUR_MS, 'Sweep', () => this.sweep());
  }

  /** @returns how many files went */
  async sweep(): Promise<number> {
    const before = this.clock.now() - PATIENCE_MS;
    await this.sweepArrivals(before);
    let gone = 0;
    for (let batch = BATCH; batch === BATCH; gone += batch) batch = await this.sweepUnclaimed(before);
    for (let batch = BATCH; batch === BATCH; gone += batch) batch = await this.sweepKept();
    return gone;
  }

  private async sweepUnclaimed(before: number): Promise<number> {
    const unclaimed = { claimedBy: IsNull(), createdAt: LessThan(before) };
    const due = await this.db.read.find(FileRecord, { where: unclaimed, take: BATCH });
    for (const { id } of due) {
      // An act may claim it this very moment: then the row stays, and so do the bytes.
      const { affected } = await this.db.transact((tx) => tx.delete(FileRecord, { id, ...unclaimed }));
      if (affected) await this.files.discard(id);
    }
    return due.length;
  }

  /** The row stays for what refers to it. */
  private async sweepKept(): Promise<number> {
    const removedAt = this.clock.now();
    const over = { keptUntil: LessThan(removedAt), removedAt: IsNull() };
    const due = await this.db.read.find(FileRecord, { where: over, take: BATCH });
    for (const { id } of due) {
      const { affected } = await this.db.transact((tx) => tx.update(FileRecord, { id, ...over }, { removedAt }));
      if (affected) await this.files.discard(id);
    }
    return due.length;
  }

  private async sweepArrivals(before: number): Promise<void> {
    const names = await readdir(this.files.arrivals).catch(() => []);
    for (const name of names) {
      const path = join(this.files.arrivals, name);
      const info = await stat(path).catch(() => null);
      if (info && info.mtimeMs < before) await rm(path, { force: true });
    }
  }
}
