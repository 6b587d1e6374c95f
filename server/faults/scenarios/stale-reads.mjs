import * as api from '@nuanxin/shared-types';
import { Galera } from '../lib/galera.mjs';
import { send } from '../lib/journal.mjs';
import { load, loadWhile } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';
import { look } from '../lib/tables.mjs';
import { pause, until } from '../lib/wait.mjs';

/** Each server prefers another node: what config/cluster forbids, and what a fail-over is for some seconds. */
const PREFERRED = [0, 1];
const READERS = 1;
const CLIENTS = 4;
const WORKERS = 20;
/** People who take one at the one server and are read at the other at once. */
const WATCHED = 6;
const READS_EACH = 4;
const NAP_MS = 1500;
const IN_STEP_WITHIN_MS = 60_000;

/** What keeps the second node from knowing what was acknowledged by the first; each answers how it ends. */
const HINDRANCES = {
  nothing: async () => async () => undefined,
  held: (cluster) => cluster.hold(READERS),
  cut: async (cluster) => {
    await cluster.cut(READERS);
    return () => cluster.heal(READERS);
  },
  nap: async ({ nodes }) => {
    nodes[READERS].pause();
    setTimeout(() => nodes[READERS].resume(), NAP_MS);
    return () => pause(NAP_MS);
  },
  paused: async ({ nodes }) => {
    nodes[READERS].pause();
    return async () => nodes[READERS].resume();
  },
};

/** What one server has acknowledged, the other knows from that moment on, or says that it does not know. */
export async function staleReads({ chance, times }) {
  const cluster = await Galera.form();
  let stage;
  try {
    stage = await Stage.open({ chance, cluster, preferred: PREFERRED, workers: WORKERS });
    Object.assign(stage.figures, { reads: 0, uncertain: 0, unanswered: 0, behind: 0 });
    const watched = [];
    while (watched.length < WATCHED) watched.push(await stage.city.newWorker());
    for (let round = 0; round < times; round++)
      for (const name of Object.keys(HINDRANCES)) await underHindrance(stage, name, watched);
    await oneNodeNamed(stage);
    if (stage.figures.behind === 0) stage.findings.push('the second node was never behind: the reads prove nothing');
    return await stage.judge();
  } finally {
    await (stage ? stage.close() : cluster.remove());
  }
}

/** A server that was told of one node alone knows all the same that it is a cluster's; `judge` looks at what it sent. */
async function oneNodeNamed(stage) {
  const { city, journal, cluster, servers } = stage;
  const server = await stage.serve(cluster.nodes[0].url);
  await city.nextDay(servers);
  await load(journal, { next: () => city.redeemByCode(), count: WORKERS, clients: WORKERS, urlOf: () => server.url });
}

async function underHindrance(stage, name, watched) {
  const { city, journal, chance, servers, cluster } = stage;
  await city.nextDay(servers);
  await untilBothWrite(stage);
  let going = true;
  const loaded = loadWhile(journal, {
    next: mixOf(stage),
    going: () => going,
    restMs: () => chance.int(20, 120),
    clients: CLIENTS,
    urlOf: () => chance.pick(servers).url,
  });
  const end = await HINDRANCES[name](cluster);
  await Promise.all(watched.map((it) => takeAndRead(stage, name, it)));
  going = false;
  await loaded;
  await lastBottle(stage, name);
  await pausedProgramme(stage, name);
  await end();
  await cluster.inStep(IN_STEP_WITHIN_MS);
}

/** The second server works on the second node again. */
async function untilBothWrite({ city, cluster, journal, servers: [, reader] }) {
  await until(
    () => 'writes by the second node',
    async () => {
      const before = await cluster.writtenBy(READERS);
      await journal.perform(city.receive(1), () => reader.url);
      return (await cluster.writtenBy(READERS)) > before;
    },
    IN_STEP_WITHIN_MS,
    200,
  );
}

