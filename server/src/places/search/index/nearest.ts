import { metresBetween, type Position } from '../../records/distance.js';
import type { PlaceTable } from './place-table.js';
import type { Match, RowTree } from './row-tree.js';

/** A row that was found, and how far off it is, whole metres. */
export interface Found {
  row: number;
  metres: number;
}

/** Rows that are asked how many match. */
const SAMPLE = 256;
/** From so many rows on that the tree would have to look at, of all: running through all of them costs less. */
const SCAN_SHARE = 32;

/**
 * The rows that match nearest to a position, at most `limit` of them and within `maxMetres`. Where few rows match, the tree would
 * walk far to find them, so there all rows are run through.
 */
export function nearest(
  table: PlaceTable,
  tree: RowTree,
  match: Match,
  from: Position,
  { limit, maxMetres = Infinity }: { limit: number; maxMetres?: number },
): Found[] {
  const seldom = limit / shareOf(table, match) > table.size / SCAN_SHARE;
  const rows = maxMetres === Infinity && seldom ? scan(table, match) : tree.nearest(match, from, limit, maxMetres);
  return rows
    .map((row) => ({ row, metres: metresTo(table, row, from) }))
    .filter((it) => it.metres <= maxMetres)
    .sort((a, b) => a.metres - b.metres || a.row - b.row)
    .slice(0, limit);
}

/** All rows that match, by row. */
export function scan(table: PlaceTable, match: Match): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (match(row)) rows.push(row);
  return rows;
}

export function metresTo(table: PlaceTable, row: number, from: Position): number {
  return metresBetween(from, { longitude: table.longitude[row] ?? 0, latitude: table.latitude[row] ?? 0 });
}

/** About how many of all rows match, never zero. */
function shareOf(table: PlaceTable, match: Match): number {
  const step = Math.max(1, Math.floor(table.size / SAMPLE));
  let [asked, matching] = [0, 0];
  for (let row = 0; row < table.size; row += step, asked++) if (match(row)) matching += 1;
  return Math.max(matching, 1) / Math.max(asked, 1);
}
