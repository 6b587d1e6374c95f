import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, type Sketch } from './sketch.js';

const KEY = { isPrimary: true };
const OF_PLACE = { placeId: 'place' };
const whole = (name: string) => ({ name, type: 'int' });

const TABLES: Sketch[] = [
  {
    name: 'place_event',
    columns: [
      ...[key, id('placeId'), text('title', 60), text('day', 10)],
      ...[text('fromClock', 5), text('toClock', 5), text('what', 200), text('who', 60), text('cancelled', 200, NULL)],
    ],
    indices: [['placeId', 'day'], ['day']],
    refs: OF_PLACE,
  },
  {
    name: 'place_turn',
    columns: [key, id('placeId'), text('day', 10), text('kind', 20), long('whoCipher')],
    unique: ['placeId', 'day', 'kind'],
    refs: OF_PLACE,
  },
  {
    name: 'agreement',
    columns: [
      ...[key, id('unionId'), text('partner', 60), text('gives', 200)],
      ...[text('fromDay', 10), text('untilDay', 10, NULL), integer('endedAt', NULL)],
    ],
    indices: [['unionId']],
    refs: { unionId: 'labour_union' },
  },
  {
    name: 'agreement_place',
    columns: [id('agreementId', KEY), id('placeId', KEY)],
    indices: [['placeId']],
    refs: { agreementId: 'agreement', ...OF_PLACE },
  },
  {
    name: 'place_difference',
    columns: [id('aId', KEY), id('bId', KEY)],
    refs: { aId: 'place', bId: 'place' },
  },
  {
    name: 'place_outer_key',
    columns: [id('unionId', KEY), text('outerKey', 60, KEY), id('placeId')],
    indices: [['placeId']],
    refs: { unionId: 'labour_union', ...OF_PLACE },
  },
  {
    name: 'place_import',
    columns: [
      ...[key, id('unionId'), id('fileId'), text('source', 100), text('coordinates', 10), id('createdBy')],
      ...[text('status', 10), whole('total'), whole('looked')],
      ...['added', 'updated', 'same', 'near', 'skipped', 'wrong'].map(whole),
      ...[long('decisions', NULL), integer('createdAt'), integer('finishedAt', NULL)],
    ],
    indices: [['unionId']],
    refs: { unionId: 'labour_union', fileId: 'file', createdBy: 'person' },
  },
];

/** Calendars, rosters, agreements, lists that are sent in; a place may be closed as the double of another. */
export class PlaceUpkeep1763900000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('ALTER TABLE place ADD COLUMN closedAt bigint NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE place DROP COLUMN closedAt');
    await dropTables(runner, TABLES);
  }
}
