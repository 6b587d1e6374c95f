import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  { name: 'outbox_lease', columns: [key, id('holder'), integer('until')] },
  {
    name: 'message',
    columns: [
      key,
      id('eventId'),
      id('personId'),
      text('channel', 10),
      text('topic', 30),
      id('unionId'),
      long('facts'),
      text('status', 10),
      integer('attempts'),
      integer('nextTryAt', NULL),
      integer('errcode', NULL),
      integer('at'),
      integer('sentAt', NULL),
      integer('readAt', NULL),
    ],
    unique: ['eventId', 'personId', 'channel'],
    indices: [
      ['personId', 'channel', 'id'],
      ['status', 'nextTryAt'],
      ['status', 'id'],
    ],
    refs: { personId: 'person', unionId: 'labour_union' },
  },
  {
    name: 'message_consent',
    columns: [key, id('personId'), text('topic', 30), long('openidCipher'), integer('at'), id('messageId', NULL)],
    indices: [['personId', 'topic', 'messageId'], ['messageId']],
    refs: { personId: 'person' },
  },
  {
    name: 'reminder',
    columns: [id('programmeId', { isPrimary: true }), id('personId', { isPrimary: true }), integer('at')],
    indices: [['personId']],
    refs: { programmeId: 'programme', personId: 'person' },
  },
  {
    name: 'mailing',
    columns: [
      key,
      text('topic', 30),
      id('subjectId'),
      id('unionId'),
      long('facts'),
      text('reached', 36),
      integer('at'),
      integer('doneAt', NULL),
    ],
    indices: [['doneAt', 'id']],
  },
];

/** Who delivers the outbox; the inbox, subscription messages and their consents; an end for a join code. */
export class Messages1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query("INSERT INTO outbox_lease (id, holder, until) VALUES ('delivery', 'nobody', 0)");
    await runner.query('ALTER TABLE join_code ADD COLUMN until BIGINT NULL');
    await runner.query('ALTER TABLE join_code ADD COLUMN closedAt BIGINT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('join_code', ['until', 'closedAt']);
    await dropTables(runner, TABLES);
  }
}
