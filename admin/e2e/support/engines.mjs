import { after, before, describe } from 'node:test';
import { startServer } from '../../../miniapp/e2e/support/server.mjs';
import { findMariadb, startMariadb } from '../../../scripts/lib/mariadb.mjs';

/**
 * Plays the tests that `play` registers against a server on SQLite, then against one on MariaDB. `play` is given `start`,
 * for its `before`; both the server and the database end after its tests.
 */
export function onBothEngines(play) {
  describe('SQLite', () => {
    let server;
    after(() => server?.stop());
    play(async () => (server = await startServer()));
  });
  const programs = findMariadb();
  // In CI nothing may be missing: there the start fails.
  const skip = !programs && !process.env.CI && '没有 mariadbd';
  describe('MariaDB', { skip }, () => {
    let server, database;
    before(async () => (database = await startMariadb(programs)));
    after(async () => {
      await server?.stop();
      await database?.stop();
    });
    play(async () => (server = await startServer({ databaseUrl: database.url })));
  });
}
