import { Account } from './account.entity.js';
import { Transfer } from './transfer.entity.js';

/** Tables of this room, for the database connection alone. */
export const ledgerEntities = [Account, Transfer];
