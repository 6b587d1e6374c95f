import { load } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { FAULTS, Proxy } from '../lib/proxy.mjs';
import { Stage } from '../lib/stage.mjs';

const CLIENTS = 8;
const ACTS_A_ROUND = 30;
const ROUNDS_A_DAY = 4;
const CUTS = Object.keys(FAULTS).filter((it) => it !== 'pass');

/** Between server and database: what happens to one COMMIT a round, while everything else is slow by some ms. */
export async function proxyDatabase({ chance, times }) {
  const stage = await Stage.open({ chance, engine: 'mariadb', proxied: true });
  const { proxy, journal } = stage;
  try {
    const next = mixOf(stage);
    const urlOf = () => stage.server.url;
    for (let round = 0; round < times; round++) {
      if (round % ROUNDS_A_DAY === ROUNDS_A_DAY - 1) await stage.city.nextDay(stage.servers);
      proxy.faultOf = onCommit(CUTS[round % CUTS.length], chance.int(0, 3));
      proxy.delayMs = () => chance.int(0, 3);
      const loaded = load(journal, { next, count: ACTS_A_ROUND, clients: CLIENTS, urlOf });
      if (chance.in100(30)) proxy.cutAll();
      await loaded;
      proxy.faultOf = () => 'pass';
    }
    return await judged(stage, proxy);
  } finally {
    await stage.close();
  }
}

/** The fault for the COMMIT that comes after so many others. */
function onCommit(fault, after) {
  return (chunk) => (chunk.includes('COMMIT') && after-- === 0 ? fault : 'pass');
}

/** Between client and server: one request in four is lost, halved, or its answer is; all are slow and overtake each other. */
export async function proxyClient({ chance, times }) {
  const stage = await Stage.open({ chance, engine: 'sqlite' });
  const proxy = await Proxy.before(stage.server.port);
  try {
    const next = mixOf(stage);
    const urlOf = () => `http://127.0.0.1:${proxy.port}`;
    proxy.delayMs = () => chance.int(0, 40);
    proxy.faultOf = () => (chance.in100(25) ? chance.pick(CUTS) : 'pass');
    for (let round = 0; round < times; round++) {
      if (round % ROUNDS_A_DAY === ROUNDS_A_DAY - 1) await stage.city.nextDay(stage.servers);
      await load(stage.journal, { next, count: ACTS_A_ROUND, clients: CLIENTS, urlOf });
    }
    return await judged(stage, proxy);
  } finally {
    await proxy.close();
    await stage.close();
  }
}

async function judged(stage, proxy) {
  const faults = Object.entries(proxy.done).filter(([name]) => name !== 'pass');
  stage.figures.faults = faults.reduce((sum, [, times]) => sum + times, 0);
  return stage.judge();
}
