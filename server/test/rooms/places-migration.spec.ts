import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Places1763900000001 } from '../../src/migrations/places.js';
import { engine, startServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ city: 'demo', at: '2026-07-20 12:00' });
});
afterAll(() => server.stop());

const rows = (columns: string) => server.sql(`SELECT ${columns} FROM place ORDER BY id`);

it(`places of the first form keep kind, hours and facilities in the second, on ${engine}`, async () => {
  const migration = new Places1763900000001();
  const runner = server.app.get(DataSource).createQueryRunner();
  const before = await rows('id, kind, name, longitude, latitude, facilities, packKey');
  await migration.down(runner);
  const old = await server.sql<{ kind: string; hours: string; facilities: string }>(
    `SELECT kind, hours, facilities FROM place WHERE packKey IN ('north-home', 'xiaoman', 'nanmen') ORDER BY packKey`,
  );
  expect(old).toMatchObject([
    { kind: 'station', hours: '04:30-18:00', facilities: '["饮水","微波炉","厕所","座椅"]' },
    { kind: 'home', hours: '00:00-24:00' },
    { kind: 'shop', hours: '17:00-01:00', facilities: '[]' },
  ]);
  // A name that no pack ever had stays, and shows itself.
  await server.sql(`UPDATE place SET facilities = '["饮水","泳池"]' WHERE packKey = 'xiaoman'`);
  await migration.up(runner);
  await runner.release();
  const after = await rows('id, kind, name, longitude, latitude, facilities, packKey');
  expect(after).toEqual(
    before.map((it) => (it.packKey === 'xiaoman' ? { ...it, facilities: '["water","泳池"]' } : it)),
  );
  const [night] = await server.sql<{ schedule: string }>(`SELECT schedule FROM place WHERE packKey = 'xiaoman'`);
  expect(JSON.parse(night?.schedule ?? '')).toEqual({
    week: Array.from({ length: 7 }, () => [{ from: 1020, to: 1500 }]),
    seasons: [],
    holidays: 'usual',
    makeUpDays: 'usual',
  });
});
