import { OUTAGE_MS } from '../lib/journal.mjs';
import { load } from '../lib/load.mjs';
import { Stage } from '../lib/stage.mjs';

const TRANSACTION = ['begin-before', 'begin-after', 'write-1', 'write-2', 'write-3', 'write-4'];
const POINTS = [...TRANSACTION, 'commit-before', 'commit-sent', 'commit-after', 'answer-before', 'answer-after'];
const ACTS = ['redeem', 'reverse', 'receive', 'number', 'offline'];

const CLIENTS = 8;
const ACTS_A_ROUND = 24;

/** kill -9 of the server at each named point of each act, under load. */
export async function killServer({ engine, chance, times }) {
  const stage = await Stage.open({ chance, engine });
  const kills = [];
  stage.journal.knownWithinMs = OUTAGE_MS;
  try {
    for (let round = 0; round < times; round++) {
      const plan = planOf(chance, round);
      if (await killOnce(stage, plan)) kills.push(plan);
    }
    stage.details.push(words('kills by act', ACTS, kills), words('kills by point', POINTS, kills));
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

/** Every act and every point in turn, the five acts against the eleven points: 55 rounds see each pair once. */
function planOf(chance, round) {
  const point = POINTS[round % POINTS.length];
  // Answers come one by one, transactions hold several acts.
  const after = point.startsWith('answer') ? chance.int(0, 8) : chance.int(0, 1);
  return { act: ACTS[round % ACTS.length], point, after };
}

/** @returns whether the server died of it */
async function killOnce(stage, { act, point, after }) {
  const { journal, server } = stage;
  const next = await actsOf(stage, act);
  const killed = server.killAt(point, after).then(async () => {
    const began = performance.now();
    await server.start();
    stage.recovered(began);
    stage.figures.kills += 1;
    return true;
  });
  const loaded = load(journal, { next, count: ACTS_A_ROUND, clients: CLIENTS, urlOf: () => server.url });
  await Promise.race([killed, loaded]);
  await loaded;
  const died = await Promise.race([killed, new Promise((no) => setTimeout(no, 100, false))]);
  if (!died) stage.findings.push(`${act}: ${point} was not passed ${after + 1} times`);
  return died;
}

/** `title: name number, …` */
function words(title, names, kills) {
  const timesOf = (name) => kills.filter(({ act, point }) => act === name || point === name).length;
  return `${title}: ${names.map((it) => `${it} ${timesOf(it)}`).join(', ')}`;
}

/** What the load of a round consists of. What has to be there before is made before the kill is armed. */
async function actsOf(stage, act) {
  const { city, chance } = stage;
  if (act === 'receive') return () => city.receive(chance.int(1, 20));
  if (act === 'offline') return () => city.offline();
  if (act === 'number') return numbers(stage);
  if (act === 'reverse') return reversals(stage);
  await city.nextDay(stage.servers);
  return () => (chance.in100(10) ? city.redeemNothing() : (city.redeemByCode() ?? city.redeemByGuest()));
}

/** On a day on which nobody has had any yet, as by code; each number asked for before. */
async function numbers({ city, servers }) {
  await city.nextDay(servers);
  const ready = [];
  while (ready.length < ACTS_A_ROUND) ready.push(await city.redeemByNumber());
  return () => ready.pop();
}

async function reversals({ city, journal, server }) {
  const before = journal.operations.length;
  await load(journal, {
    next: () => city.redeemByGuest(),
    count: ACTS_A_ROUND,
    clients: CLIENTS,
    urlOf: () => server.url,
  });
  const done = journal.operations.slice(before).filter((it) => it.state === 'acknowledged');
  return () => (done.length > 0 ? city.reverse(done.pop()) : null);
}
