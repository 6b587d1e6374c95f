import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../../server/dist/app.js';
import { verifyBooks } from '../../../server/dist/books.js';
import { createAdministrator } from '../../../server/dist/first-administrator.js';
import { Clock, readConfig } from '../../../server/dist/kernel/index.js';
import { JoinCodes } from '../../../server/dist/membership/index.js';

/** The real time, moved: a browser's own clock runs, so the server's must run with it. */
class MovedClock extends Clock {
  #ahead;

  /** `local`: `2026-07-20 12:00`, Shanghai. */
  constructor(local) {
    super();
    this.#ahead = Date.parse(`${local.replace(' ', 'T')}:00+08:00`) - super.now();
  }

  now() {
    return super.now() + this.#ahead;
  }

  advance(ms) {
    this.#ahead += ms;
  }
}

/** The whole product on one port, with an injected clock and a data folder of its own; on SQLite unless told otherwise. */
export async function startServer({ city = 'demo', at = '2026-07-20 12:00', databaseUrl } = {}) {
  const clock = new MovedClock(at);
  const dataDir = mkdtempSync(join(tmpdir(), 'nuanxin-e2e-'));
  const env = { PORT: '0', CITY: city, DATA_DIR: dataDir, LOG_LEVEL: 'fatal', DATABASE_URL: databaseUrl };
  const app = await startApp(readConfig(env), clock);
  const url = (await app.getUrl()).replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  return {
    url,
    clock,
    posterUrl: () => app.get(JoinCodes).firstPosterUrl(),
    createAdministrator: () => createAdministrator(app, { login: 'zhenglan', name: '郑岚', phone: '15400001000' }),
    verify: () => verifyBooks(app),
    stop: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
