import type { Bounds } from '@nuanxin/shared-types';
import { Grid, xOf, type Cell } from './grid.js';
import type { PlaceTable } from './place-table.js';
import type { Match, RowTree } from './row-tree.js';

/** Rows that are asked whether they lie in the window, and the share from which on all rows are run through. */
const SAMPLE = 256;
const SCAN_SHARE = 0.1;

/** The matching rows of a window by cells of the map; `isOpen` says which of them are counted as open. */
export function cellsOf(
  table: PlaceTable,
  tree: RowTree,
  match: Match,
  view: Bounds & { zoom: number },
  isOpen: Match,
): Cell[] {
  const grid = new Grid(view, view.zoom);
  const add = (row: number): void => {
    if (!match(row)) return;
    const [x, y] = [xOf(table.longitude[row] ?? 0), table.mercatorY[row] ?? 0];
    const cell = grid.cellOf(x, y, row);
    if (!cell) return;
    cell.add(x, y);
    if (isOpen(row)) cell.open += 1;
    if (table.hasFault(row)) cell.faults += 1;
  };
  if (shareInside(table, grid.box) < SCAN_SHARE) tree.inBox(grid.box, add);
  // One row after the other is how memory likes it: from a tenth of all rows on it costs less than the tree.
  else for (let row = 0; row < table.size; row++) add(row);
  return grid.filled();
}

/** About how many of all rows lie in a box. */
function shareInside(table: PlaceTable, { west, south, east, north }: Bounds): number {
  const step = Math.max(1, Math.floor(table.size / SAMPLE));
  let [asked, inside] = [0, 0];
  for (let row = 0; row < table.size; row += step, asked++) {
    const [longitude, latitude] = [table.longitude[row] ?? 0, table.latitude[row] ?? 0];
    if (longitude >= west && longitude <= east && latitude >= south && latitude <= north) inside += 1;
  }
  return inside / Math.max(asked, 1);
}
