import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, text, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'dependant',
    columns: [
      key,
      id('guardianId'),
      integer('place'),
      text('relation', 20),
      long('birthCipher'),
      text('consentVersion', 40),
      integer('consentAt'),
    ],
    unique: ['guardianId', 'place'],
    refs: { id: 'person', guardianId: 'person' },
  },
  {
    name: 'dependant_picker',
    columns: [key, id('dependantId'), integer('place'), long('nameCipher'), long('phoneCipher'), text('relation', 20)],
    unique: ['dependantId', 'place'],
    refs: { dependantId: 'dependant' },
  },
];

/** Children of members, with their guardian's consent, and who may pick them up. */
export class Dependants1763900000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
