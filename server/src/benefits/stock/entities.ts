import { Batch, Donor } from './batches/batch.entity.js';
import { Lot } from './lots/lot.entity.js';
import { Shipment } from './shipments/shipment.entity.js';
import { Policy, Site } from './sites/site.entity.js';

export const stockEntities = [Batch, Donor, Lot, Policy, Shipment, Site];
