import * as api from '@nuanxin/shared-types';
import { Galera } from '../lib/galera.mjs';
import { Hall } from '../lib/hall.mjs';
import { OUTAGE_MS } from '../lib/journal.mjs';
import { Stage } from '../lib/stage.mjs';
import { look } from '../lib/tables.mjs';
import { pause } from '../lib/wait.mjs';

/** Each server prefers another node: what config/cluster forbids, and what a fail-over is for some seconds. */
const PREFERRED = [0, 1, 2];
const PEOPLE = 200;
/** People who press everywhere at once. */
const HASTY = 10;
const WAITING = 12;
const RUSH_SEATS = 20;
const IN_STEP_WITHIN_MS = 60_000;

/**
 * Booking on three nodes that are all written to: two hundred people and one seat, one person and three seats at one hour, a waiting
 * list that moves up, and a rush in which a node dies.
 */
export async function bookings({ chance, times }) {
  const cluster = await Galera.form();
  let stage;
  try {
    stage = await Stage.open({ chance, cluster, preferred: PREFERRED, workers: 0 });
    stage.journal.knownWithinMs = OUTAGE_MS;
    const hall = await new Hall(stage).open();
    const people = [];
    while (people.length < PEOPLE) people.push(await stage.city.newGuest());
    for (let round = 0; round < times; round++) {
      await stage.city.nextDay(stage.servers);
      await hall.open();
      await lastSeat(hall, people);
      await stage.city.nextDay(stage.servers);
      await hall.open();
      await everywhereAtOnce(hall, people.slice(0, HASTY));
      await movingUp(hall, people.slice(-WAITING));
      await stage.city.nextDay(stage.servers);
      await hall.open();
      await nodeDies(hall, people);
    }
    await heldAgainstRows(stage);
    return await stage.judge();
  } finally {
    await (stage ? stage.close() : cluster.remove());
  }
}

/** All at once, by all servers. @returns those acknowledged */
async function all({ stage: { journal, servers } }, acts) {
  const done = await Promise.all(acts.map((it, i) => journal.perform(it, () => servers[i % servers.length].url)));
  return done.filter((it) => it.state === 'acknowledged');
}

async function lastSeat(hall, people) {
  const [session] = await hall.sessions(1, 1);
  const done = await all(
    hall,
    people.map((it) => hall.booking(session, it)),
  );
  if (done.length !== 1) hall.stage.findings.push(`the last seat was given to ${done.length} of ${people.length}`);
}

/** Of three sessions at one hour everybody gets one. */
async function everywhereAtOnce(hall, people) {
  const sessions = await hall.sessions(PREFERRED.length, PEOPLE);
  const acts = people.flatMap((person) => sessions.map((it) => hall.booking(it, person)));
  const done = await all(hall, acts);
  if (done.length !== people.length)
    hall.stage.findings.push(`${people.length} people at one hour have ${done.length} seats`);
}

/** One seat, a list of people who wait for it; each who has it gives it back, and the next one says yes by any server. */
async function movingUp(hall, people) {
  const { stage } = hall;
  const [session] = await hall.sessions(1, 1);
  const [holder, ...others] = people;
  let [held] = await all(hall, [hall.booking(session, holder)]);
  const waits = await all(
    hall,
    others.map((it) => hall.waiting(session, it)),
  );
  for (let turn = 0; turn < waits.length; turn++) {
    await all(hall, [hall.step('give back', api.cancelBooking, held.answer.id, held.by)]);
    const taken = await all(
      hall,
      waits.map((it) => hall.step('say yes', api.acceptSeat, it.answer.id, it.by)),
    );
    if (taken.length !== 1) {
      stage.findings.push(`${taken.length} of ${waits.length} people on the list took one freed seat`);
      return;
    }
    [held] = taken;
  }
}

/** A node is killed while all press for twenty seats; what was acknowledged stays, and no twenty-first is. */
async function nodeDies(hall, people) {
  const { stage } = hall;
  const { cluster, chance, figures, findings } = stage;
  const [session] = await hall.sessions(1, RUSH_SEATS);
  const rush = all(
    hall,
    people.map((it) => hall.booking(session, it)),
  );
  await pause(chance.int(20, 300));
  const victim = chance.pick(cluster.nodes);
  await victim.kill();
  figures.kills += 1;
  const done = await rush;
  await victim.start();
  await cluster.inStep(IN_STEP_WITHIN_MS);
  if (done.length !== RUSH_SEATS) findings.push(`${done.length} of ${RUSH_SEATS} seats were given in the rush`);
}

/** Every booking that was acknowledged is a row of its own, and there is no other. */
async function heldAgainstRows({ journal, database, findings, figures }) {
  const told = journal.of('acknowledged').filter((it) => it.act === 'book' || it.act === 'say yes');
  const ids = new Set(told.map((it) => it.answer.id));
  const [rows] = await look(database, ['SELECT id FROM booking']);
  const lost = [...ids].filter((id) => !rows.some((it) => it.id === id));
  figures.bookings = rows.length;
  if (ids.size !== told.length) findings.push(`${told.length} answers named ${ids.size} bookings`);
  if (lost.length > 0) findings.push(`${lost.length} acknowledged bookings are lost, such as ${lost[0]}`);
  if (rows.length !== ids.size) findings.push(`${rows.length} bookings stand, ${ids.size} were acknowledged`);
}
