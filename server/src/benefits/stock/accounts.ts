import type { AccountName } from '../../ledger/index.js';

type Counted = { id: string; unit: string };

/**
 * Accounts of a programme. At each place: `stock` (on hand, never below zero), `given`, `over_given` (超发), `written_off`,
 * `shortage` (账外: handed out although none was left) and `supply`, where deliveries come from. In all: quotas.
 */
export const stockAt = account('stock', true);
export const givenAt = account('given', true);
export const overGivenAt = account('over_given', true);
export const writtenOffAt = account('written_off', true);
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
