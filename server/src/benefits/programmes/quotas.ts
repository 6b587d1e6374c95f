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
  async open(tx: Tx, programme: Programme, day: string, at: number): Promise<void> {
    for (const { period, limit } of limitsOf(programme, day)) await this.openOne(tx, programme, period, limit, at);
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
