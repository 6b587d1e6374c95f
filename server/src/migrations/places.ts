import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, double, dropTables, id, integer, key, long, NULL, text, type Sketch } from './sketch.js';

const TABLES: Sketch[] = [
  {
    name: 'place_exception',
    columns: [
      key,
      id('placeId'),
      text('day', 10),
      long('bands'),
      text('reason', 200),
      id('personId', NULL),
      integer('at'),
    ],
    unique: ['placeId', 'day'],
    indices: [['day']],
    refs: { placeId: 'place', personId: 'person' },
  },
  {
    name: 'place_stay',
    columns: [
      key,
      id('placeId'),
      text('address', 100),
      double('longitude'),
      double('latitude'),
      integer('fromAt'),
      integer('toAt'),
      integer('cancelledAt', NULL),
      integer('leftAt', NULL),
      id('personId', NULL),
      integer('at'),
    ],
    indices: [
      ['placeId', 'toAt'],
      ['leftAt', 'toAt'],
    ],
    refs: { placeId: 'place', personId: 'person' },
  },
  {
    name: 'place_person',
    columns: [key, id('placeId'), long('nameCipher'), long('phoneCipher'), text('duty', 20), integer('at')],
    indices: [['placeId']],
    refs: { placeId: 'place' },
  },
];

/** Facilities were kept by the names of the packs there were. */
const FACILITY_CODES: Readonly<Record<string, string>> = {
  饮水: 'water',
  座椅: 'seats',
  空调: 'air',
  充电: 'charging',
  微波炉: 'microwave',
  药箱: 'medicine',
  无线网: 'wifi',
  厕所: 'toilet',
  停车: 'parking',
  换电: 'swap',
  淋浴: 'shower',
};
const FACILITY_NAMES = Object.fromEntries(Object.entries(FACILITY_CODES).map(([name, code]) => [code, name]));

type PlaceRow = Record<'id' | 'hours' | 'schedule' | 'facilities', string>;

/** Places get hours in full, facilities by code, services, people responsible, exceptions and stays; `home` becomes a kind of its own. */
export class Places1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    // By SQL, which both engines read: TypeORM would copy the whole table on SQLite, under the feet of what refers to it.
    await runner.query('ALTER TABLE place ADD COLUMN schedule text NULL');
    await runner.query('ALTER TABLE place ADD COLUMN services text NULL');
    await runner.query('ALTER TABLE place ADD COLUMN turns bigint NOT NULL DEFAULT 0');
    await runner.query(`UPDATE place SET kind = 'driver_home' WHERE kind = 'home'`);
    for (const it of (await runner.query('SELECT id, hours, facilities FROM place')) as PlaceRow[]) {
      const facilities = (JSON.parse(it.facilities) as string[]).map((name) => FACILITY_CODES[name] ?? name);
      await runner.query(`UPDATE place SET schedule = ?, facilities = ?, services = '[]' WHERE id = ?`, [
        JSON.stringify(everyDay(it.hours)),
        JSON.stringify(facilities),
        it.id,
      ]);
    }
    await runner.query('ALTER TABLE place DROP COLUMN hours');
  }

  /** Of hours in full only Monday's first band is left: the old form has no more room. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE place ADD COLUMN hours varchar(11) NOT NULL DEFAULT '00:00-24:00'`);
    await runner.query(`UPDATE place SET kind = 'home' WHERE kind IN ('driver_home', 'worker_home', 'health_station')`);
    await runner.query(`UPDATE place SET kind = 'station' WHERE kind IN ('smart_station', 'venue')`);
    for (const it of (await runner.query('SELECT id, schedule, facilities FROM place')) as PlaceRow[]) {
      const facilities = (JSON.parse(it.facilities) as string[]).map((code) => FACILITY_NAMES[code] ?? code);
      await runner.query('UPDATE place SET hours = ?, facilities = ? WHERE id = ?', [
        firstBand(it.schedule),
        JSON.stringify(facilities),
        it.id,
      ]);
    }
    for (const column of ['schedule', 'services', 'turns'])
      await runner.query(`ALTER TABLE place DROP COLUMN ${column}`);
    await dropTables(runner, TABLES);
  }
}

/** `17:00-01:00` as hours in full, minutes from the midnight a day begins with. */
function everyDay(hours: string) {
  const [from = 0, to = 0] = hours.split('-').map((clock) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return hour * 60 + minute;
  });
  const band = { from, to: to <= from ? to + 1440 : to };
  return { week: Array.from({ length: 7 }, () => [band]), seasons: [], holidays: 'usual', makeUpDays: 'usual' };
}

function firstBand(schedule: string): string {
  const { week } = JSON.parse(schedule) as { week: { from: number; to: number }[][] };
  const { from, to } = week[0]?.[0] ?? { from: 0, to: 1440 };
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${clock(from)}-${to === 1440 ? '24:00' : clock(to % 1440)}`;
}
