import { DataSource, TableIndex } from 'typeorm';
import type { TestServer } from './server.js';

/** Takes guards away, so that a race can show that it is the guard that holds it. Only for a server that is thrown away. */
export const unguard = {
  /** Accounts whose code begins so may go below zero. */
  async accounts({ sql }: TestServer, prefix: string): Promise<void> {
    await sql('UPDATE account SET guarded = ? WHERE code LIKE ?', [0, `${prefix}%`]);
  },

  /** The table forgets a unique key. */
  async unique({ app }: TestServer, name: string, columns: string[]): Promise<void> {
    const runner = app.get(DataSource).createQueryRunner();
    const table = await runner.getTable(name);
    if (!table) throw new Error(`no table ${name}`);
    const isIt = (it: { columnNames: string[] }) => it.columnNames.join() === columns.join();
    const [unique, index] = [table.uniques.find(isIt), table.indices.find((it) => it.isUnique && isIt(it))];
    if (!unique && !index) throw new Error(`${name} has no such key`);
    // A foreign key of MySQL leans on an index of its column.
    await runner.createIndex(
      table,
      new TableIndex({ name: `${name}_plain_${columns.join('_')}`, columnNames: columns }),
    );
    // SQLite makes the table anew.
    if (unique) await runner.query('PRAGMA foreign_keys = OFF');
    if (unique) await runner.dropUniqueConstraint(table, unique);
    if (index) await runner.dropIndex(table, index);
    await runner.release();
  },

  /**
   * A service of the running server goes about one method carelessly. Our own code with one guard less, never an answer made
   * up: what is not replaced stays as it is.
   */
  method<T extends object, K extends keyof T & string>(service: T, name: K, careless: (original: T[K]) => T[K]): void {
    Object.assign(service, { [name]: careless(service[name]) });
  },
};
