import { openSql } from './sql.mjs';

const CHUNK = 100_000;

/** Bookings people went to, years ago, past the server. Handles are numbers, ids are older than any new one. */
export async function addPastBookings(stand, { offeringId }, count) {
  const sql = await openSql(stand);
  const { hex, numbers } = stand.databaseUrl ? mysql : sqlite;
  const people = await sql.run('SELECT COUNT(*) AS n FROM person WHERE codeHandle < ?', ['1']);
  for (let from = 0; from < count; from += CHUNK) {
    const id = hex('n');
    await sql.run(
      `INSERT INTO booking (id, offeringId, limitGroup, seatId, personId, startsAt, endsAt, day, status, fen, handle, walkIn, createdAt)
       SELECT ${id}, '${offeringId}', 'past', 'past', person.id, 946684800000 + n * 60000, 946686600000 + n * 60000,
       '2000-01-01', 'attended', 0, ${hex('n', 8)}, 0, 946684800000
       FROM ${numbers(from, from + CHUNK)} JOIN person ON person.codeHandle = ${stand.databaseUrl ? `LPAD(n % ${people[0].n}, 8, '0')` : `printf('%08d', n % ${people[0].n})`}`,
    );
  }
  await sql.close();
}

const mysql = {
  hex: (value, digits) =>
    digits
      ? `LPAD(HEX(${value}), ${digits}, '0')`
      : `CONCAT('00000000-0000-7000-8000-', LPAD(LOWER(HEX(${value})), 12, '0'))`,
  numbers: (from, until) => `(SELECT seq AS n FROM seq_${from}_to_${until - 1}) AS numbers`,
};
const sqlite = {
  hex: (value, digits) =>
    digits ? `printf('%0${digits}X', ${value})` : `'00000000-0000-7000-8000-' || printf('%012x', ${value})`,
  numbers: (from, until) =>
    `(WITH RECURSIVE count(n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM count WHERE n + 1 < ${until}) SELECT n FROM count) AS numbers`,
};
