import { Injectable } from '@nestjs/common';
import { Clock, Database, failureOf } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import type { Programme } from '../programmes/programme.entity.js';
import { limitsOf, Quotas } from '../programmes/quotas.js';
import { givenAt, quotaOf, stockAt } from '../stock/accounts.js';
import type { Look, Scan } from './scan.js';

/**
 * A place's first gift and a day's first one touch accounts that do not exist yet. They are opened before a group is decided,
 * so that at midnight a whole city's queue does not have to go one by one.
 */
@Injectable()
export class Openings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly quotas: Quotas,
  ) {}

  /** Opens what the scans would touch for the first time. @returns whether there was anything to open */
  async open(scans: readonly Scan[], look: Look, day: string): Promise<boolean> {
    const missing = [...look.programmes.values()].flatMap((programme) => {
      const here = scans.filter((it) => look.listed.has(`${programme.id}/${it.placeId}`));
      const names = here.flatMap(({ placeId }) => [stockAt(programme, placeId), givenAt(programme, placeId)]);
      const closed = names.filter((it) => !look.accounts.has(it.code));
      const totals = limitsOf(programme, day).some(({ period }) => !look.accounts.has(quotaOf(programme, period).code));
      return here.length > 0 && (closed.length > 0 || totals) ? [{ programme, names: closed }] : [];
    });
    if (missing.length === 0) return false;
    await this.write(missing, day);
    return true;
  }

  private async write(
    missing: readonly { programme: Programme; names: ReturnType<typeof stockAt>[] }[],
    day: string,
  ): Promise<void> {
    try {
      await this.db.transact(async (tx) => {
        for (const { programme, names } of missing) {
          await this.quotas.open(tx, programme, day, this.clock.now());
          await this.ledger.open(tx, names);
        }
      });
    } catch (error) {
      // Another process opened the day at the same moment.
      if (failureOf(error) !== 'duplicate') throw error;
    }
  }
}
