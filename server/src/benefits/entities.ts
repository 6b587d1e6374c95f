import { Device } from './device.entity.js';
import { Programme, ProgrammePlace } from './programme.entity.js';
import { QuotaOpening } from './quota-opening.entity.js';
import { Redemption, Voucher } from './redemption.entity.js';

/** Tables of this room, for the database connection alone. */
export const benefitsEntities = [Device, Programme, ProgrammePlace, QuotaOpening, Redemption, Voucher];
