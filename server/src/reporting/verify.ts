import type { Tx } from '../kernel/index.js';
import { runChecks, type Finding } from '../ledger/index.js';

const UNREVERSED = `NOT EXISTS (SELECT 1 FROM transfer r WHERE r.reversesId = t.id)`;

/** Rules between the rollups and the books; each query returns the places where one is broken. */
const CHECKS = [
  {
    rule: 'report-units-equal-given-accounts',
    sql: `SELECT b.at, b.booked, COALESCE(h.units, 0) AS counted FROM
            (SELECT SUBSTR(code, -73) AS at, SUM(debits - credits) AS booked FROM account
             WHERE code LIKE 'given/%' OR code LIKE 'over_given/%' GROUP BY SUBSTR(code, -73)) b
          LEFT JOIN (SELECT CONCAT(programmeId, '/', placeId) AS at, SUM(units) AS units FROM report_hour
                     GROUP BY programmeId, placeId) h ON h.at = b.at
          WHERE b.booked <> COALESCE(h.units, 0)`,
  },
  {
    rule: 'report-has-nothing-beside-the-accounts',
    sql: `SELECT CONCAT(h.programmeId, '/', h.placeId) AS at, SUM(h.units) AS counted FROM report_hour h
          LEFT JOIN account a ON a.code = CONCAT('given/', h.programmeId, '/', h.placeId)
          LEFT JOIN account o ON o.code = CONCAT('over_given/', h.programmeId, '/', h.placeId)
          WHERE a.id IS NULL AND o.id IS NULL GROUP BY h.programmeId, h.placeId`,
  },
  {
    rule: 'report-times-equal-redemptions',
    sql: `SELECT CONCAT(r.day, '/', r.programmeId, '/', r.placeId) AS at, r.times AS redeemed, COALESCE(h.times, 0) AS counted
          FROM (SELECT day, programmeId, placeId, COUNT(*) AS times FROM redemption WHERE reversedAt IS NULL
                GROUP BY day, programmeId, placeId) r
          LEFT JOIN (SELECT day, programmeId, placeId, SUM(times) AS times FROM report_hour
                     GROUP BY day, programmeId, placeId) h
            ON h.day = r.day AND h.programmeId = r.programmeId AND h.placeId = r.placeId
          WHERE r.times <> COALESCE(h.times, 0)`,
  },
  {
    rule: 'report-people-equal-redemptions',
    sql: `SELECT r.day AS at, r.people AS served, COALESCE(p.people, 0) AS counted
          FROM (SELECT day, COUNT(DISTINCT personId) AS people FROM redemption WHERE reversedAt IS NULL GROUP BY day) r
          LEFT JOIN (SELECT day, COUNT(DISTINCT personId) AS people FROM report_person GROUP BY day) p ON p.day = r.day
          WHERE r.people <> COALESCE(p.people, 0)`,
  },
  {
    rule: 'report-days-equal-transfers',
    sql: `SELECT r.day AS at, SUM(t.amount) AS booked, MAX(h.units) AS counted FROM transfer t
          JOIN redemption r ON r.requestId = t.requestId
          JOIN account d ON d.id = t.debitAccountId AND (d.code LIKE 'given/%' OR d.code LIKE 'over_given/%')
          LEFT JOIN account c ON c.id = t.creditAccountId AND c.code LIKE 'given/%'
          LEFT JOIN (SELECT day, SUM(units) AS units FROM report_hour GROUP BY day) h ON h.day = r.day
          WHERE c.id IS NULL AND t.kind IN ('redemption', 'over_given') AND ${UNREVERSED}
          GROUP BY r.day HAVING SUM(t.amount) <> COALESCE(MAX(h.units), 0)`,
  },
] as const;

/** Proves the rollups against the ledger and the redemptions. An empty answer is the proof, once a round has caught up. */
export async function verifyReports(read: Tx): Promise<Finding[]> {
  return runChecks(read, CHECKS);
}
