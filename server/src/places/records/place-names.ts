import { among, type Question } from '../../kernel/index.js';

/** Names of places by id, read past the ORM for the counter's queue. */
export function placeNames(ids: readonly string[]): Question<Map<string, string>> {
  return {
    sql: `SELECT id, name FROM place WHERE ${among('id', ids)}`,
    values: ids,
    read: (rows) => new Map(rows.map((it) => [String(it.id), String(it.name)])),
  };
}
