import type { ProgrammeRule } from '@nuanxin/shared-types';
import { among, type Question } from '../../kernel/index.js';
import type { Programme } from './programme.entity.js';

/** Programmes by id, read past the ORM for the counter's queue. */
export function programmesWith(ids: readonly string[]): Question<Map<string, Programme>> {
  return {
    sql: `SELECT * FROM programme WHERE ${among('id', ids)}`,
    values: ids,
    read: (rows) =>
      new Map(
        rows.map((row) => [
          String(row.id),
          {
            ...(row as unknown as Programme),
            rule: JSON.parse(String(row.rule)) as ProgrammeRule,
            offlineAllowance: Number(row.offlineAllowance),
            reversalSeconds: Number(row.reversalSeconds),
            lowStock: Number(row.lowStock),
          },
        ]),
      ),
  };
}
