import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'member_import',
    columns: [
      key,
      id('unionId'),
      id('fileId'),
      text('source', 100),
      id('createdBy'),
      text('status', 10),
      integer('total', NULL),
      ...['looked', 'joins', 'found', 'wrong'].map((it) => integer(it)),
      long('failure', NULL),
      id('holder', NULL),
      integer('heldUntil'),
      integer('createdAt'),
      integer('finishedAt', NULL),
    ],
    indices: [['status', 'heldUntil'], ['unionId']],
    refs: { unionId: 'labour_union', fileId: 'file', createdBy: 'person' },
  },
  {
    name: 'member_import_problem',
    columns: [
      id('importId', { isPrimary: true }),
      { name: 'sheetRow', type: 'int', isPrimary: true },
      long('problems'),
    ],
    refs: { importId: 'member_import' },
  },
];

/** Lists of members that are sent in. */
export class Imports1763800000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
