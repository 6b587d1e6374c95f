import { OUTAGE_MS } from '../lib/journal.mjs';
import { load } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';
import { pause } from '../lib/wait.mjs';

const CLIENTS = 8;
const ACTS_A_ROUND = 150;

/** kill -9 of MariaDB under load at a moment of the plan; with `both`, of the server at the same moment. */
export async function killDatabase({ chance, times, both }) {
  const stage = await Stage.open({ chance, engine: 'mariadb' });
  stage.journal.knownWithinMs = OUTAGE_MS;
  try {
    const next = mixOf(stage);
    const urlOf = () => stage.server.url;
    for (let round = 0; round < times; round++) {
      await stage.city.nextDay(stage.servers);
      const loaded = load(stage.journal, { next, count: ACTS_A_ROUND, clients: CLIENTS, urlOf });
      await pause(chance.int(5, 150));
      await killAndStart(stage, both);
      await loaded;
    }
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

async function killAndStart(stage, both) {
  await Promise.all([stage.mariadb.kill(), ...(both ? [stage.server.kill()] : [])]);
  const began = performance.now();
  stage.figures.kills += 1;
  await stage.mariadb.start();
  await stage.server.start();
  stage.recovered(began);
}
