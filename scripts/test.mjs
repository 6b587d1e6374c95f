// npm test [-- --tier rules]: every tier that this machine can run, and one line of counts at the end.
import './lib/node-version.mjs';
import { add, line, NONE } from './lib/counts.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { memoryFolder } from './lib/memory-folder.mjs';
import { buildIfStale } from './lib/parts.mjs';
import { main, Stop } from './lib/step.mjs';
import { TIERS } from './lib/tiers.mjs';

await main(async () => {
  const tiers = chosenTiers(process.argv.slice(2));
  await installIfNeeded();
  await buildIfStale(['contract']);
  process.env.TMPDIR = memoryFolder();
  const results = {};
  for (const { name, title, run } of tiers) {
    console.log(`\n== ${title}`);
    const { counts, words } = await run(results).catch(notRun);
    if (words) console.log(words);
    results[name] = counts;
  }
  return report(tiers, results);
});

function chosenTiers(args) {
  if (args.length === 0) return TIERS;
  const [option, name] = args;
  const tier = TIERS.find((it) => it.name === name);
  const names = TIERS.map((it) => it.name).join('、');
  if (option !== '--tier' || args.length > 2 || !tier) throw new Stop(`只认 --tier 加一个名字：${names}`);
  return [tier];
}

/** A tier that cannot even begin (its build fails) has failed; the other tiers still tell more. */
function notRun(error) {
  if (!(error instanceof Stop)) throw error;
  return { words: error.message, counts: { ...NONE, failed: 1 } };
}

function report(tiers, results) {
  console.log('');
  for (const { name, title } of tiers) {
    const { passed, failed, skipped } = results[name];
    console.log(`${title}：过 ${passed}，没过 ${failed}，跳过 ${skipped}`);
  }
  const total = tiers.map(({ name }) => results[name]).reduce(add, NONE);
  console.log(`\n${line(total)}`);
  return total.failed > 0 ? 1 : 0;
}
