import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'file',
    columns: [
      key,
      id('ownerId'),
      text('kind', 10),
      text('type', 100),
      integer('size'),
      text('sha256', 64),
      long('keyCipher'),
      text('claimedBy', 80, NULL),
      integer('createdAt'),
    ],
    indices: [['claimedBy', 'createdAt']],
    refs: { ownerId: 'person' },
  },
];

/** Files that people send. */
export class Files1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
