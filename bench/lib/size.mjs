import { openSql } from './sql.mjs';

const TABLES = ['request', 'redemption', 'voucher', 'transfer'];

/** What requests, redemptions, vouchers and transfers take on disk with their indexes, bytes. */
export async function bytesOf(stand) {
  const sql = await openSql(stand);
  const names = TABLES.map((it) => `'${it}'`).join(', ');
  const [row] = stand.databaseUrl
    ? await sql.run(
        `SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables
         WHERE table_schema = DATABASE() AND table_name IN (${names})`,
      )
    : await sql.run('SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()');
  await sql.close();
  return Number(row.bytes);
}
