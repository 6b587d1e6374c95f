import { parseArgs } from 'node:util';
import { Chance } from './lib/random.mjs';
import { BESIDE, SCENARIOS } from './scenarios/index.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, profile: { type: 'string', default: 'ci' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? process.pid);
const wanted = values.only?.split(',') ?? Object.keys(SCENARIOS);
const unknown = wanted.filter((it) => !(it in SCENARIOS));
if (unknown.length > 0 || !['ci', 'long'].includes(values.profile) || !Number.isInteger(seed)) {
  console.error(`npm run faults -- --seed N --profile ci|long --only ${Object.keys(SCENARIOS).join()}`);
  process.exit(2);
}

/** Plays one scenario and prints its line. @returns whether it found nothing wrong */
async function play(name) {
  const began = performance.now();
  const chance = new Chance(seed).fork(name);
  try {
    const { findings, details = [], ...figures } = await SCENARIOS[name]({ chance, long: values.profile === 'long' });
    const words = Object.entries(figures).map(([key, value]) => `${key}=${Math.round(value * 100) / 100}`);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${name} ${words.join(' ')} (${seconds} s)`);
    for (const detail of details) console.log(`       ${detail}`);
    for (const finding of findings.slice(0, 20)) console.log(`       ${finding}`);
    return findings.length === 0;
  } catch (error) {
    console.log(`FAILED ${name} ${error.stack}`);
    return false;
  }
}

console.log(`faults: seed ${seed}, profile ${values.profile}`);
const failed = [];
const inTurn = async (names) => {
  for (const name of names) if (!(await play(name))) failed.push(name);
};
await Promise.all([
  inTurn(wanted.filter((it) => !BESIDE.includes(it))),
  inTurn(wanted.filter((it) => BESIDE.includes(it))),
]);
console.log(failed.length === 0 ? 'nothing lost, nothing doubled' : `failed: ${failed.join()} (seed ${seed})`);
process.exit(failed.length === 0 ? 0 : 1);
