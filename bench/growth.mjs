import { fillCity } from './lib/city.mjs';
import { post, redemptions } from './lib/load.mjs';
import { addPast } from './lib/past.mjs';
import { renewRights } from './lib/renewed.mjs';
import { bytesOf } from './lib/size.mjs';
import { openStand } from './lib/stand.mjs';

const PLACES = 126;
const MEMBERS = 60_000;
const SECONDS = Number(process.env.BENCH_SECONDS || 8);
/** Transfers in the ledger before each measurement, by name. */
const SIZES = { '1m': 1_000_000, '10m': 10_000_000 };

/** Rounds of a measurement. */
const ROUNDS = 3;

/**
 * Redemptions spread over the places, with a million and ten million transfers behind them, each beside a city without a past: the
 * two are asked in turn, and of the rounds the middle ratio counts, so that what else the machine does meets both.
 */
export async function benchGrowth(engine) {
  const stands = [];
  try {
    for (let i = 0; i < 2; i++) stands.push(await openStand(engine));
    const [young, old] = await Promise.all(stands.map(cityOn));
    const figures = {};
    let there = 0;
    for (const [name, size] of Object.entries(SIZES)) {
      await addPast(old.stand, old.city, there, size);
      there = size;
      const rounds = [];
      for (let i = 0; i < ROUNDS; i++) rounds.push({ young: await redeemed(young), old: await redeemed(old) });
      rounds.sort((a, b) => a.old / a.young - b.old / b.young);
      const middle = rounds[Math.floor(ROUNDS / 2)];
      const at = `redeem.${engine}.growth`;
      figures[`${at}.${name}_bytes_each`] = (await bytesOf(old.stand)) / size;
      figures[`${at}.${name}_per_second`] = middle.old;
      figures[`${at}.${name}_per_0`] = middle.old / middle.young;
      console.log(`${name}: ${(middle.old / middle.young).toFixed(2)} of a city without a past`);
    }
    return figures;
  } finally {
    for (const stand of stands) await stand.close();
  }
}

/** A place's first redemption opens the accounts that `addPast` books on. */
async function cityOn(stand) {
  const town = { stand, city: await fillCity(stand, { places: PLACES, members: MEMBERS }) };
  await redeemed(town);
  return town;
}

/** Redemptions a second, with everybody's rights of the day renewed. */
async function redeemed({ stand, city }) {
  const next = redemptions(city, (i) => city.placeIds[i % PLACES]);
  const run = (seconds) => post(stand.url, city.clerk, '/redemptions', next, { seconds });
  await run(2);
  await renewRights(stand);
  return (await run(SECONDS)).perSecond;
}
