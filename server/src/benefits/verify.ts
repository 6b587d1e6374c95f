import type { Tx } from '../kernel/index.js';
import { runChecks, type Finding } from '../ledger/index.js';
import { ACCOUNT_CHECKS } from './checks/accounts.js';
import { checkDays } from './checks/days.js';
import { REDEMPTION_CHECKS } from './checks/redemptions.js';
import { TRANSFER_CHECKS } from './checks/transfers.js';
import { VOUCHER_CHECKS } from './checks/vouchers.js';
import { BATCH_CHECKS } from './stock/verify-batches.js';

const CHECKS = [...ACCOUNT_CHECKS, ...TRANSFER_CHECKS, ...REDEMPTION_CHECKS, ...VOUCHER_CHECKS, ...BATCH_CHECKS];

/** Proves what was handed over against the ledger, the limits and the days of `timeZone`. An empty answer is the proof. */
export async function verifyBenefits(read: Tx, timeZone: string): Promise<Finding[]> {
  return [...(await runChecks(read, CHECKS)), ...(await checkDays(read, timeZone))];
}
