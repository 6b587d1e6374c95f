import { openSql } from './sql.mjs';

/** Everybody's rights of the day anew: vouchers and codes used today are put aside. Ids of `addPast` lie before these. */
export async function renewRights(stand) {
  const sql = await openSql(stand);
  await sql.run("DELETE FROM voucher WHERE id > '01'");
  await sql.run("UPDATE redemption SET codeNonce = NULL WHERE id > '01'");
  await sql.close();
}
