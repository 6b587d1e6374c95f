import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';

export const id = (name: string, extra: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '36',
  ...extra,
});
/** The primary key of nearly every table. */
export const key = id('id', { isPrimary: true });
export const text = (name: string, length: number, extra: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...extra,
});
export const long = (name: string, extra: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...extra,
});
export const integer = (name: string, extra: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...extra,
});
export const flag = (name: string): TableColumnOptions => ({ name, type: 'boolean' });
export const double = (name: string): TableColumnOptions => ({ name, type: 'double' });
export const NULL = { isNullable: true };
export const UNIQUE = { isUnique: true };

/** A table as a migration writes it down. */
export interface Sketch {
  name: string;
  columns: TableColumnOptions[];
  unique?: string[];
  /** Columns of each index. */
  indices?: string[][];
  /** Column → table whose `id` it holds. */
  refs?: Record<string, string>;
  /** Name → what the database itself holds for every row, whoever writes. */
  checks?: Record<string, string>;
}

/** Makes the tables, parents before children. */
export async function createTables(runner: QueryRunner, sketches: readonly Sketch[]): Promise<void> {
  const mysql = runner.connection.options.type === 'mysql';
  for (const sketch of sketches) {
    await runner.createTable(tableOf(sketch, mysql));
    // TypeORM's schema API knows CHECK on SQLite only.
    for (const [name, rule] of mysql ? Object.entries(sketch.checks ?? {}) : []) {
      await runner.query(`ALTER TABLE ${sketch.name} ADD CONSTRAINT ${name} CHECK (${rule})`);
    }
  }
}

export async function dropTables(runner: QueryRunner, sketches: readonly Sketch[]): Promise<void> {
  for (const { name } of [...sketches].reverse()) await runner.dropTable(name);
}

function tableOf({ name, columns, unique, indices = [], refs = {}, checks = {} }: Sketch, mysql: boolean): Table {
  return new Table({
    name,
    columns,
    ...(unique && (mysql ? {} : { uniques: [{ columnNames: unique }] })),
    indices: [
      ...indices.map((columnNames) => ({ name: `${name}_${columnNames.join('_')}`, columnNames })),
      ...(unique && mysql ? [{ name: `${name}_unique`, columnNames: unique, isUnique: true }] : []),
    ],
    foreignKeys: Object.entries(refs).map(([column, table]) => ({
      name: `${name}_${column}_ref`,
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: ['id'],
    })),
    ...(mysql ? {} : { checks: Object.entries(checks).map(([check, expression]) => ({ name: check, expression })) }),
  });
}
