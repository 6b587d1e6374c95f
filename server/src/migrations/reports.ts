import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, type Sketch } from './sketch.js';

const KEY = { isPrimary: true };

/** The index of a primary key begins with the day; a place's or a programme's own period has one of its own. */
const BY_PLACE_AND_PROGRAMME = [
  ['placeId', 'day'],
  ['programmeId', 'day'],
];
const OF_CELL = { programmeId: 'programme', placeId: 'place' };

const TABLES: Sketch[] = [
  {
    name: 'report_hour',
    columns: [
      text('day', 10, KEY),
      id('programmeId', KEY),
      id('placeId', KEY),
      integer('hour', KEY),
      text('category', 40, KEY),
      text('channel', 10, KEY),
      integer('times'),
      integer('units'),
      integer('overGiven'),
    ],
    indices: BY_PLACE_AND_PROGRAMME,
    refs: OF_CELL,
  },
  {
    name: 'report_person',
    columns: [
      text('day', 10, KEY),
      id('programmeId', KEY),
      id('placeId', KEY),
      id('personId', KEY),
      text('category', 40, KEY),
      text('channel', 10, KEY),
    ],
    indices: BY_PLACE_AND_PROGRAMME,
    refs: { ...OF_CELL, personId: 'person' },
  },
  { name: 'report_mark', columns: [key, id('programmeId'), id('placeId'), text('day', 10)] },
  {
    name: 'report_cursor',
    columns: [key, integer('upTo'), text('sweptDay', 10), id('holder', NULL), integer('until'), integer('ranAt')],
  },
  {
    name: 'over_given_settlement',
    columns: [id('redemptionId', KEY), long('note'), id('actorId'), integer('at')],
    refs: { redemptionId: 'redemption', actorId: 'person' },
  },
];

/** Rollups for the dashboard, and what was done about over-given units. */
export class Reports1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query(
      `INSERT INTO report_cursor (id, upTo, sweptDay, holder, until, ranAt) VALUES ('served', 0, '', NULL, 0, 0)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
