import { Device } from './offline/device.entity.js';
import { OverGivenSettlement } from './offline/over-given-settlement.entity.js';
import { Programme, ProgrammePlace } from './programmes/programme.entity.js';
import { ProgrammePlaceChange, ProgrammeVersion } from './programmes/programme-version.entity.js';
import { QuotaOpening } from './programmes/quota-opening.entity.js';
import { Redemption, Voucher } from './redemption/redemption.entity.js';
import { stockEntities } from './stock/entities.js';

/** Tables of this room, for the database connection alone. */
export const benefitsEntities = [
  Device,
  OverGivenSettlement,
  Programme,
  ProgrammePlace,
  ProgrammePlaceChange,
  ProgrammeVersion,
  QuotaOpening,
  Redemption,
  Voucher,
  ...stockEntities,
];
