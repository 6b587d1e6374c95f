import { load } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';
import { pause } from '../lib/wait.mjs';

const PROCESSES = 3;
const LAST_BOTTLES = 20;
const TAKERS = 60;
const TWIN_DAYS = 12;
/** As long as a group takes. */
const WITHIN_MS = 25;
const CLIENTS = 12;
const ACTS_A_ROUND = 60;

/** Several server processes on one MariaDB: one person everywhere at once, the last bottles, and processes that die. */
export async function processes({ chance, times }) {
  const stage = await Stage.open({ chance, engine: 'mariadb', processes: PROCESSES });
  try {
    await everywhereAtOnce(stage);
    await lastBottles(stage);
    await twins(stage);
    await dying(stage, times);
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

/** Every worker shows three codes at three counters; two are good. */
async function everywhereAtOnce({ city, journal, servers, findings }) {
  const urls = servers.map((it) => it.url);
  for (const worker of city.workers) {
    const acts = urls.flatMap((url) => {
      const code = city.nextCode(worker);
      return code ? [{ url, operation: city.redeem({ code }) }] : [];
    });
    const done = await Promise.all(acts.map(({ url, operation }) => journal.perform(operation, () => url)));
    const given = done.filter((it) => it.state === 'acknowledged').length;
    if (given !== 2)
      findings.push(`a worker with three codes got ${given}: ${JSON.stringify(done.map((it) => it.answer))}`);
  }
}

/** Sixty takers of the twenty bottles of a shop that had none, each request sent to two processes. */
async function lastBottles(stage) {
  const { city, findings } = stage;
  await city.ask(city.receive(LAST_BOTTLES, city.emptyShop));
  const takers = Array.from({ length: TAKERS }, () => city.redeemNothing());
  const ends = await Promise.all(takers.map((it) => atTwo(stage, it)));
  const given = ends.filter((it) => it === 'acknowledged').length;
  if (given !== LAST_BOTTLES) findings.push(`${given} of ${LAST_BOTTLES} last bottles were given to ${TAKERS} takers`);
}

/** Codes, each request sent to two processes: neither may call a code used, or a limit reached, that its twin used and reached. */
async function twins(stage) {
  const { city, servers } = stage;
  for (let day = 0; day < TWIN_DAYS; day++) {
    await city.nextDay(servers);
    const scans = [...city.workers, ...city.workers].map(() => city.redeemByCode());
    await Promise.all(scans.map((it) => atTwo(stage, it)));
  }
}

/** The same request to two processes within a moment, each of which has to say the same. @returns what they said */
async function atTwo({ chance, journal, servers, findings }, operation) {
  const one = chance.pick(servers);
  const other = chance.pick(servers.filter((it) => it !== one));
  const twin = { ...operation };
  const later = chance.int(0, WITHIN_MS);
  await Promise.all([
    journal.perform(operation, () => one.url),
    pause(later).then(() => journal.perform(twin, () => other.url)),
  ]);
  if (twin.state !== operation.state)
    findings.push(`twins were told different things: ${JSON.stringify([operation, twin])}`);
  return operation.state;
}

/** Requests go to any process, also when asked again; one of them is killed each round. */
async function dying(stage, times) {
  const { chance, journal, servers } = stage;
  const next = mixOf(stage);
  const urlOf = () => chance.pick(servers).url;
  for (let round = 0; round < times; round++) {
    await stage.city.nextDay(servers);
    const loaded = load(journal, { next, count: ACTS_A_ROUND, clients: CLIENTS, urlOf });
    await pause(chance.int(5, 200));
    const victim = chance.pick(servers);
    await victim.kill();
    const began = performance.now();
    await victim.start();
    stage.recovered(began);
    stage.figures.kills += 1;
    await loaded;
  }
}
