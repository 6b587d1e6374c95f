import { Injectable } from '@nestjs/common';
import { Database, firstIdOf, marks } from '../kernel/index.js';

/** What happened on the ledger lately, for rooms that follow it. */
@Injectable()
export class Trail {
  constructor(private readonly db: Database) {}

  /**
   * Facts of the transfers of these kinds whose ids were made since a moment (UTC ms), equal ones once. Ids commit out of
   * order: whoever follows reads some time back again.
   */
  async since(at: number, kinds: readonly string[]): Promise<Record<string, string | number>[]> {
    const rows = await this.db.read.query<{ facts: string }[]>(
      `SELECT DISTINCT facts FROM transfer WHERE id >= ? AND kind IN (${marks(kinds)})`,
      [firstIdOf(at), ...kinds],
    );
    return rows.map((it) => JSON.parse(it.facts) as Record<string, string | number>);
  }
}
