import { Injectable } from '@nestjs/common';
import { Ledger, type Posting } from '../../ledger/index.js';
import type { Tx } from '../../kernel/index.js';
import { quotaOf, quotaSourceOf, quotaUsedOf } from '../stock/accounts.js';
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
