import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Database } from '../kernel/index.js';
import { Account } from './account.entity.js';
import { Transfer } from './transfer.entity.js';

/** Movements of an account that count towards a figure: what arrives there, what leaves it, or both. */
export interface Line {
  code: string;
  side: 'in' | 'out' | 'both';
  /** -1 where a movement into the account makes the figure smaller. */
  sign: 1 | -1;
}

/** A transfer, with what it does to the figure. */
export interface HistoryRow {
  transfer: Transfer;
  change: number;
}

/** What stands behind a figure. */
@Injectable()
export class History {
  constructor(private readonly db: Database) {}

  /** Newest first, `limit` at most, with ids before `before`. */
  async page(lines: readonly Line[], limit: number, before?: string): Promise<HistoryRow[]> {
    const accounts = await this.db.read.findBy(Account, { code: In(lines.map((it) => it.code)) });
    const ids = new Map(accounts.map((it) => [it.code, it.id]));
    const signs = { in: new Map<string, number>(), out: new Map<string, number>() };
    for (const { code, side, sign } of lines) {
      const id = ids.get(code);
      if (id && side !== 'out') signs.in.set(id, sign);
      if (id && side !== 'in') signs.out.set(id, -sign);
    }
    // A side at a time: each reads along one index.
    const found = new Map<string, Transfer>();
    for (const [column, sideSigns] of [
      ['debitAccountId', signs.in] as const,
      ['creditAccountId', signs.out] as const,
    ]) {
      const rows = await this.db.read.find(Transfer, {
        where: { [column]: In([...sideSigns.keys()]), ...(before && { id: LessThan(before) }) },
        order: { id: 'DESC' },
        take: limit,
      });
      for (const row of rows) found.set(row.id, row);
    }
    return [...found.values()]
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, limit)
      .map((transfer) => {
        const arrived = signs.in.get(transfer.debitAccountId) ?? 0;
        const left = signs.out.get(transfer.creditAccountId) ?? 0;
        return { transfer, change: transfer.amount * (arrived + left) };
      });
  }
}
