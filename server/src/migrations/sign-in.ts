import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, id, integer, key, long, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'console_account',
    columns: [
      key,
      id('personId', UNIQUE),
      text('login', 40, UNIQUE),
      long('passwordHash'),
      flag('passwordIsTemporary'),
      integer('passwordSetAt'),
      long('totpCipher', NULL),
      integer('totpLastStep', NULL),
    ],
    refs: { personId: 'person' },
  },
  {
    name: 'recovery_code',
    columns: [key, id('accountId'), text('codeHash', 64), integer('usedAt', NULL)],
    indices: [['accountId', 'codeHash']],
    refs: { accountId: 'console_account' },
  },
  {
    name: 'sign_in',
    columns: [
      key,
      text('ticketHash', 64, UNIQUE),
      id('accountId'),
      long('totpCipher', NULL),
      integer('triesLeft'),
      integer('expiresAt'),
      integer('usedAt', NULL),
    ],
    indices: [['expiresAt']],
    refs: { accountId: 'console_account' },
  },
  {
    name: 'scan_sign_in',
    columns: [
      key,
      text('ticketHash', 64, UNIQUE),
      text('codeHash', 64, UNIQUE),
      text('status', 10),
      id('personId', NULL),
      text('ip', 45, NULL),
      text('device', 100, NULL),
      integer('expiresAt'),
    ],
    indices: [['expiresAt']],
    refs: { personId: 'person' },
  },
  {
    name: 'approval',
    columns: [
      key,
      text('kind', 40),
      id('unionId'),
      text('words', 200),
      text('reason', 200),
      long('payload'),
      id('askedBy'),
      integer('askedAt'),
      integer('expiresAt'),
      text('status', 10),
      id('decidedBy', NULL),
      integer('decidedAt', NULL),
      text('decidedWhy', 200, NULL),
    ],
    indices: [
      ['status', 'unionId', 'id'],
      ['unionId', 'id'],
    ],
    refs: { unionId: 'labour_union', askedBy: 'person', decidedBy: 'person' },
  },
];

const COLUMNS = {
  session: [text('proof', 10, { default: "'sms'" }), text('ip', 45, NULL), text('device', 100, NULL)],
  audit: [text('ip', 45, NULL), text('face', 10, NULL), long('before', NULL), long('after', NULL)],
};

const AUDIT_INDICES = [
  new TableIndex({ name: 'audit_act_id', columnNames: ['act', 'id'] }),
  new TableIndex({ name: 'audit_at', columnNames: ['at'] }),
];

/** How each engine refuses to change a row of the log, whoever asks: a restore makes the table anew instead. */
function guards(mysql: boolean): string[] {
  return ['UPDATE', 'DELETE'].map((act) => {
    const head = `CREATE TRIGGER audit_no_${act.toLowerCase()} BEFORE ${act} ON audit`;
    return mysql
      ? `${head} FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit is append-only'`
      : `${head} BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END`;
  });
}

/** Console accounts and how one signs in, what two people decide, and an audit log that only grows. */
export class SignIn1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    for (const [table, columns] of Object.entries(COLUMNS))
      await runner.addColumns(
        table,
        columns.map((it) => new TableColumn(it)),
      );
    await runner.createIndices('audit', AUDIT_INDICES);
    for (const sql of guards(runner.connection.options.type === 'mysql')) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const act of ['update', 'delete']) await runner.query(`DROP TRIGGER audit_no_${act}`);
    await runner.dropIndices('audit', AUDIT_INDICES);
    for (const [table, columns] of Object.entries(COLUMNS))
      await runner.dropColumns(
        table,
        columns.map((it) => new TableColumn(it)),
      );
    await dropTables(runner, TABLES);
  }
}
