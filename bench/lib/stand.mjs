import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMariadb, startMariadb } from '../../scripts/lib/mariadb.mjs';

const SERVER = fileURLToPath(new URL('../server.mjs', import.meta.url));

/** The memory that a city's database has at least. */
const ROOM = ['--innodb-buffer-pool-size=2G', '--innodb-log-file-size=512M'];

/** A private server on a private database: nothing that is already running is touched. */
export async function openStand(engine) {
  const dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-bench-'));
  const database = engine === 'mariadb' ? await startMariadb(findMariadb(), ROOM) : null;
  const child = fork(SERVER, {
    env: {
      ...process.env,
      PORT: '0',
      CITY: 'demo',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      ...(database && { DATABASE_URL: database.url }),
    },
  });
  const { url } = await message(child);
  return {
    engine,
    url: url.replace('localhost', '127.0.0.1'),
    dataDir,
    databaseUrl: database?.url ?? null,
    /** Most memory the server held so far, MB. */
    maxRssMb: async () => {
      child.send('memory');
      return (await message(child)).maxRssMb;
    },
    close: async () => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await gone;
      await database?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function message(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
