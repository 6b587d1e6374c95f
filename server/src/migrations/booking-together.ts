import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { id, NULL } from './sketch.js';

const INDEX = 'booking_togetherId';

/** Bookings that are made in one go, and stand or fall in one go. */
export class BookingTogether1763900000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('booking', new TableColumn(id('togetherId', NULL)));
    await runner.createIndex('booking', new TableIndex({ name: INDEX, columnNames: ['togetherId'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('booking', INDEX);
    await runner.dropColumn('booking', 'togetherId');
  }
}
