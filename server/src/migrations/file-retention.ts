import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, NULL } from './sketch.js';

const COLUMNS = ['keptUntil', 'removedAt'];

/** Files that are kept for a time only. */
export class FileRetention1763800000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'file',
      COLUMNS.map((it) => new TableColumn(integer(it, NULL))),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('file', COLUMNS);
  }
}
