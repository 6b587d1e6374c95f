export { sumsOf, type Accounts } from './accounts.js';
export { Insufficient } from './guarded-update.js';
export { Ledger } from './ledger.js';
export { History, type Line } from './history.js';
export { LedgerModule } from './ledger.module.js';
export { Trail } from './trail.js';
export type { AccountName, Posting } from './posting.js';
export { verifyLedger, runChecks, type Finding } from './verify.js';
export { ledgerEntities } from './entities.js';
