import type { StockCell, StockFigures } from '@nuanxin/shared-types';

/** Names of the figures, in the order of the equation. */
export const CELL_NAMES: Record<StockCell, string> = {
  received: '到货',
  found: '盘盈',
  shortage: '账外',
  inTransit: '在途',
  onHand: '库存',
  given: '发放',
  overGiven: '超发',
  writtenOff: '报损',
  lost: '短少',
};

/** How far the books are from closing; the ledger makes it 0, and the cadre can see that it is. */
export function gap(it: StockFigures): number {
  const into = it.received + it.found + it.shortage;
  return into - (it.inTransit + it.onHand + it.given + it.overGiven + it.writtenOff + it.lost);
}
