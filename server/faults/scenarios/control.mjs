import { load } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';
import { look } from '../lib/tables.mjs';

const ACTS = 40;
const CLIENTS = 4;

/** The suite's own negative control: a loss and a double planted in the tables have to be found, or nothing else proves much. */
export async function control({ chance }) {
  const stage = await Stage.open({ chance, engine: 'mariadb' });
  try {
    await load(stage.journal, { next: mixOf(stage), count: ACTS, clients: CLIENTS, urlOf: () => stage.server.url });
    const [lost, doubled] = stage.journal.of('acknowledged').filter((it) => it.act === 'receive');
    await look(stage.database, [
      `DELETE FROM transfer WHERE requestId = '${lost.input.requestId}'`,
      `INSERT INTO transfer (id, debitAccountId, creditAccountId, amount, unit, kind, requestId, at, actorId, facts)
       SELECT UUID(), debitAccountId, creditAccountId, amount, unit, kind, requestId, at, actorId, facts
       FROM transfer WHERE requestId = '${doubled.input.requestId}'`,
    ]);
    const judged = await stage.judge();
    const verified = judged.findings.some((it) => it.includes('account-sums-equal-replay'));
    const found = judged.lost === 1 && judged.doubled === 1 && verified;
    return { plantedAndFound: judged.lost + judged.doubled, findings: found ? [] : ['what was planted was not found'] };
  } finally {
    await stage.close();
  }
}
