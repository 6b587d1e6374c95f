import type { Tx } from '../kernel/index.js';
import { runChecks, type Finding } from '../ledger/index.js';
import { Programme } from './programmes/programme.entity.js';

/** Account codes of a place end in `<programme>/<place>`, two UUIDs and a slash. */
const PLACE_CODE = `SUBSTR(code, -73)`;
const UNREVERSED = `NOT EXISTS (SELECT 1 FROM transfer r WHERE r.reversesId = t.id)`;

/** Rules between what was handed over and the ledger; each query returns the places where one is broken. */
const CHECKS = [
  {
    rule: 'delivered-equals-onhand-given-writtenoff',
    sql: `SELECT ${PLACE_CODE} AS at, SUM(debits - credits) AS difference FROM account
          WHERE code LIKE 'stock/%' OR code LIKE 'given/%' OR code LIKE 'over_given/%'
             OR code LIKE 'written_off/%' OR code LIKE 'shortage/%' OR code LIKE 'supply/%'
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
  {
    rule: 'redemption-has-its-vouchers',
    sql: `SELECT r.id AS at, r.quantity - r.overGiven AS due, COUNT(v.id) AS vouchers FROM redemption r
          LEFT JOIN voucher v ON v.redemptionId = r.id
          GROUP BY r.id, r.quantity, r.overGiven, r.reversedAt
          HAVING COUNT(v.id) <> CASE WHEN r.reversedAt IS NULL THEN r.quantity - r.overGiven ELSE 0 END`,
  },
  {
    rule: 'voucher-has-its-redemption',
    sql: `SELECT v.id AS at, v.redemptionId FROM voucher v LEFT JOIN redemption r ON r.id = v.redemptionId
          WHERE r.id IS NULL OR r.programmeId <> v.programmeId OR r.personId <> v.personId OR r.day <> v.period`,
  },
  {
    rule: 'redemption-has-one-unreversed-transfer',
    sql: `SELECT r.id AS at, COUNT(t.id) AS transfers FROM redemption r
          LEFT JOIN transfer t ON t.requestId = r.requestId AND t.kind = 'redemption' AND ${UNREVERSED}
          GROUP BY r.id, r.quantity, r.overGiven, r.reversedAt
          HAVING COUNT(t.id) <> CASE WHEN r.reversedAt IS NULL AND MAX(CASE WHEN t.id IS NOT NULL THEN 1 ELSE 0 END) = 1 THEN 1
                                     WHEN r.reversedAt IS NULL AND r.quantity > r.overGiven THEN 1 ELSE 0 END`,
  },
  {
    rule: 'transfer-has-its-redemption',
    sql: `SELECT t.id AS at, t.requestId FROM transfer t LEFT JOIN redemption r ON r.requestId = t.requestId
          WHERE t.kind = 'redemption' AND r.id IS NULL`,
  },
] as const;

/** Proves what was handed over against the ledger, and the daily limit against the rule. An empty answer is the proof. */
export async function verifyBenefits(read: Tx): Promise<Finding[]> {
  const findings = await runChecks(read, CHECKS);
  for (const { id, rule } of await read.find(Programme)) {
    const limit = rule.perPersonPerDay;
    const sql = `SELECT CONCAT(personId, '/', period) AS at, COUNT(*) AS taken FROM voucher
                 WHERE programmeId = '${id}' GROUP BY personId, period HAVING COUNT(*) > ${limit}`;
    findings.push(...(await runChecks(read, [{ rule: 'at-most-the-daily-number', sql }])));
  }
  return findings;
}
