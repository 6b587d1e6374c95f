import { openSql } from './sql.mjs';

/** Rows a statement makes. */
const CHUNK = 200_000;
const SHOPS = 'bench_shop';

/**
 * Years of redemptions, with their requests, vouchers and transfers, past the server: `until` in all, `from` of them are there.
 * Ids of rows are older than any new one, request ids lie scattered as real ones do, days run from 2000 on. The sums of the
 * accounts are left alone, so the books of this city do not add up, and nothing here asks them to.
 */
export async function addPast(stand, city, from, until) {
  const sql = await openSql(stand);
  const say = stand.databaseUrl ? mysql : sqlite;
  for (const statement of say.before) await sql.run(statement);
  if (from === 0) await nameShops(sql, city);
  for (let n = from; n < until; n += CHUNK) {
    for (const insert of inserts(say, city, n, Math.min(n + CHUNK, until))) await sql.run(insert);
  }
  await sql.close();
}

async function nameShops(sql, { programmeId, placeIds }) {
  await sql.run(`CREATE TABLE ${SHOPS} (i INTEGER PRIMARY KEY, placeId CHAR(36), stockId CHAR(36), givenId CHAR(36))`);
  for (const [i, placeId] of placeIds.entries()) {
    const account = (kind) => `(SELECT id FROM account WHERE code = '${kind}/${programmeId}/${placeId}')`;
    await sql.run(`INSERT INTO ${SHOPS} SELECT ${i}, '${placeId}', ${account('stock')}, ${account('given')}`);
  }
}

/** What differs between the two: hexadecimal, days, and numbers to count with. */
const mysql = {
  before: ['SET SESSION unique_checks = 0, foreign_key_checks = 0'],
  hex: (value, digits) => `LPAD(LOWER(HEX(${value})), ${digits}, '0')`,
  join: (...parts) => `CONCAT(${parts.join(', ')})`,
  day: (days) => `CAST(DATE_ADD('2000-01-01', INTERVAL ${days} DAY) AS CHAR)`,
  whole: (value, by) => `(${value} DIV ${by})`,
  numbers: (from, until) => `(SELECT seq AS n FROM seq_${from}_to_${until - 1}) AS numbers`,
};
const sqlite = {
  before: ['PRAGMA foreign_keys = OFF'],
  hex: (value, digits) => `printf('%0${digits}x', ${value})`,
  join: (...parts) => `(${parts.join(' || ')})`,
  day: (days) => `date('2000-01-01', '+' || ${days} || ' days')`,
  whole: (value, by) => `(${value} / ${by})`,
  numbers: (from, until) =>
    `(WITH RECURSIVE count(n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM count WHERE n + 1 < ${until}) SELECT n FROM count) AS numbers`,
};

function inserts({ hex, join, day, whole, numbers }, { programmeId, placeIds, members }, from, until) {
  /** Older than any id of today, and in order. */
  const id = join(hex('n', 8), `'-0000-7000-8000-'`, hex('n', 12));
  /** As if by chance: Knuth's multiplicative hash of the number. */
  const requestId = join(hex('(n * 2654435761) % 4294967296', 8), `'-0000-4000-8000-'`, hex('n', 12));
  const date = day(whole('n', 2 * members));
  const at = `946684800000 + ${whole('n', 2 * members)} * 86400000`;
  const source = `${numbers(from, until)} JOIN ${SHOPS} AS shop ON shop.i = n % ${placeIds.length}`;
  const taken = `${source} JOIN member ON member.number = ${padded({ hex, join }, `n % ${members}`)}`;
  return [
    `INSERT INTO request (id, hash, result, at) SELECT ${requestId}, 'past', ${join(`'{"id":"'`, id, `'"}'`)}, ${at} FROM ${source}`,
    `INSERT INTO redemption (id, requestId, programmeId, placeId, personId, category, quantity, overGiven, leftToday, day, at, codeNonce, offline)
     SELECT ${id}, ${requestId}, '${programmeId}', shop.placeId, member.personId, 'rider', 1, 0, 0, ${date}, ${at},
     ${join(hex('(n * 2654435761) % 4294967296', 8), `'/'`, hex('n', 8))}, 0 FROM ${taken}`,
    `INSERT INTO voucher (id, programmeId, personId, period, ordinal, redemptionId)
     SELECT ${id}, '${programmeId}', member.personId, ${date}, 1 + ${whole('n', members)} % 2, ${id} FROM ${taken}`,
    `INSERT INTO transfer (id, debitAccountId, creditAccountId, amount, unit, kind, requestId, at, facts)
     SELECT ${id}, shop.givenId, shop.stockId, 1, '瓶', 'redemption', ${requestId}, ${at}, '{}' FROM ${source}`,
  ];
}

/** A member's number as `fillCity` writes it: eight decimal digits. */
function padded({ join }, value) {
  return `SUBSTR(${join(`'00000000'`, value)}, -8)`;
}
