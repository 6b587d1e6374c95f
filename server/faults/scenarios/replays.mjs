import { saysTheSame, send } from '../lib/journal.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';

const COPIES = 5;
const ACTS_A_ROUND = 12;
const ROUNDS_A_DAY = 4;
/** Copies of more would be twenty numbers typed at one moment by one clerk, which the server takes for guessing. */
const NUMBERS_A_ROUND = 3;

/** Every request five times at once, in any order among others; again a day later; and its id with another body. */
export async function replays({ chance, engine, times }) {
  const stage = await Stage.open({ chance, engine });
  const { journal, city, server } = stage;
  try {
    const next = mixOf(stage);
    for (let round = 0; round < times; round++) {
      if (round % ROUNDS_A_DAY === ROUNDS_A_DAY - 1) await city.nextDay(stage.servers);
      const acts = [];
      while (acts.length < ACTS_A_ROUND) {
        const act = await next();
        const numbers = acts.filter((it) => it.input.number).length;
        if (!act.input.number || numbers < NUMBERS_A_ROUND) acts.push(act);
      }
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
    const odd = mine.filter((it) => !saysTheSame(act, it));
    return odd.map((it) => `copies of ${act.act} were told ${JSON.stringify([act.answer, it.answer])}`);
  });
}

async function withAnotherBody(journal, url) {
  const findings = [];
  for (const act of journal.of('acknowledged')) {
    const told = await send(url, { ...act, input: act.otherInput });
    if (!act.form.isReused(told))
      findings.push(`${act.act} ${JSON.stringify(act.otherInput)} with another body: ${JSON.stringify(told.answer)}`);
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
