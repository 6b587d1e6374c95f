import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, NULL, text, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'stock_donor',
    columns: [key, id('unionId'), text('name', 100), integer('createdAt')],
    unique: ['unionId', 'name'],
    refs: { unionId: 'labour_union' },
  },
  {
    name: 'stock_batch',
    columns: [
      key,
      id('programmeId'),
      id('donorId', NULL),
      text('name', 100),
      text('depotName', 100),
      text('arrivedOn', 10),
      integer('quantity'),
      text('note', 200),
      integer('createdAt'),
    ],
    indices: [['programmeId']],
    refs: { programmeId: 'programme', donorId: 'stock_donor' },
  },
  {
    name: 'stock_shipment',
    columns: [
      key,
      id('programmeId'),
      id('batchId', NULL),
      id('fromPlaceId', NULL),
      id('toPlaceId'),
      integer('quantity'),
      text('status', 20),
      integer('counted', NULL),
      text('reason', 200),
      text('note', 200),
      id('photoId', NULL),
      integer('createdAt'),
      integer('sentAt', NULL),
      integer('receivedAt', NULL),
    ],
    indices: [
      ['programmeId', 'id'],
      ['batchId', 'id'],
      ['toPlaceId', 'id'],
      ['fromPlaceId', 'id'],
    ],
    refs: { programmeId: 'programme', batchId: 'stock_batch', fromPlaceId: 'place', toPlaceId: 'place' },
  },
  {
    name: 'stock_lot',
    columns: [
      key,
      id('programmeId'),
      id('placeId'),
      id('batchId', NULL),
      id('shipmentId', NULL),
      id('fromLotId', NULL),
      integer('quantity'),
      integer('arrivedAt', NULL),
      integer('cancelledAt', NULL),
    ],
    indices: [['programmeId', 'placeId'], ['batchId'], ['shipmentId'], ['fromLotId']],
    refs: {
      programmeId: 'programme',
      placeId: 'place',
      batchId: 'stock_batch',
      shipmentId: 'stock_shipment',
      fromLotId: 'stock_lot',
    },
  },
  {
    name: 'stock_site',
    columns: [
      id('programmeId', { isPrimary: true }),
      id('placeId', { isPrimary: true }),
      integer('acts'),
      integer('lowAt', NULL),
      integer('warnedAt', NULL),
    ],
    refs: { programmeId: 'programme', placeId: 'place' },
  },
  { name: 'stock_policy', columns: [key, integer('writeOffLimit')], refs: { id: 'programme' } },
];

/** Donors, batches, shipments to the sites and the lots they become there; what else a site's stock needs. */
export class Batches1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
