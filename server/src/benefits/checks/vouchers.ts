import { limitOnDay } from '../programmes/limit-on-day.js';

/** Each programme and day on which something was taken, with the limit that held. */
const HELD = `SELECT d.programmeId, d.period, ${limitOnDay('d.programmeId', 'd.period')} AS most
              FROM (SELECT DISTINCT programmeId, period FROM voucher) d`;

/** Rights that were used, against the redemptions that used them and against the limit. */
export const VOUCHER_CHECKS = [
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
          WHERE r.id IS NULL OR r.programmeId <> v.programmeId OR r.personId IS NULL OR r.personId <> v.personId
             OR r.day <> v.period`,
  },
  {
    rule: 'at-most-the-daily-number',
    sql: `SELECT CONCAT(v.personId, '/', v.period) AS at, v.programmeId, COUNT(*) AS taken, h.most AS most FROM voucher v
          LEFT JOIN (${HELD}) h ON h.programmeId = v.programmeId AND h.period = v.period
          GROUP BY v.programmeId, v.personId, v.period, h.most HAVING COUNT(*) > COALESCE(h.most, 0)`,
  },
  {
    rule: 'right-is-used-once',
    sql: `SELECT CONCAT(personId, '/', period, '/', ordinal) AS at, programmeId, COUNT(*) AS times FROM voucher
          GROUP BY programmeId, personId, period, ordinal HAVING COUNT(*) > 1 OR ordinal < 1`,
  },
];
