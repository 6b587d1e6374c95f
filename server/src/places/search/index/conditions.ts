import type { PlaceKind } from '@nuanxin/shared-types';
import { KINDS, type PlaceTable } from './place-table.js';
import type { Match } from './row-tree.js';

/** What rows are looked for; null leaves a column alone. */
export interface Conditions {
  kinds: readonly PlaceKind[] | null;
  facilities: readonly string[] | null;
  district: string | null;
  /** By number of opening: 1 where places with it are open at the time asked for. */
  open: Uint8Array | null;
  /** By row, one a programme: above `none` where it has some. Any of them will do. */
  stocks: readonly Uint8Array[] | null;
  /** By row: 1 where its text has the words. */
  marked: Uint8Array | null;
}

export const EVERYTHING: Conditions = {
  kinds: null,
  facilities: null,
  district: null,
  open: null,
  stocks: null,
  marked: null,
};

/** From here on a stock has some. */
const SOME_LEFT = 2;

/** A test of a row that looks at no more columns than it must; null where no row can pass it. */
export function matchOf(table: PlaceTable, conditions: Conditions): Match | null {
  const { open, stocks, marked } = conditions;
  const kinds = kindBits(conditions.kinds);
  const facilities = table.facilityBits(conditions.facilities ?? []);
  const district = conditions.district === null ? null : table.districts.of(conditions.district);
  if (kinds === 0 || facilities.unknown || district === -1 || stocks?.length === 0) return null;
  const wanted = table.facilities.flatMap((column, i) => {
    const bits = facilities.bits[i] ?? 0;
    return bits === 0 ? [] : [{ column, bits }];
  });
  return (row) =>
    (table.flags[row] ?? 0) !== 0 &&
    ((kinds >> (table.kind[row] ?? 0)) & 1) === 1 &&
    (open === null || open[table.opening[row] ?? 0] === 1) &&
    (district === null || table.district[row] === district) &&
    (marked === null || marked[row] === 1) &&
    wanted.every(({ column, bits }) => ((column[row] ?? 0) & bits) >>> 0 === bits) &&
    (stocks === null || stocks.some((words) => (words[row] ?? 0) >= SOME_LEFT));
}

function kindBits(kinds: readonly PlaceKind[] | null): number {
  if (kinds === null) return (1 << KINDS.length) - 1;
  return kinds.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0);
}
