import { DataSource } from 'typeorm';
import { engine, type TestServer } from './server.js';

type Row = Record<string, string | number | null>;

/** A hand in the tables that no foreign key and no CHECK holds back: what a bug, or a person with the password, could do. */
export interface Vandal {
  sql(query: string, values?: unknown[]): Promise<Row[]>;
  /** Removes the rows and gives back how to put them there again. */
  remove(table: string, where: string, values: unknown[]): Promise<() => Promise<void>>;
  insert(table: string, row: Row): Promise<void>;
  leave(): Promise<void>;
}

const CHECKS_OFF = {
  sqlite: ['PRAGMA foreign_keys = OFF', 'PRAGMA ignore_check_constraints = ON'],
  mariadb: ['SET foreign_key_checks = 0', 'SET check_constraint_checks = 0'],
};
const CHECKS_ON = {
  sqlite: ['PRAGMA foreign_keys = ON', 'PRAGMA ignore_check_constraints = OFF'],
  mariadb: ['SET foreign_key_checks = 1', 'SET check_constraint_checks = 1'],
};

export async function letIn({ app }: TestServer): Promise<Vandal> {
  const runner = app.get(DataSource).createQueryRunner();
  for (const it of CHECKS_OFF[engine]) await runner.query(it);
  const sql = (query: string, values?: unknown[]): Promise<Row[]> => runner.query(query, values);
  const insert = async (table: string, row: Row): Promise<void> => {
    const names = Object.keys(row);
    await sql(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
  };
  return {
    sql,
    insert,
    remove: async (table, where, values) => {
      const rows = await sql(`SELECT * FROM ${table} WHERE ${where}`, values);
      if (rows.length === 0) throw new Error(`nothing to remove from ${table}`);
      await sql(`DELETE FROM ${table} WHERE ${where}`, values);
      return async () => {
        for (const row of rows) await insert(table, row);
      };
    },
    leave: async () => {
      for (const it of CHECKS_ON[engine]) await runner.query(it);
      await runner.release();
    },
  };
}
