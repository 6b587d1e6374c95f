import type { AccountName } from '../../ledger/index.js';

type Counted = { id: string; unit: string };

/**
 * Accounts of a programme. At each place: `transit` (on its way here), `stock` (on hand), `given`, `over_given` (超发),
 * `written_off`, `lost` (短少); and where units come from: `supply` (sent here), `found` (盘盈), `shortage` (账外: handed out
 * although none was left). In all: quotas. Which batch a unit is of stands on accounts beside these (`lots/lot-accounts.ts`), so
 * that a scan touches two accounts, however many batches there are.
 */
export const transitTo = account('transit', true);
export const stockAt = account('stock', true);
export const givenAt = account('given', true);
export const overGivenAt = account('over_given', true);
export const writtenOffAt = account('written_off', true);
export const lostAt = account('lost', true);
export const foundAt = account('found', false);
export const shortageAt = account('shortage', false);
export const supplyAt = account('supply', false);

/** What may still be given, on a business day or `all`. */
export const quotaOf = ({ id, unit }: Counted, period: string): AccountName => ({
  code: `quota/${id}/${period}`,
  unit,
  guarded: true,
});
export const quotaSourceOf = ({ id, unit }: Counted): AccountName => ({
  code: `quota_source/${id}`,
  unit,
  guarded: false,
});
export const quotaUsedOf = ({ id, unit }: Counted): AccountName => ({ code: `quota_used/${id}`, unit, guarded: true });

function account(kind: string, guarded: boolean) {
  return ({ id, unit }: Counted, placeId: string): AccountName => ({ code: `${kind}/${id}/${placeId}`, unit, guarded });
}
