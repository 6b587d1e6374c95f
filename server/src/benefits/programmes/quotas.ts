import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Ledger, type Posting } from '../../ledger/index.js';
import type { Tx } from '../../kernel/index.js';
import { quotaOf, quotaSourceOf, quotaUsedOf } from '../stock/accounts.js';
import { Redemption } from '../redemption/redemption.entity.js';
import type { Programme } from './programme.entity.js';
import { QuotaOpening } from './quota-opening.entity.js';

/** What all transfers of one act share. */
export type Act = Pick<Posting, 'kind' | 'requestId' | 'at' | 'actorId' | 'facts'>;

/** Totals of a programme, per day and in all: a quota is stock that is handed out with each unit. */
@Injectable()
export class Quotas {
  constructor(private readonly ledger: Ledger) {}

  /** Opens the totals of a day at their first use. */
  async open(tx: Tx, programme: Programme, day: string, at: number): Promise<void> {
    for (const { period, limit } of limitsOf(programme, day)) await this.openOne(tx, programme, period, limit, at);
  }

  /**
   * After a change of the rule: what may still be given is the new total less what was given under any rule before. A total
   * that is not used yet opens by itself with its first unit.
   */
  async settle(tx: Tx, programme: Programme, day: string, act: Act): Promise<void> {
    for (const { period, limit } of limitsOf(programme, day)) {
      const given = await givenIn(tx, programme.id, period);
      await this.openOne(tx, programme, period, limit, act.at);
      const quota = quotaOf(programme, period);
      const left = (await this.ledger.sums([quota.code], tx))(quota.code).balance;
      const more = Math.max(0, limit - given) - left;
      const source = quotaSourceOf(programme);
      const [from, to] = more > 0 ? [source, quota] : [quota, source];
      if (more !== 0) await this.ledger.post(tx, [{ ...act, from, to, amount: Math.abs(more) }]);
    }
  }

  private async openOne(tx: Tx, programme: Programme, period: string, limit: number, at: number): Promise<void> {
    const quota = quotaOf(programme, period);
    if (await tx.existsBy(QuotaOpening, { accountCode: quota.code })) return;
    // A twin that opens it at the same moment fails here and finds it open in its rerun.
    await tx.insert(QuotaOpening, { accountCode: quota.code });
    // An act of its own (a quota is not given back when the first redemption of the day is reversed).
    const opening = { kind: 'quota_opening', requestId: programme.id, at, actorId: null, facts: { period } };
    await this.ledger.post(tx, [{ ...opening, from: quotaSourceOf(programme), to: quota, amount: limit }]);
  }
}

/** The postings that take `quantity` from totals that are open. */
export function quotaPostings(programme: Programme, day: string, quantity: number, act: Act): Posting[] {
  return limitsOf(programme, day).map(({ period }) => ({
    ...act,
    kind: 'quota',
    from: quotaOf(programme, period),
    to: quotaUsedOf(programme),
    amount: quantity,
  }));
}

/** The totals a programme limits on a day: `all` and the day itself. */
export function limitsOf({ rule }: Programme, day: string): { period: string; limit: number }[] {
  return [
    { period: day, limit: rule.perDayInAll },
    { period: 'all', limit: rule.inAll },
  ].flatMap(({ period, limit }) => (limit === null ? [] : [{ period, limit }]));
}

/** Units of a business day, or of all, that count against a total: reversed and over-given ones do not. */
async function givenIn(tx: Tx, programmeId: string, period: string): Promise<number> {
  const sum = await tx
    .createQueryBuilder(Redemption, 'r')
    .select('COALESCE(SUM(r.quantity - r.overGiven), 0)', 'units')
    .where({ programmeId, reversedAt: IsNull(), ...(period === 'all' ? {} : { day: period }) })
    .getRawOne<{ units: string }>();
  return Number(sum?.units);
}
