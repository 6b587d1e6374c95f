import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, id, integer, key, long, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const KEY = { isPrimary: true };
const OF_PLACE = { placeId: 'place' };

const TABLES: Sketch[] = [
  {
    name: 'place_truth',
    columns: [id('placeId', KEY), integer('confirmedAt', NULL), text('closedUntil', 10, NULL)],
    refs: OF_PLACE,
  },
  {
    name: 'place_confirmation',
    columns: [id('placeId', KEY), text('voice', 64, KEY), flag('byKeeper'), integer('at')],
    indices: [['placeId', 'at']],
    refs: OF_PLACE,
  },
  {
    name: 'place_case',
    columns: [
      key,
      id('placeId'),
      text('kind', 10),
      text('facility', 40, NULL),
      text('openKey', 90, { ...NULL, ...UNIQUE }),
      integer('since'),
      integer('dueAt'),
      integer('lastSaidAt'),
      integer('people'),
      integer('disputedAt', NULL),
      text('answer', 20, NULL),
      text('answerUntil', 10, NULL),
      long('answerWords', NULL),
      id('answeredBy', NULL),
      integer('answeredAt', NULL),
    ],
    indices: [
      ['placeId', 'answeredAt'],
      ['answeredAt', 'dueAt'],
    ],
    refs: OF_PLACE,
  },
  {
    name: 'place_report',
    columns: [key, id('caseId'), id('personId'), long('words'), id('photoId', NULL), integer('at')],
    unique: ['caseId', 'personId'],
    indices: [['personId']],
    refs: { caseId: 'place_case', personId: 'person' },
  },
  {
    name: 'place_fault',
    columns: [id('placeId', KEY), text('facility', 40, KEY), integer('since'), text('until', 10, NULL)],
    refs: OF_PLACE,
  },
  {
    name: 'place_rating',
    columns: [
      key,
      id('placeId'),
      id('personId'),
      text('day', 10),
      integer('stars'),
      long('words'),
      flag('visited'),
      integer('at'),
    ],
    unique: ['placeId', 'personId', 'day'],
    indices: [['placeId', 'id'], ['personId']],
    refs: { ...OF_PLACE, personId: 'person' },
  },
  {
    name: 'place_door',
    columns: [
      key,
      id('placeId', UNIQUE),
      text('handle', 8, { ...NULL, ...UNIQUE }),
      integer('madeAt', NULL),
      long('lockKeyCipher', NULL),
      integer('lockSince', NULL),
    ],
    refs: OF_PLACE,
  },
  { name: 'place_visitor', columns: [id('placeId', KEY), text('visitor', 64, KEY), integer('at')], refs: OF_PLACE },
  {
    name: 'place_visit',
    columns: [
      key,
      text('day', 10),
      id('placeId'),
      text('visitor', 64, NULL),
      flag('member'),
      text('enterprise', 60, NULL),
      text('source', 5),
      integer('at'),
    ],
    // Figures read the index alone.
    indices: [
      ['day', 'placeId', 'visitor', 'enterprise', 'member'],
      ['placeId', 'day'],
    ],
    refs: OF_PLACE,
  },
  {
    name: 'place_wish',
    columns: [
      key,
      id('placeId'),
      id('personId'),
      text('facility', 40, NULL),
      long('words'),
      text('state', 10),
      text('openKey', 80, { ...NULL, ...UNIQUE }),
      long('answerWords', NULL),
      id('answeredBy', NULL),
      integer('answeredAt', NULL),
      integer('at'),
    ],
    indices: [['placeId', 'state'], ['state', 'id'], ['personId']],
    refs: { ...OF_PLACE, personId: 'person' },
  },
  {
    name: 'place_wish_support',
    columns: [id('wishId', KEY), id('personId', KEY), integer('at')],
    indices: [['personId']],
    refs: { wishId: 'place_wish', personId: 'person' },
  },
];

/** What people say of a place and wish for it, and who comes there. */
export class PlaceTruth1763900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
