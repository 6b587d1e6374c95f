import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { loadWhile } from '../lib/load.mjs';
import { mixOf } from '../lib/mix.mjs';
import { ServerProcess } from '../lib/server-process.mjs';
import { Stage } from '../lib/stage.mjs';
import { look } from '../lib/tables.mjs';
import { pause, until } from '../lib/wait.mjs';

const CLIENTS = 8;
/** Acts of a round that were begun before its backup begins. */
const BEGUN = 30;
const BEGUN_WITHIN_MS = 30_000;
/** Between these the restore is at work; before them it only loads its program. */
const RESTORING_MS = [600, 2500];

/** Backups made under load, by the command, and restored elsewhere: what was acknowledged before one began is in it. */
export async function backup({ chance, engine, times }) {
  const stage = await Stage.open({ chance, engine });
  stage.figures.heldInCopies = 0;
  try {
    for (let round = 0; round < times; round++) {
      await stage.city.nextDay(stage.servers);
      const copy = await backUpUnderLoad(stage, join(stage.dataDir, `copy-${round}.gz`));
      await restoreElsewhere(stage, copy, `copy${round}`);
    }
    return await stage.judge();
  } finally {
    await stage.close();
  }
}

/** @returns the file, and the operations whose answer was known when the backup began */
async function backUpUnderLoad(stage, file) {
  const { chance, journal, server } = stage;
  let going = true;
  const loaded = loadWhile(journal, {
    next: mixOf(stage),
    going: () => going,
    restMs: () => chance.int(0, 20),
    clients: CLIENTS,
    urlOf: () => server.url,
  });
  const from = journal.operations.length;
  await until(
    () => 'work to copy',
    () => journal.operations.length > from + BEGUN,
    BEGUN_WITHIN_MS,
  );
  const known = journal.operations.filter((it) => it.state !== undefined);
  await succeeds(stage, server.run('backup', file));
  going = false;
  await loaded;
  return { file, known };
}

/** Into an empty place, killed in the middle and begun again; the restore itself ends with `ledger:verify`. */
async function restoreElsewhere(stage, { file, known }, name) {
  const { chance, journal, findings, figures } = stage;
  const { server, database } = await emptyPlace(stage, name);
  const first = server.run('restore', file);
  const early = pause(chance.int(...RESTORING_MS)).then(first.kill);
  const { code } = await first.ended;
  await early;
  if (code === null) figures.kills += 1;
  await succeeds(stage, server.run('restore', file, '--replace'));
  figures.heldInCopies += known.length;
  const { lost, doubled, findings: wrong } = await journal.check(database, known);
  if (lost + doubled > 0) findings.push(`${name}: ${lost} lost, ${doubled} doubled`, ...wrong);
}

/** Another data folder with the same keys; on MariaDB another database of the same server. */
async function emptyPlace({ dataDir, mariadb }, name) {
  const folder = mkdtempSync(join(dataDir, 'elsewhere-'));
  copyFileSync(join(dataDir, 'keys.json'), join(folder, 'keys.json'));
  if (!mariadb) {
    const database = { sqlitePath: join(folder, 'nuanxin.db') };
    return { server: await ServerProcess.on({ DATA_DIR: folder }), database };
  }
  await look(mariadb, [`CREATE DATABASE ${name}`]);
  const url = mariadb.url.replace(/app$/, name);
  return { server: await ServerProcess.on({ DATA_DIR: folder, DATABASE_URL: url }), database: { url } };
}

async function succeeds({ findings }, { ended }) {
  const { code, output } = await ended;
  if (code !== 0) findings.push(output);
}
