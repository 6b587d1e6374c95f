import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'programme_version',
    columns: [
      key,
      id('programmeId'),
      integer('number'),
      text('status', 20),
      text('name', 100),
      text('item', 20),
      text('unit', 20),
      long('rule'),
      integer('offlineAllowance'),
      integer('reversalSeconds'),
      integer('lowStock'),
      integer('perPersonPerDay'),
      text('fromDay', 10),
      integer('at'),
      id('madeBy', NULL),
      text('reason', 200),
    ],
    unique: ['programmeId', 'number'],
    refs: { programmeId: 'programme', madeBy: 'person' },
  },
  {
    name: 'programme_place_change',
    columns: [
      key,
      id('programmeId'),
      id('placeId'),
      text('act', 10),
      integer('at'),
      id('madeBy', NULL),
      text('reason', 200),
    ],
    indices: [['programmeId', 'at']],
    refs: { programmeId: 'programme', placeId: 'place', madeBy: 'person' },
  },
  {
    name: 'clerk_invitation',
    columns: [
      key,
      text('handle', 8, UNIQUE),
      id('placeId'),
      integer('expiresAt'),
      integer('usesLeft'),
      integer('withdrawnAt', NULL),
      id('madeBy'),
      integer('at'),
    ],
    indices: [['placeId', 'id']],
    refs: { placeId: 'place', madeBy: 'person' },
  },
];

/** The day before every day: the version that was there first holds from the beginning. */
const FROM_THE_BEGINNING = '0001-01-01';

/** Programmes get versions; a clerk is invited by a code. */
export class ProgrammeVersions1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By SQL, which both engines read: TypeORM would copy the whole table on SQLite, under the feet of what refers to it.
    await runner.query('ALTER TABLE programme ADD COLUMN version bigint NOT NULL DEFAULT 1');
    await createTables(runner, TABLES);
    const programmes = (await runner.query('SELECT * FROM programme')) as Programme[];
    const places = (await runner.query('SELECT programmeId, placeId FROM programme_place')) as ProgrammePlace[];
    for (const it of programmes) await keepFirstVersion(runner, it);
    for (const { programmeId, placeId } of places) {
      await runner.query(
        `INSERT INTO programme_place_change (id, programmeId, placeId, act, at, reason) VALUES (?, ?, ?, 'added', 0, '')`,
        [randomUUID(), programmeId, placeId],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.query('ALTER TABLE programme DROP COLUMN version');
  }
}

type Programme = Record<'id' | 'status' | 'name' | 'item' | 'unit' | 'rule', string> &
  Record<'offlineAllowance' | 'reversalSeconds' | 'lowStock', number>;
type ProgrammePlace = Record<'programmeId' | 'placeId', string>;

/** What a programme is when versions begin. */
async function keepFirstVersion(runner: QueryRunner, programme: Programme): Promise<void> {
  const { id: programmeId, status, name, item, unit, rule, offlineAllowance, reversalSeconds, lowStock } = programme;
  const { perPersonPerDay } = JSON.parse(rule) as { perPersonPerDay: number };
  await runner.query(
    `INSERT INTO programme_version (id, programmeId, number, status, name, item, unit, rule, offlineAllowance,
       reversalSeconds, lowStock, perPersonPerDay, fromDay, at, reason)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')`,
    [
      randomUUID(),
      programmeId,
      status,
      name,
      item,
      unit,
      rule,
      offlineAllowance,
      reversalSeconds,
      lowStock,
      perPersonPerDay,
      FROM_THE_BEGINNING,
    ],
  );
}
