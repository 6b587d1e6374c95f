import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  { name: 'booking_course', columns: [key, integer('acts')], refs: { id: 'booking_offering' } },
  {
    name: 'booking_enrolment',
    columns: [
      key,
      id('offeringId'),
      id('personId'),
      text('number', 8, UNIQUE),
      text('status', 12),
      text('liveKey', 80, { ...NULL, ...UNIQUE }),
      long('documents'),
      integer('fen'),
      text('reason', 200, NULL),
      id('decidedBy', NULL),
      integer('decidedAt', NULL),
      integer('waitingSince', NULL),
      integer('score', NULL),
      integer('resultAt', NULL),
      text('placement', 20, NULL),
      long('employerCipher', NULL),
      text('placementBy', 10, NULL),
      integer('placementAt', NULL),
      integer('placementAskedAt', NULL),
      integer('createdAt'),
    ],
    indices: [['offeringId', 'status'], ['personId'], ['status', 'resultAt']],
    refs: { offeringId: 'booking_offering', personId: 'person' },
  },
  {
    name: 'booking_certificate',
    columns: [
      key,
      id('enrolmentId'),
      text('standsKey', 36, { ...NULL, ...UNIQUE }),
      text('handle', 8, UNIQUE),
      text('title', 40),
      integer('issuedAt'),
      id('issuedBy', NULL),
      integer('revokedAt', NULL),
      text('revokedReason', 200, NULL),
    ],
    indices: [['enrolmentId']],
    refs: { enrolmentId: 'booking_enrolment' },
  },
  {
    name: 'booking_pair',
    columns: [
      key,
      id('unionId'),
      id('masterId'),
      id('apprenticeId'),
      text('liveKey', 80, { ...NULL, ...UNIQUE }),
      text('craft', 40),
      text('goal', 200),
      text('startsOn', 10),
      text('endsOn', 10),
      text('status', 12),
      integer('masterAgreedAt', NULL),
      integer('apprenticeAgreedAt', NULL),
      text('reason', 200, NULL),
      id('madeBy', NULL),
      integer('createdAt'),
    ],
    indices: [['unionId', 'status'], ['masterId'], ['apprenticeId']],
    refs: { unionId: 'labour_union', masterId: 'person', apprenticeId: 'person' },
  },
  {
    name: 'booking_pair_review',
    columns: [key, id('pairId'), text('side', 10), integer('stars'), text('words', 200), integer('at')],
    unique: ['pairId', 'side'],
    refs: { pairId: 'booking_pair' },
  },
];

/** Courses: enrolments, certificates; masters and apprentices. */
export class BookingCourses1763900000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By SQL, which both engines read: TypeORM would copy the whole table on SQLite, under the feet of what refers to it.
    await runner.query('ALTER TABLE booking_offering ADD COLUMN course text NULL');
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await runner.query('ALTER TABLE booking_offering DROP COLUMN course');
  }
}
