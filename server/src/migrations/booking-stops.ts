import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const INDEX = 'booking_session_stopId';
const TABLES: Sketch[] = [
  {
    name: 'booking_stop',
    columns: [
      key,
      id('unionId'),
      id('placeId'),
      text('packKey', 60, { ...NULL, ...UNIQUE }),
      text('team', 40),
      text('enterprise', 60),
      text('room', 60),
      text('day', 10),
      text('note', 200),
      text('status', 10),
      text('reason', 200, NULL),
      integer('createdAt'),
    ],
    indices: [['day'], ['unionId', 'day']],
    refs: { unionId: 'labour_union', placeId: 'place' },
  },
];

/** Stops of visiting teams; what they bring are sessions. */
export class BookingStops1763900000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.addColumn('booking_session', new TableColumn(id('stopId', NULL)));
    await runner.createIndex('booking_session', new TableIndex({ name: INDEX, columnNames: ['stopId'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('booking_session', INDEX);
    await runner.dropColumn('booking_session', 'stopId');
    await dropTables(runner, TABLES);
  }
}
