import { Allocations } from './batches/allocations.js';
import { BatchController } from './batches/batch.controller.js';
import { BatchView } from './batches/batch.view.js';
import { Batches } from './batches/batches.js';
import { BatchStock } from './batch-stock.js';
import { Lots } from './lots/lots.js';
import { OpeningStock } from './opening-stock.js';
import { Receipts } from './shipments/receipts.js';
import { ShipmentController } from './shipments/shipment.controller.js';
import { ShipmentView } from './shipments/shipment.view.js';
import { Shipments } from './shipments/shipments.js';
import { SiteTransfers } from './shipments/site-transfers.js';
import { Deliveries } from './sites/deliveries.js';
import { LastWeek } from './sites/last-week.js';
import { LowStock } from './sites/low-stock.js';
import { Policies } from './sites/policies.js';
import { SiteAccess } from './sites/site-access.js';
import { StockActs } from './sites/stock-acts.js';
import { StockTakes } from './sites/stock-takes.js';
import { WriteOffs } from './sites/write-offs.js';
import { StockController } from './stock.controller.js';
import { StockExports } from './stock-exports.js';
import { StockHistory } from './stock-history.js';
import { Stock } from './stock.js';

/** What the room of benefits has of stock. */
export const stockControllers = [BatchController, ShipmentController, StockController];
export const stockProviders = [
  Allocations,
  BatchStock,
  BatchView,
  Batches,
  Deliveries,
  LastWeek,
  Lots,
  LowStock,
  OpeningStock,
  Policies,
  Receipts,
  ShipmentView,
  Shipments,
  SiteAccess,
  SiteTransfers,
  Stock,
  StockActs,
  StockExports,
  StockHistory,
  StockTakes,
  WriteOffs,
];
