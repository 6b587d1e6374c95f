/** Logins of the demo city; all have the one password that its start prints. */
export const DEMO_PASSWORD = 'denghe-2026';
export const CADRE = 'wulin';
/** Opens every page but the auditor's. */
export const ADMINISTRATOR = 'mengyuan';
export const COLLEAGUE = 'chengliping';
export const REVIEWER = 'shenhe';
export const AUDITOR = 'haoming';
