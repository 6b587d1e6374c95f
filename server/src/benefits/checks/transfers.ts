/** What each kind of transfer takes from, and what it goes to. */
const WAYS: Record<string, { from: string[]; to: string }> = {
  receipt: { from: ['supply'], to: 'stock' },
  write_off: { from: ['stock'], to: 'written_off' },
  redemption: { from: ['stock'], to: 'given' },
  // From what was given before, where two records turned out to be one person.
  over_given: { from: ['stock', 'shortage', 'given'], to: 'over_given' },
};

/** Both accounts are of the same programme and place: their codes end in the same two UUIDs. */
const ELSEWHERE = 'SUBSTR(c.code, -73) <> SUBSTR(d.code, -73)';

/** What each movement has to be. */
export const TRANSFER_CHECKS = [
  {
    rule: 'transfer-goes-the-way-of-its-kind',
    sql: `SELECT t.id AS at, t.kind, c.code AS from_account, d.code AS to_account FROM transfer t
          JOIN account d ON d.id = t.debitAccountId JOIN account c ON c.id = t.creditAccountId
          WHERE ${Object.entries(WAYS).map(strayed).join('\n             OR ')}`,
  },
  {
    rule: 'transfer-has-its-redemption',
    sql: `SELECT t.id AS at, t.requestId FROM transfer t LEFT JOIN redemption r ON r.requestId = t.requestId
          WHERE t.kind IN ('redemption', 'over_given') AND r.id IS NULL`,
  },
  {
    // What the system does by itself has nobody behind it.
    rule: 'transfer-has-its-request',
    sql: `SELECT t.id AS at, t.requestId FROM transfer t LEFT JOIN request q ON q.id = t.requestId
          WHERE t.kind IN ('receipt', 'write_off', 'redemption', 'over_given', 'reversal')
            AND t.actorId IS NOT NULL AND q.id IS NULL`,
  },
];

function strayed([kind, { from, to }]: [string, { from: string[]; to: string }]): string {
  const sources = from.map((it) => `c.code LIKE '${it}/%'`).join(' OR ');
  return `(t.kind = '${kind}' AND (NOT (${sources}) OR d.code NOT LIKE '${to}/%' OR ${ELSEWHERE}))`;
}
