import { load } from '../lib/load.mjs';
import { Stage } from '../lib/stage.mjs';

const TRANSACTION = ['begin-before', 'begin-after', 'write-1', 'write-2', 'write-3', 'write-4'];
const POINTS = [...TRANSACTION, 'commit-before', 'commit-sent', 'commit-after', 'answer-before', 'answer-after'];
const ACTS = ['redeem', 'reverse', 'receive'];

const CLIENTS = 8;
const ACTS_A_ROUND = 24;
/** Rounds until the workers have had their two bottles and a new day begins. */
const ROUNDS_A_DAY = 4;

/** kill -9 of the server at each named point of redeem, reverse and receive, under load. */
export async function killServer({ engine, chance, times }) {
  const stage = await Stage.open({ chance, engine });
  try {
    for (let round = 0; round < times; round++) {
      if (round % ROUNDS_A_DAY === ROUNDS_A_DAY - 1) await stage.city.nextDay(stage.servers);
      await killOnce(stage, planOf(chance, round));
    }
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

/** Every act and every point in turn, the three acts against the eleven points: 33 rounds see each pair once. */
function planOf(chance, round) {
  const point = POINTS[round % POINTS.length];
  // Answers come one by one, transactions hold several acts.
  const after = point.startsWith('answer') ? chance.int(0, 8) : chance.int(0, 1);
  return { act: ACTS[round % ACTS.length], point, after };
}

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
}

/** What the load of a round consists of. Redemptions to be reversed are made before the kill is armed. */
async function actsOf({ city, chance, journal, server }, act) {
  if (act === 'redeem') return () => city.anyRedemption();
  if (act === 'receive') return () => city.receive(chance.int(1, 20));
  const urlOf = () => server.url;
  const before = journal.operations.length;
  await load(journal, { next: () => city.redeemByGuest(), count: ACTS_A_ROUND, clients: CLIENTS, urlOf });
  const done = journal.operations.slice(before).filter((it) => it.state === 'acknowledged');
  return () => (done.length > 0 ? city.reverse(done.pop()) : null);
}
