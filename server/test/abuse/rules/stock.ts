import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { list, ownOrSubtree, reason, scoped, step, SUBTREE, subtreeOf, type Rule } from './rule.js';

const SEES = subtreeOf('stock_keeper', 'finance');
const KEEPS = subtreeOf('stock_keeper');
/** At a place: who keeps the stock there, and who keeps a union's. */
const KEEPS_HERE = ownOrSubtree('stock_keeper');
const SEES_HERE = ownOrSubtree('stock_keeper', 'finance');

const ofProgramme = ({ programmeId: id }: { programmeId: string }) => ({ id });
const stockMove = scoped(KEEPS, ({ programmeId: id, placeId }) => ({
  id,
  placeId,
  requestId: newRequestId(),
  quantity: 1,
  note: '',
}));

export const stockRules: [unknown, Rule][] = [
  [api.listStock, scoped(SEES, ofProgramme)],
  [api.receiveStock, stockMove],
  [api.writeOffStock, stockMove],
  [api.getSiteStock, scoped(SEES_HERE, ({ placeId }) => ({ placeId }))],
  [
    api.takeStock,
    scoped(KEEPS_HERE, ({ programmeId: id, placeId }) => ({
      id,
      placeId,
      requestId: newRequestId(),
      counted: 1,
      book: 1,
    })),
  ],
  [
    api.setLowStock,
    scoped(KEEPS, ({ programmeId: id, placeId }) => ({ id, placeId, requestId: newRequestId(), lowAt: 1000 })),
  ],
  [api.getStockPolicy, scoped(SEES, ofProgramme)],
  [
    api.setStockPolicy,
    scoped(SUBTREE, ({ programmeId: id }) => ({ id, requestId: newRequestId(), writeOffLimit: 100 })),
  ],
  [api.listLowStock, list((it) => it.programmeId, 'stock_keeper', 'finance')],
  [api.listBatchStock, scoped(SEES, ofProgramme)],
  [api.listStockTransfers, scoped(SEES, ({ programmeId: id, placeId }) => ({ id, placeId, cell: 'onHand' }))],
  [api.listDonors, scoped(SEES, ofProgramme)],
  [api.listBatches, scoped(SEES, ofProgramme)],
  [api.getBatch, scoped(SEES, ({ batchId: id }) => ({ id }))],
  [
    api.createBatch,
    scoped(KEEPS, ({ programmeId: id }) => ({
      id,
      requestId: newRequestId(),
      name: '第二批',
      depotName: '市总仓库',
      arrivedOn: '2026-07-19',
      quantity: 10,
      note: '',
    })),
  ],
  [
    api.proposeAllocation,
    scoped(KEEPS, ({ batchId: id, placeId }) => ({ id, way: 'even', total: 5, placeIds: [placeId] })),
  ],
  [
    api.allocateBatch,
    scoped(KEEPS, ({ batchId: id, placeId }) => ({
      id,
      requestId: newRequestId(),
      lines: [{ placeId, quantity: 1 }],
      note: '',
    })),
  ],
  [api.listShipments, scoped(SEES_HERE, ({ placeId }) => ({ placeId }))],
  [
    api.receiveShipment,
    scoped(KEEPS_HERE, ({ shipmentId: id }) => ({ id, requestId: newRequestId(), counted: 1, reason })),
  ],
  [
    api.askStockTransfer,
    scoped(KEEPS_HERE, ({ programmeId: id, placeId }) => ({
      id,
      requestId: newRequestId(),
      fromPlaceId: placeId,
      toPlaceId: placeId,
      quantity: 1,
      reason,
    })),
  ],
  [api.sendStockTransfer, scoped(KEEPS_HERE, ({ shipmentId: id }) => ({ id, requestId: newRequestId(), quantity: 1 }))],
  [api.cancelShipment, scoped(KEEPS, (it) => step(it.shipmentId))],
];
