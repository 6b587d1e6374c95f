import type { AccountName } from '../../../ledger/index.js';

/**
 * Where the units of a batch are, beside the accounts of a place that a scan touches. Of a batch: `batch_supply` →
 * `batch_depot`. Of a lot: `lot_transit` → `lot_held` → `lot_written_off`, `lot_lost`, or the transit of the lot it becomes at
 * another place; `lot_found` and `lot_source` are where units come from that no batch has sent.
 * What is handed out stays in `lot_held`: `first-out.ts` says of it how much is given.
 */
export const batchSupplyOf = account('batch_supply', false);
export const batchDepotOf = account('batch_depot', true);
export const lotSourceOf = account('lot_source', false);
export const lotFoundOf = account('lot_found', false);
export const lotTransitOf = account('lot_transit', true);
export const lotHeldOf = account('lot_held', true);
export const lotLostOf = account('lot_lost', true);
export const lotWrittenOffOf = account('lot_written_off', true);

function account(kind: string, guarded: boolean) {
  return (unit: string, id: string): AccountName => ({ code: `${kind}/${id}`, unit, guarded });
}