/** One bottle here; there it is known at once; and of two more there is one. */
async function takeAndRead(stage, name, worker) {
  const { city, journal, servers } = stage;
  const [writer, reader] = servers;
  const bottle = () => ({ ...city.redeem({ code: city.nextCode(worker) }), isWatched: true });
  const take = (server) => journal.perform(bottle(), () => server.url);
  const first = await take(writer);
  if (first.state !== 'acknowledged') return;
  if (name === 'held') await countIfBehind(stage, first);
  for (let i = 0; i < READS_EACH; i++) await readRight(stage, name, worker, 1);
  const more = [await take(reader), await take(reader)].filter((it) => it.state === 'acknowledged').length;
  if (more > 1) stage.findings.push(`${name}: a third bottle was given`);
  await readRight({ ...stage, servers: [reader, writer] }, name, worker, 1 + more);
}

/** The hindrance has to hinder: past the waiting, the node does not see what was acknowledged. */
async function countIfBehind({ cluster, figures }, { input: { requestId } }) {
  const [, rows] = await look(cluster.nodes[READERS], [
    'SET SESSION wsrep_sync_wait = 0',
    `SELECT id FROM request WHERE id = '${requestId}'`,
  ]);
  if (rows.length === 0) figures.behind += 1;
}

/** What the second server shows of a right of which `taken` were acknowledged. */
async function readRight(stage, name, worker, taken) {
  const { programmeId: id } = stage.city.shop;
  const answer = await readAt(stage, name, { route: api.getProgramme, input: { id }, by: worker });
  if (answer && (answer.mine.taken !== taken || answer.mine.left !== answer.mine.limit - taken))
    stage.findings.push(`${name}: ${taken} were taken, shown was ${JSON.stringify(answer.mine)}`);
}

/** Reads at the second server: an answer, or null where it honestly does not know. */
async function readAt({ servers: [, reader], figures, findings }, name, question) {
  figures.reads += 1;
  const { state, answer, status } = await send(reader.url, question);
  if (state === 'acknowledged') return answer;
  if (status === undefined) figures.unanswered += 1;
  else if (status === 503 && answer.error.code === 'UNCERTAIN') figures.uncertain += 1;
  else findings.push(`${name}: ${question.route.path} was answered ${status} ${JSON.stringify(answer)}`);
  return null;
}

/** A shelf that got one bottle and lost it by the first server is empty for the second. */
async function lastBottle(stage, name) {
  const { city, journal, servers, findings } = stage;
  const [writer, reader] = servers;
  const shop = city.emptyShop;
  const guest = () => city.redeemNothing();
  await journal.perform(city.receive(1, shop), () => writer.url);
  const taken = await journal.perform(guest(), () => writer.url);
  const answer = await readAt(stage, name, { route: api.listStock, input: { id: shop.programmeId }, by: city.cadre });
  const onHand = answer?.rows.find((it) => it.place.id === shop.placeId).onHand;
  if (taken.state === 'acknowledged' && onHand > 0) findings.push(`${name}: an empty shelf was shown with ${onHand}`);
  const more = await journal.perform(guest(), () => reader.url);
  if (more.state === 'acknowledged') findings.push(`${name}: a bottle was given from an empty shelf`);
}

/** What one server has paused, the other gives no more of. */
async function pausedProgramme({ city, journal, servers, chance, findings }, name) {
  const [writer, reader] = servers;
  const step = (route) => {
    const input = { id: city.shop.programmeId, requestId: chance.uuid(), reason: '盘点' };
    return until(
      () => route.path,
      async () => (await send(writer.url, { route, input, by: city.cadre })).state === 'acknowledged',
      IN_STEP_WITHIN_MS,
    );
  };
  await step(api.pauseProgramme);
  const given = await journal.perform(city.redeemByGuest(), () => reader.url);
  if (given.state === 'acknowledged') findings.push(`${name}: a paused programme was given`);
  await step(api.resumeProgramme);
}
