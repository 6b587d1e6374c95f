import type { StockCell } from '@nuanxin/shared-types';
import { count } from '../kit/numbers.js';
import { CELL_NAMES } from './figures.js';

/** A figure of a site, or of one batch there; pressing it shows where it comes from. */
export interface OpenCell {
  place: { id: string; name: string };
  cell: StockCell;
  batch?: { id: string; name: string };
}

export function Cell({ of, value, onOpen }: { of: OpenCell; value: number; onOpen: (cell: OpenCell) => void }) {
  if (value === 0) return <span className="note">0</span>;
  return (
    <button
      type="button"
      className="cell"
      aria-label={`${of.place.name}${of.batch?.name ?? ''}${CELL_NAMES[of.cell]} ${count(value)}，看来历`}
      onClick={() => onOpen(of)}
    >
      {count(value)}
    </button>
  );
}
