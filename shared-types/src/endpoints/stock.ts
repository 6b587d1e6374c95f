import * as batchRoutes from '../batches.js';
import * as batchSchema from '../batches.schema.js';
import { byId, byPlaceId } from '../benefits.schema.js';
import * as fields from '../fields.schema.js';
import * as shipmentRoutes from '../shipments.js';
import * as shipmentSchema from '../shipments.schema.js';
import * as routes from '../stock.js';
import * as schema from '../stock.schema.js';
import { endpoint } from './endpoint.js';

export const stockEndpoints = [
  endpoint(routes.listStock, '各店库存', byId, schema.stockRows),
  endpoint(routes.receiveStock, '进货', schema.stockMove, schema.stockRow),
  endpoint(routes.writeOffStock, '报损', schema.stockMove, schema.writeOff),
  endpoint(routes.takeStock, '盘点', schema.stockTake, schema.stockRow),
  endpoint(routes.getSiteStock, '一处的库存', byPlaceId, schema.siteStock),
  endpoint(routes.setLowStock, '设低库存提醒', schema.setLowStock, schema.stockRow),
  endpoint(routes.getStockPolicy, '库存规矩', byId, schema.stockPolicy),
  endpoint(routes.setStockPolicy, '改库存规矩', schema.setStockPolicy, schema.stockPolicy),
  endpoint(routes.listLowStock, '快没货的地方', fields.nothing, schema.lowStock),
  endpoint(routes.listBatchStock, '各站各批次库存', schema.batchStock, schema.batchStockRows),
  endpoint(routes.listStockTransfers, '一个数的来龙去脉', schema.stockTransfers, schema.stockTransferPage),
  endpoint(batchRoutes.listDonors, '捐赠方', byId, batchSchema.donors),
  endpoint(batchRoutes.listBatches, '批次', byId, batchSchema.batches),
  endpoint(batchRoutes.getBatch, '一个批次', byId, batchSchema.oneBatch),
  endpoint(batchRoutes.createBatch, '新批次', batchSchema.newBatch, batchSchema.batch),
  endpoint(batchRoutes.proposeAllocation, '算怎么分', batchSchema.proposeAllocation, batchSchema.proposal),
  endpoint(batchRoutes.allocateBatch, '分到各站', batchSchema.allocateBatch, batchSchema.allocation),
  endpoint(shipmentRoutes.listShipments, '配送单', shipmentSchema.listShipments, shipmentSchema.shipmentPage),
  endpoint(shipmentRoutes.receiveShipment, '确认收货', shipmentSchema.shipmentReceipt, shipmentSchema.shipment),
  endpoint(shipmentRoutes.askStockTransfer, '申请调拨', shipmentSchema.newTransfer, shipmentSchema.shipment),
  endpoint(shipmentRoutes.sendStockTransfer, '发出调拨', shipmentSchema.sendTransfer, shipmentSchema.shipment),
  endpoint(shipmentRoutes.cancelShipment, '取消配送单', shipmentSchema.cancelShipment, shipmentSchema.shipment),
];
