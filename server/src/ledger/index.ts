export { Insufficient, Ledger, sumsOf, type Accounts } from './ledger.js';
export { LedgerModule } from './ledger.module.js';
export type { AccountName, Posting } from './posting.js';
export { verifyLedger, runChecks, type Finding } from './verify.js';
export { ledgerEntities } from './entities.js';
