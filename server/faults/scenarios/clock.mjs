import { load } from '../lib/load.mjs';
import { Stage } from '../lib/stage.mjs';
import { look } from '../lib/tables.mjs';
import { pause } from '../lib/wait.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shanghai has no summer time. */
const SHANGHAI_MS = 8 * HOUR_MS;
/** Short of a code's life, so that every worker has new codes to show after each jump. */
const JUMP_MS = 50_000;
const JUMPS = 24;
const CLIENTS = 6;
const ACTS_A_JUMP = 20;
const LIMIT = 2;

const dayOf = (at) => new Date(at + SHANGHAI_MS).toISOString().slice(0, 10);

/** Clocks that run through Shanghai's midnight, jump a day ahead and back, and wander; everybody tries for a third bottle. */
export async function clock({ chance, long }) {
  const stage = await Stage.open({ chance, engine: 'sqlite', workers: 12 });
  const { city, servers } = stage;
  try {
    const beforeMidnight = Math.ceil((Date.now() + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS - Date.now();
    const starts = [0, DAY_MS, -DAY_MS].map((ms) => beforeMidnight + ms - (JUMPS / 2) * JUMP_MS);
    for (const start of starts) await runThrough(stage, start, () => JUMP_MS);
    const wild = () => chance.int(-DAY_MS / 1000, DAY_MS / 1000) * 1000;
    for (let i = 0; i < (long ? 40 : 1); i++) await runThrough(stage, city.shiftMs, wild);
    stage.findings.push(...(await overLimit(stage.database)));
    await city.shiftClock(0, servers);
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

async function runThrough(stage, startMs, jump) {
  const { city, journal, servers, findings } = stage;
  await city.shiftClock(startMs, servers);
  for (let i = 0; i < JUMPS; i++) {
    const before = city.now();
    const from = journal.operations.length;
    const loaded = load(journal, {
      next: () => city.redeemByCode(),
      count: ACTS_A_JUMP,
      clients: CLIENTS,
      urlOf: () => stage.server.url,
    });
    await pause(stage.chance.int(0, 30));
    const middle = city.now();
    await city.shiftClock(city.shiftMs + jump(), servers);
    await loaded;
    const days = [before, middle, city.now()].map(dayOf);
    const mine = journal.operations.slice(from).filter((it) => it.state === 'acknowledged');
    for (const { answer } of mine)
      if (!days.includes(answer.day)) findings.push(`${answer.id} of day ${answer.day}, not ${days}`);
  }
}

async function overLimit(database) {
  const [rows] = await look(database, [
    `SELECT personId, day, SUM(quantity) AS taken FROM redemption WHERE reversedAt IS NULL
     GROUP BY personId, day HAVING SUM(quantity) > ${LIMIT}`,
  ]);
  return rows.map((it) => `${it.personId} took ${it.taken} on ${it.day}`);
}
