import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, id, integer, key, long, NULL, text, UNIQUE, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'booking_team',
    columns: [
      key,
      id('offeringId'),
      id('sessionId'),
      text('name', 20),
      id('captainId'),
      text('code', 8, UNIQUE),
      integer('members'),
      text('status', 10),
      integer('shortToldAt', NULL),
      integer('createdAt'),
    ],
    indices: [['offeringId', 'sessionId'], ['status'], ['captainId']],
    refs: { offeringId: 'booking_offering', sessionId: 'booking_session', captainId: 'person' },
    checks: { booking_team_members: 'members >= 0' },
  },
];
const ADDED = {
  booking_offering: [long('team', NULL), integer('mixedUntil', NULL)],
  booking_provider: [integer('acts', { default: 0 })],
  booking_session: [integer('countedAt', NULL)],
  booking: [integer('seats', { default: 1 }), id('teamId', NULL)],
};

/** Teams, and what a booking of one takes; sessions that need so many; shifts and durations that change under bookings. */
export class BookingTeams1763900000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    for (const [table, columns] of Object.entries(ADDED)) {
      await runner.addColumns(
        table,
        columns.map((it) => new TableColumn(it)),
      );
    }
    await runner.query('CREATE INDEX booking_teamId ON booking (teamId)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      runner.connection.options.type === 'mysql' ? 'DROP INDEX booking_teamId ON booking' : 'DROP INDEX booking_teamId',
    );
    for (const [table, columns] of Object.entries(ADDED)) {
      await runner.dropColumns(
        table,
        columns.map((it) => it.name),
      );
    }
    await dropTables(runner, TABLES);
  }
}
