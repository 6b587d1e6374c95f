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

/** Redemptions spread over the places with nothing, a million and ten million transfers behind them, in one run. */
export async function benchGrowth(engine) {
  const stand = await openStand(engine);
  try {
    const city = await fillCity(stand, { places: PLACES, members: MEMBERS });
    const measure = async () => {
      const next = redemptions(city, (i) => city.placeIds[i % PLACES]);
      const run = (seconds) => post(stand.url, city.clerk, '/redemptions', next, { seconds });
      await run(2);
      await renewRights(stand);
      return (await run(SECONDS)).perSecond;
    };
    const empty = await measure();
    const figures = { [`redeem.${engine}.growth.0_per_second`]: empty };
    let there = 0;
    for (const [name, size] of Object.entries(SIZES)) {
      await addPast(stand, city, there, size);
      there = size;
      figures[`redeem.${engine}.growth.${name}_bytes_each`] = (await bytesOf(stand)) / size;
      const perSecond = await measure();
      figures[`redeem.${engine}.growth.${name}_per_second`] = perSecond;
      figures[`redeem.${engine}.growth.${name}_per_0`] = perSecond / empty;
    }
    return figures;
  } finally {
    await stand.close();
  }
}
