import { Galera } from '../lib/galera.mjs';
import { KNOWN_WITHIN_MS, OUTAGE_MS } from '../lib/journal.mjs';
import { loadWhile } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { Stage } from '../lib/stage.mjs';
import { pause, until } from '../lib/wait.mjs';

/** Both servers name the first node first, so that all writes go there. */
const PREFERRED = [0, 0];
const CLIENTS = 6;
const RECOVERED_WITHIN_MS = 60_000;

/** What happens to the cluster; each takes the node that is written to, another, or several, and puts everything right again. */
const FAULTS = {
  kill: { outage: false, run: killWriter },
  pause: { outage: false, run: pauseWriter },
  partition: { outage: false, run: partitionWriter },
  bystander: { outage: false, run: pauseBystander },
  two: { outage: true, run: killTwo },
  all: { outage: true, run: killAll },
};

/** Three nodes, two server processes that name all of them; the writer dies, sleeps, is cut off; another sleeps; two die; all die. */
export async function galera({ chance, times }) {
  const cluster = await Galera.form();
  let stage;
  try {
    stage = await Stage.open({ chance, cluster, preferred: PREFERRED });
    for (let round = 0; round < times; round++) {
      for (const [name, fault] of Object.entries(FAULTS)) await strike(stage, cluster, name, fault);
    }
    return await stage.judge();
  } finally {
    await (stage ? stage.close() : cluster.remove());
  }
}

async function strike(stage, cluster, name, { outage, run }) {
  const { journal, chance, servers, figures } = stage;
  await stage.city.nextDay(servers);
  journal.knownWithinMs = outage ? OUTAGE_MS : KNOWN_WITHIN_MS;
  let going = true;
  const loaded = loadWhile(journal, {
    next: mixOf(stage),
    going: () => going,
    restMs: () => chance.int(20, 120),
    clients: CLIENTS,
    urlOf: () => chance.pick(servers).url,
  });
  await until(
    () => 'all writes by the preferred node',
    () => cluster.writesByFirst(),
    RECOVERED_WITHIN_MS,
  );
  await pause(chance.int(0, 300));
  const struck = performance.now();
  const served = async () => {
    await until(
      () => `service after ${name}`,
      () => journal.acknowledgedAt > struck + 1000,
      RECOVERED_WITHIN_MS,
    );
    const seconds = (performance.now() - struck) / 1000;
    figures[`${name}Seconds`] = Math.max(figures[`${name}Seconds`] ?? 0, seconds);
  };
  await run(cluster, served);
  await cluster.inStep(RECOVERED_WITHIN_MS);
  figures.kills += 1;
  going = false;
  await loaded;
}

async function killWriter({ nodes: [writer] }, served) {
  await writer.kill();
  await served();
  await writer.start();
}

async function pauseWriter({ nodes: [writer] }, served) {
  writer.pause();
  await served();
  writer.resume();
}

async function partitionWriter(cluster, served) {
  await cluster.cut(0);
  await served();
  await cluster.heal(0);
}

/** Nothing is written to it, but the others wait for it until they take it for dead. */
async function pauseBystander({ nodes: [, bystander] }, served) {
  bystander.pause();
  await served();
  bystander.resume();
}

async function killTwo(cluster, served) {
  const [one, other, survivor] = cluster.nodes;
  await Promise.all([one.kill(), other.kill()]);
  await cluster.bootstrapSurvivor(survivor);
  await served();
  await one.start();
  await other.start();
}

async function killAll(cluster, served) {
  await Promise.all(cluster.nodes.map((it) => it.kill()));
  await cluster.recover();
  await served();
}
