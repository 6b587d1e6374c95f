import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'booking_pick_up',
    columns: [key, long('byCipher'), id('recordedBy'), integer('at')],
    refs: { id: 'booking', recordedBy: 'person' },
  },
];

/** Offerings for children, and who picked them up. */
export class BookingFamilies1763900000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('booking_offering', new TableColumn(long('children', NULL)));
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.dropColumn('booking_offering', 'children');
  }
}
