import { newId, randomToken, sha256 } from '../../src/kernel/index.js';
import type { Client } from './client.js';
import type { TestServer } from './server.js';

const YEAR_MS = 365 * 86_400_000;

/** People who are signed in, which is all that booking asks of a guest; put there at once, because a race needs hundreds. */
export async function signedIn({ sql, client, clock }: TestServer, n: number): Promise<Client[]> {
  const all = Array.from({ length: n }, () => ({ id: newId(), token: randomToken(32), handle: randomToken(6) }));
  const rows = (of: (it: (typeof all)[number]) => string) => all.map(of).join(', ');
  await sql(`INSERT INTO person (id, codeHandle, createdAt) VALUES ${rows((it) => `('${it.id}', '${it.handle}', 0)`)}`);
  await sql(
    `INSERT INTO session (id, tokenHash, personId, proof, createdAt, expiresAt) VALUES
     ${rows((it) => `('${newId()}', '${sha256(it.token)}', '${it.id}', 'sms', 0, ${clock.now() + YEAR_MS})`)}`,
  );
  return all.map((it) => client.as(it.token));
}
