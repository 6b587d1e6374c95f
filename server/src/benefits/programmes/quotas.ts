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

  /** The postings that take `quantity` from the programme's totals; opens a quota at its first use. */
  async take(tx: Tx, programme: Programme, day: string, quantity: number, act: Act): Promise<Posting[]> {
    const limits = { [day]: programme.rule.perDayInAll, all: programme.rule.inAll };
    const postings: Posting[] = [];
    for (const [period, limit] of Object.entries(limits)) {
      if (limit === null) continue;
      await this.open(tx, programme, period, limit, act);
      postings.push({
        ...act,
        kind: 'quota',
        from: quotaOf(programme, period),
        to: quotaUsedOf(programme),
        amount: quantity,
      });
    }
    return postings;
  }

  /**
   * After a change of the rule: what may still be given is the new total less what was given under any rule before. A total
   * that is not used yet opens by itself with its first unit.
   */
  async settle(tx: Tx, programme: Programme, day: string, act: Act): Promise<void> {
    const limits = { [day]: programme.rule.perDayInAll, all: programme.rule.inAll };
    for (const [period, limit] of Object.entries(limits)) {
      if (limit === null) continue;
      const given = await givenIn(tx, programme.id, period);
      await this.open(tx, programme, period, limit, act);
      const quota = quotaOf(programme, period);
      const left = (await this.ledger.sums([quota.code], tx))(quota.code).balance;
      const more = Math.max(0, limit - given) - left;
      const source = quotaSourceOf(programme);
      const [from, to] = more > 0 ? [source, quota] : [quota, source];
      if (more !== 0) await this.ledger.post(tx, [{ ...act, from, to, amount: Math.abs(more) }]);
    }
  }

  private async open(tx: Tx, programme: Programme, period: string, limit: number, act: Act): Promise<void> {
    const quota = quotaOf(programme, period);
    if (await tx.existsBy(QuotaOpening, { accountCode: quota.code })) return;
    // A twin that opens it at the same moment fails here and finds it open in its rerun.
    await tx.insert(QuotaOpening, { accountCode: quota.code });
    // An act of its own (a quota is not given back when the first redemption of the day is reversed).
    const opening = { ...act, kind: 'quota_opening', requestId: programme.id, actorId: null, facts: { period } };
    await this.ledger.post(tx, [{ ...opening, from: quotaSourceOf(programme), to: quota, amount: limit }]);
  }
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
