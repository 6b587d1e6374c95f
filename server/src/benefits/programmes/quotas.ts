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

  /** Opens the totals of a day at their first use. */
  async open(tx: Tx, programme: Programme, day: string, act: Act): Promise<void> {
    for (const { period, limit } of limitsOf(programme, day)) await this.openOne(tx, programme, period, limit, act);
  }

  private async openOne(tx: Tx, programme: Programme, period: string, limit: number, act: Act): Promise<void> {
    const quota = quotaOf(programme, period);
    if (await tx.existsBy(QuotaOpening, { accountCode: quota.code })) return;
    // A twin that opens it at the same moment fails here and finds it open in its rerun.
    await tx.insert(QuotaOpening, { accountCode: quota.code });
    // An act of its own (a quota is not given back when the first redemption of the day is reversed).
    const opening = { ...act, kind: 'quota_opening', requestId: programme.id, actorId: null, facts: { period } };
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

function limitsOf({ rule }: Programme, day: string): { period: string; limit: number }[] {
  return [
    { period: day, limit: rule.perDayInAll },
    { period: 'all', limit: rule.inAll },
  ].flatMap(({ period, limit }) => (limit === null ? [] : [{ period, limit }]));
}
