const UNREVERSED = `NOT EXISTS (SELECT 1 FROM transfer r WHERE r.reversesId = t.id)`;

/** Units that an act moved onto an account of its own programme and place, taken off again what it moved away. */
const movedOnto = (kind: string): string => `COALESCE(SUM(CASE
    WHEN d.code = CONCAT('${kind}/', r.programmeId, '/', r.placeId) THEN t.amount
    WHEN c.code = CONCAT('${kind}/', r.programmeId, '/', r.placeId) THEN -t.amount ELSE 0 END), 0)`;

/** What each handing-over has to be, and what it has to leave on the ledger and in memory. */
export const REDEMPTION_CHECKS = [
  {
    rule: 'redemption-has-one-unreversed-transfer',
    sql: `SELECT r.id AS at, COUNT(t.id) AS transfers FROM redemption r
          LEFT JOIN transfer t ON t.requestId = r.requestId AND t.kind = 'redemption' AND ${UNREVERSED}
          GROUP BY r.id, r.quantity, r.overGiven, r.reversedAt
          HAVING COUNT(t.id) <> CASE WHEN r.reversedAt IS NULL AND MAX(CASE WHEN t.id IS NOT NULL THEN 1 ELSE 0 END) = 1 THEN 1
                                     WHEN r.reversedAt IS NULL AND r.quantity > r.overGiven THEN 1 ELSE 0 END`,
  },
  {
    rule: 'redemption-moves-what-it-says',
    sql: `SELECT r.id AS at, r.quantity, r.overGiven, ${movedOnto('given')} AS given, ${movedOnto('over_given')} AS over_given
          FROM redemption r LEFT JOIN transfer t ON t.requestId = r.requestId
          LEFT JOIN account d ON d.id = t.debitAccountId LEFT JOIN account c ON c.id = t.creditAccountId
          GROUP BY r.id, r.programmeId, r.placeId, r.quantity, r.overGiven
          HAVING ${movedOnto('given')} <> r.quantity - r.overGiven OR ${movedOnto('over_given')} <> r.overGiven`,
  },
  {
    rule: 'redemption-is-remembered',
    sql: `SELECT r.id AS at, r.requestId, q.result FROM redemption r LEFT JOIN request q ON q.id = r.requestId
          WHERE q.result IS NULL OR q.result NOT LIKE CONCAT('%"', r.id, '"%')`,
  },
  {
    rule: 'over-given-has-its-reason',
    sql: `SELECT id AS at, quantity, overGiven, overReason FROM redemption
          WHERE quantity < 1 OR overGiven < 0 OR overGiven > quantity OR (overGiven > 0) <> (overReason IS NOT NULL)`,
  },
  {
    rule: 'only-an-over-given-scan-is-nobodys',
    sql: `SELECT id AS at, offline, overGiven FROM redemption
          WHERE personId IS NULL AND (deviceId IS NULL OR overGiven < quantity)`,
  },
  {
    rule: 'code-is-used-once',
    sql: `SELECT codeNonce AS at, COUNT(*) AS times FROM redemption WHERE codeNonce IS NOT NULL
          GROUP BY codeNonce HAVING COUNT(*) > 1`,
  },
];
