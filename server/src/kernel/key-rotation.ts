import { MoreThan, type DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Vault } from './crypto.js';
import type { Database } from './database/database.js';

/** Rows of one transaction: short enough that a running server hardly waits. */
const BATCH = 200;

/** A table with encrypted columns. */
interface CipherTable {
  entity: EntityTarget<ObjectLiteral>;
  name: string;
  columns: string[];
}

/** Every encrypted column of every room: by the house's rule its name ends in `Cipher`, so a new one is never forgotten. */
function cipherTables(source: DataSource): CipherTable[] {
  return source.entityMetadatas.flatMap(({ target, tableName: name, columns: all }) => {
    const columns = all.map((it) => it.propertyName).filter((it) => it.endsWith('Cipher'));
    return columns.length > 0 ? [{ entity: target, name, columns }] : [];
  });
}

/**
 * Re-encrypts what older master keys protect with the current one. Safe while servers that know both keys run, and to be
 * broken off and begun again.
 * @returns how many values were re-encrypted
 */
export async function rotateKeys(source: DataSource, db: Database, vault: Vault): Promise<number> {
  let changed = 0;
  for (const table of cipherTables(source)) {
    let rows: ObjectLiteral[] = [];
    for (let after = ''; after === '' || rows.length === BATCH; after = String(rows.at(-1)?.id ?? '-')) {
      const next = { where: { id: MoreThan(after) }, order: { id: 'ASC' as const }, take: BATCH };
      rows = await db.read.find(table.entity, next);
      changed += await rotateBatch(db, vault, table, rows);
    }
  }
  return changed;
}

async function rotateBatch(
  db: Database,
  vault: Vault,
  { entity, columns }: CipherTable,
  rows: readonly ObjectLiteral[],
): Promise<number> {
  const old = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cipher: unknown = row[column];
      return typeof cipher === 'string' && !vault.isCurrent(cipher) ? [{ id: String(row.id), column, cipher }] : [];
    }),
  );
  if (old.length === 0) return 0;
  return db.transact(async (tx) => {
    let changed = 0;
    for (const { id, column, cipher } of old) {
      // What somebody changed meanwhile carries the current key already, or is gone.
      const fresh = { [column]: vault.encrypt(vault.decrypt(cipher)) };
      changed += (await tx.update(entity, { id, [column]: cipher }, fresh)).affected ?? 0;
    }
    return changed;
  });
}
