import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  double,
  dropTables,
  flag,
  id,
  integer,
  key,
  long,
  NULL,
  text,
  UNIQUE,
  type Sketch,
} from './sketch.js';

/** Parents before children, so that foreign keys find their table. */
const TABLES: Sketch[] = [
  // ---- kernel
  { name: 'request', columns: [key, text('hash', 64), long('result', NULL), integer('at')] },
  {
    name: 'audit',
    columns: [key, integer('at'), id('actorId', NULL), text('act', 60), id('subjectId', NULL), long('facts')],
    indices: [['subjectId'], ['actorId']],
  },
  {
    name: 'outbox',
    columns: [key, text('kind', 60), long('payload'), integer('at'), integer('deliveredAt', NULL)],
    indices: [['deliveredAt', 'id']],
  },
  // ---- ledger
  {
    name: 'account',
    columns: [key, text('code', 160, UNIQUE), text('unit', 20), integer('debits'), integer('credits'), flag('guarded')],
    checks: { account_guard: 'guarded = 0 OR credits <= debits' },
  },
  {
    name: 'transfer',
    columns: [
      key,
      id('debitAccountId'),
      id('creditAccountId'),
      integer('amount'),
      text('unit', 20),
      text('kind', 40),
      id('requestId'),
      id('reversesId', { ...NULL, ...UNIQUE }),
      integer('at'),
      id('actorId', NULL),
      long('facts'),
    ],
    indices: [['requestId'], ['debitAccountId'], ['creditAccountId']],
    refs: { debitAccountId: 'account', creditAccountId: 'account', reversesId: 'transfer' },
    checks: { transfer_amount: 'amount > 0' },
  },
  // ---- membership
  {
    name: 'labour_union',
    columns: [
      key,
      text('code', 60, UNIQUE),
      text('name', 100),
      text('kind', 20),
      id('parentId', NULL),
      text('path', 500),
      flag('review'),
    ],
    refs: { parentId: 'labour_union' },
  },
  {
    name: 'person',
    columns: [
      key,
      long('nameCipher', NULL),
      long('idNumberCipher', NULL),
      text('idNumberIndex', 64, { ...NULL, ...UNIQUE }),
      long('phoneCipher', NULL),
      text('phoneIndex', 64, { ...NULL, ...UNIQUE }),
      text('openidIndex', 64, { ...NULL, ...UNIQUE }),
      text('category', 40, NULL),
      text('codeHandle', 8, UNIQUE),
      integer('createdAt'),
      integer('erasedAt', NULL),
    ],
  },
  {
    name: 'erasure_trace',
    columns: [text('blindIndex', 64, { isPrimary: true }), id('personId'), integer('until')],
    refs: { personId: 'person' },
  },
  {
    name: 'join_code',
    columns: [
      key,
      text('handle', 8, UNIQUE),
      id('unionId'),
      text('channel', 20),
      text('recruiter', 100, NULL),
      id('placeId', NULL),
      text('packKey', 60, { ...NULL, ...UNIQUE }),
      integer('createdAt'),
    ],
    refs: { unionId: 'labour_union' },
  },
  {
    name: 'member',
    columns: [
      key,
      text('number', 8, UNIQUE),
      id('personId'),
      id('livePersonId', { ...NULL, ...UNIQUE }),
      id('unionId'),
      text('status', 20),
      text('category', 40),
      text('platform', 40, NULL),
      id('joinCodeId', NULL),
      text('channel', 20, NULL),
      integer('joinedAt'),
      integer('leftAt', NULL),
    ],
    indices: [['personId'], ['unionId', 'id'], ['joinCodeId']],
    refs: { personId: 'person', livePersonId: 'person', unionId: 'labour_union', joinCodeId: 'join_code' },
  },
  {
    name: 'consent',
    columns: [key, id('personId'), text('kind', 20), text('version', 40), integer('at')],
    indices: [['personId']],
    refs: { personId: 'person' },
  },
  {
    name: 'role_grant',
    columns: [key, id('personId'), text('role', 20), id('scopeId'), id('grantedBy', NULL), integer('at')],
    unique: ['personId', 'role', 'scopeId'],
    refs: { personId: 'person' },
  },
  {
    name: 'session',
    columns: [
      key,
      text('tokenHash', 64, UNIQUE),
      id('personId', NULL),
      text('openidIndex', 64, NULL),
      long('phoneCipher', NULL),
      text('phoneIndex', 64, NULL),
      integer('createdAt'),
      integer('expiresAt'),
      integer('revokedAt', NULL),
    ],
    indices: [['personId']],
    refs: { personId: 'person' },
  },
  {
    name: 'phone_code',
    columns: [
      text('phoneIndex', 64, { isPrimary: true }),
      text('codeHash', 64),
      integer('expiresAt'),
      integer('nextAt'),
      integer('triesLeft'),
    ],
  },
  {
    name: 'member_number',
    columns: [id('personId', { isPrimary: true }), text('number', 8, UNIQUE), integer('expiresAt')],
    refs: { personId: 'person' },
  },
  // ---- places
  {
    name: 'place',
    columns: [
      key,
      id('unionId'),
      text('kind', 20),
      text('name', 100),
      text('address', 100),
      text('district', 100),
      double('longitude'),
      double('latitude'),
      text('hours', 11),
      long('facilities'),
      text('phone', 20, NULL),
      text('packKey', 60, { ...NULL, ...UNIQUE }),
    ],
    refs: { unionId: 'labour_union' },
  },
  // ---- benefits
  {
    name: 'programme',
    columns: [
      key,
      text('code', 60, UNIQUE),
      id('unionId'),
      text('name', 100),
      text('item', 20),
      text('unit', 20),
      text('status', 20),
      long('rule'),
      integer('offlineAllowance'),
      integer('reversalSeconds'),
      integer('lowStock'),
    ],
    refs: { unionId: 'labour_union' },
  },
  {
    name: 'programme_place',
    columns: [id('programmeId', { isPrimary: true }), id('placeId', { isPrimary: true })],
    indices: [['placeId']],
    refs: { programmeId: 'programme', placeId: 'place' },
  },
  { name: 'quota_opening', columns: [text('accountCode', 160, { isPrimary: true })] },
  {
    name: 'device',
    columns: [key, id('personId'), long('keyCipher'), text('label', 60), integer('createdAt')],
    refs: { personId: 'person' },
  },
  {
    name: 'redemption',
    columns: [
      key,
      id('requestId', UNIQUE),
      id('programmeId'),
      id('placeId'),
      id('personId', NULL),
      id('clerkId', NULL),
      text('category', 40, NULL),
      integer('quantity'),
      integer('overGiven'),
      text('overReason', 40, NULL),
      integer('leftToday'),
      text('day', 10),
      integer('at'),
      text('codeNonce', 60, { ...NULL, ...UNIQUE }),
      flag('offline'),
      id('deviceId', NULL),
      integer('reversedAt', NULL),
    ],
    indices: [
      ['placeId', 'day'],
      ['personId', 'id'],
      ['programmeId', 'day'],
      ['deviceId', 'day'],
    ],
    refs: { programmeId: 'programme', placeId: 'place', personId: 'person', clerkId: 'person', deviceId: 'device' },
  },
  {
    name: 'voucher',
    columns: [key, id('programmeId'), id('personId'), text('period', 10), integer('ordinal'), id('redemptionId')],
    unique: ['programmeId', 'personId', 'period', 'ordinal'],
    indices: [['redemptionId']],
    refs: { programmeId: 'programme', personId: 'person', redemptionId: 'redemption' },
  },
];

/** The tables of kernel, ledger, membership, places and benefits. */
export class CreateRooms1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.connection.options.type === 'mysql';
    if (mysql) await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
