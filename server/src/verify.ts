import { proveBooks } from './books.js';
import { readConfig } from './kernel/index.js';

/** `npm run ledger:verify`: replays every transfer and exits non-zero on one unit of difference. */
process.exit((await proveBooks(readConfig(process.env))) ? 0 : 1);
