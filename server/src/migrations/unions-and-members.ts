import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, id, integer, key, long, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'employer',
    columns: [
      key,
      id('unionId'),
      text('kind', 20),
      text('name', 100),
      text('creditCode', 18, NULL),
      integer('workers'),
      integer('removedAt', NULL),
    ],
    unique: ['unionId', 'creditCode'],
    indices: [['unionId', 'id']],
    refs: { unionId: 'labour_union' },
  },
  {
    name: 'union_service',
    columns: [key, id('unionId'), text('code', 40), flag('offered'), text('note', 200), integer('at')],
    unique: ['unionId', 'code'],
    refs: { unionId: 'labour_union' },
  },
  {
    name: 'honour',
    columns: [
      key,
      id('personId'),
      text('kind', 10),
      long('codeCipher'),
      text('codeIndex', 64),
      text('endsOn', 10, NULL),
      long('certificateCipher', NULL),
      integer('year', NULL),
      long('reasonCipher'),
      id('grantedBy', NULL),
      integer('grantedAt'),
      integer('endedAt', NULL),
      long('endReasonCipher', NULL),
      text('liveKey', 64, { ...NULL, ...UNIQUE }),
    ],
    indices: [['personId'], ['codeIndex', 'personId']],
    refs: { personId: 'person' },
  },
  {
    name: 'union_transfer',
    columns: [
      key,
      id('memberId'),
      id('waitingMemberId', { ...NULL, ...UNIQUE }),
      id('fromUnionId'),
      id('toUnionId'),
      text('askedBy', 10),
      text('status', 10),
      text('reason', 200),
      id('askerId'),
      integer('askedAt'),
      integer('decidedAt', NULL),
    ],
    indices: [['memberId'], ['fromUnionId', 'id'], ['toUnionId', 'id']],
    refs: { memberId: 'member', waitingMemberId: 'member', fromUnionId: 'labour_union', toUnionId: 'labour_union' },
  },
];

/** Added to tables that stand already; a default makes it hold for the rows that are there. */
const COLUMNS: Record<string, string[]> = {
  labour_union: [
    "status VARCHAR(10) NOT NULL DEFAULT 'open'",
    'mergedIntoId VARCHAR(36) NULL',
    'closedAt BIGINT NULL',
    'revision BIGINT NOT NULL DEFAULT 0',
  ],
  person: [
    'nameFirstIndex VARCHAR(64) NULL',
    'nameTwoIndex VARCHAR(64) NULL',
    'nameIndex VARCHAR(64) NULL',
    'heldCipher TEXT NULL',
  ],
  member: ['helpedBy VARCHAR(36) NULL'],
  consent: ['takenBy VARCHAR(36) NULL'],
};
const INDICES: [string, string[]][] = [
  ['person', ['nameFirstIndex']],
  ['person', ['nameTwoIndex']],
  ['person', ['nameIndex']],
  ['member', ['status', 'id']],
];
const indexName = (table: string, columns: string[]) => `${table}_${columns.join('_')}`;

/** Ends of unions, coverage, service menu; names that can be searched; badges, honours, transfers, helped joining. */
export class UnionsAndMembers1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const column of columns) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
    for (const [table, columnNames] of INDICES) {
      await runner.createIndex(table, new TableIndex({ name: indexName(table, columnNames), columnNames }));
    }
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    for (const [table, columns] of INDICES) await runner.dropIndex(table, indexName(table, columns));
    for (const [table, columns] of Object.entries(COLUMNS)) {
      await runner.dropColumns(
        table,
        columns.map((it) => it.slice(0, it.indexOf(' '))),
      );
    }
  }
}
