import { insertOf, newId, type Statement } from '../kernel/index.js';
import { opened, type Accounts } from './accounts.js';
import type { Posting } from './posting.js';
import type { Transfer } from './transfer.entity.js';

const TRANSFER_COLUMNS = [
  'id',
  'debitAccountId',
  'creditAccountId',
  'amount',
  'unit',
  'kind',
  'requestId',
  'reversesId',
  'at',
  'actorId',
  'facts',
] as const satisfies (keyof Transfer)[];

/** The rows of postings over open accounts. */
export function transfersOf(postings: readonly Posting[], accounts: Accounts): Transfer[] {
  return postings.map(({ from, to, amount, ...rest }) => ({
    ...rest,
    id: newId(),
    amount,
    unit: from.unit,
    debitAccountId: opened(accounts, to.code).id,
    creditAccountId: opened(accounts, from.code).id,
    reversesId: null,
  }));
}

export function insertionOf(transfers: readonly Transfer[]): Statement {
  const rows = transfers.map((it) =>
    TRANSFER_COLUMNS.map((name) => (name === 'facts' ? JSON.stringify(it.facts) : it[name])),
  );
  return insertOf('transfer', TRANSFER_COLUMNS, rows);
}
