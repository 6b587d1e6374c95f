import { send } from '../lib/journal.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';

const COPIES = 5;
const ACTS_A_ROUND = 12;
const ROUNDS_A_DAY = 4;

/** Every request five times at once, in any order among others; again a day later; and its id with another body. */
export async function replays({ chance, engine, times }) {
  const stage = await Stage.open({ chance, engine });
  const { journal, city, server } = stage;
  try {
    const next = mixOf(stage);
    for (let round = 0; round < times; round++) {
      if (round % ROUNDS_A_DAY === ROUNDS_A_DAY - 1) await city.nextDay(stage.servers);
      const acts = Array.from({ length: ACTS_A_ROUND }, next).filter((it) => it !== null);
      const copies = acts.flatMap((act) => Array.from({ length: COPIES }, () => act));
      const sent = shuffled(chance, copies).map((act) => send(server.url, act).then((answer) => ({ act, answer })));
      stage.findings.push(...gather(journal, acts, await Promise.all(sent)));
    }
    stage.findings.push(...(await withAnotherBody(journal, server.url)));
    await city.nextDay(stage.servers);
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

/** All copies of an act must have been told the same. */
function gather(journal, acts, answers) {
  return acts.flatMap((act) => {
    const mine = answers.filter((it) => it.act === act).map((it) => it.answer);
    const done = mine.find((it) => it.state === 'acknowledged');
    journal.operations.push(Object.assign(act, done ?? mine[0]));
    const odd = mine.filter((it) => it.state !== act.state || it.answer.id !== act.answer.id);
    return odd.map((it) => `a copy of ${act.act} ${act.input.requestId} was told ${JSON.stringify(it.answer)}`);
  });
}

async function withAnotherBody(journal, url) {
  const findings = [];
  for (const act of journal.of('acknowledged')) {
    const { quantity, reason } = act.input;
    const input = { ...act.input, ...(quantity ? { quantity: quantity + 1 } : { reason: `${reason}了` }) };
    const { status, answer } = await send(url, { ...act, input });
    if (status !== 409 || answer.error.code !== 'REQUEST_ID_REUSED')
      findings.push(`${act.act} ${input.requestId} with another body: ${JSON.stringify(answer)}`);
  }
  return findings;
}

function shuffled(chance, list) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = chance.int(0, i);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
