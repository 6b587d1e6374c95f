/** Account codes of a place end in `<programme>/<place>`, two UUIDs and a slash. */
const PLACE_CODE = `SUBSTR(code, -73)`;

/** `stock/<programme>/<place>`, `quota_used/<programme>`: the programme is the second part. */
const PROGRAMME = `SUBSTR(a.code, INSTR(a.code, '/') + 1, 36)`;
const COUNTED = [
  'stock',
  'given',
  'over_given',
  'written_off',
  'shortage',
  'supply',
  'transit',
  'lost',
  'found',
  'quota',
  'quota_source',
  'quota_used',
];
const UNGUARDED = ['shortage', 'supply', 'found', 'quota_source'];
const KIND = `SUBSTR(a.code, 1, INSTR(a.code, '/') - 1)`;

/** What lies where: the balances of a programme at a place against each other and against what was handed over. */
export const ACCOUNT_CHECKS = [
  {
    rule: 'account-is-of-its-programme',
    sql: `SELECT a.code AS at, a.unit, p.unit AS programme_unit, a.guarded FROM account a
          LEFT JOIN programme p ON p.id = ${PROGRAMME}
          WHERE ${KIND} IN (${list(COUNTED)}) AND (p.id IS NULL OR p.unit <> a.unit
            OR a.guarded <> CASE WHEN ${KIND} IN (${list(UNGUARDED)}) THEN 0 ELSE 1 END)`,
  },
  {
    rule: 'delivered-equals-onhand-given-writtenoff',
    sql: `SELECT ${PLACE_CODE} AS at, SUM(debits - credits) AS difference FROM account
          WHERE code LIKE 'stock/%' OR code LIKE 'given/%' OR code LIKE 'over_given/%'
             OR code LIKE 'written_off/%' OR code LIKE 'shortage/%' OR code LIKE 'supply/%'
             OR code LIKE 'transit/%' OR code LIKE 'lost/%' OR code LIKE 'found/%'
          GROUP BY ${PLACE_CODE} HAVING SUM(debits - credits) <> 0`,
  },
  {
    rule: 'given-account-equals-redemptions',
    sql: `SELECT a.code AS at, a.debits - a.credits AS account, COALESCE(r.units, 0) AS redeemed FROM account a
          LEFT JOIN (SELECT programmeId, placeId, SUM(quantity - overGiven) AS units FROM redemption
                     WHERE reversedAt IS NULL GROUP BY programmeId, placeId) r
            ON a.code = CONCAT('given/', r.programmeId, '/', r.placeId)
          WHERE a.code LIKE 'given/%' AND a.debits - a.credits <> COALESCE(r.units, 0)`,
  },
  {
    rule: 'over-given-account-equals-redemptions',
    sql: `SELECT a.code AS at, a.debits - a.credits AS account, COALESCE(r.units, 0) AS redeemed FROM account a
          LEFT JOIN (SELECT programmeId, placeId, SUM(overGiven) AS units FROM redemption
                     WHERE reversedAt IS NULL GROUP BY programmeId, placeId) r
            ON a.code = CONCAT('over_given/', r.programmeId, '/', r.placeId)
          WHERE a.code LIKE 'over%' AND a.debits - a.credits <> COALESCE(r.units, 0)`,
  },
];

function list(words: readonly string[]): string {
  return words.map((it) => `'${it}'`).join(', ');
}
