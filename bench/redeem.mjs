import { fillCity } from './lib/city.mjs';
import { post, redemptions } from './lib/load.mjs';
import { rawLoop } from './lib/raw.mjs';
import { renewRights } from './lib/renewed.mjs';
import { openStand } from './lib/stand.mjs';

const PLACES = 126;
const MEMBERS = 60_000;
const SECONDS = Number(process.env.BENCH_SECONDS || 8);
/** Answers of a place without stock. */
const EMPTY = [200, 409];

/** Redemptions over HTTP beside the raw loop and beside the no-op, spread and hot, on one engine in one run. */
export async function benchRedeem(engine) {
  const stand = await openStand(engine);
  try {
    const city = await fillCity(stand, { places: PLACES, members: MEMBERS });
    const { clerk, placeIds, emptyPlaceId } = city;
    const spread = (i) => placeIds[i % PLACES];
    const hot = () => placeIds[0];
    const someEmpty = (i) => (i % 20 === 0 ? emptyPlaceId : spread(i));
    const run = (path, next, options) => post(stand.url, clerk, path, next, { seconds: SECONDS, ...options });

    await run('/bench/noop', redemptions(city, spread), { seconds: 2 });
    const noop = await run('/bench/noop', redemptions(city, spread));
    // A place's first redemption opens its accounts, and the engine compiles what runs often.
    await run('/redemptions', redemptions(city, spread), { seconds: 5 });
    const measured = {};
    for (const [name, pick, options] of [
      ['spread', spread, {}],
      ['hot', hot, {}],
      ['empty5', someEmpty, { expected: EMPTY }],
      ['resent5', spread, { resent: 0.05 }],
    ]) {
      await renewRights(stand);
      measured[name] = await run('/redemptions', redemptions(city, pick, options), options);
    }
    await renewRights(stand);
    const single = await run('/redemptions', redemptions(city, spread), { seconds: 2, connections: 1 });
    const rawSpread = await rawLoop(stand, PLACES, SECONDS);
    const rawHot = await rawLoop(stand, 1, SECONDS);
    const maxRssMb = await stand.maxRssMb();
    return figures(engine, { noop, measured, single, rawSpread, rawHot, maxRssMb });
  } finally {
    await stand.close();
  }
}

function figures(engine, { noop, measured, single, rawSpread, rawHot, maxRssMb }) {
  const { spread, hot, empty5, resent5 } = measured;
  const at = (name) => `redeem.${engine}.${name}`;
  return {
    [at('noop.per_second')]: noop.perSecond,
    [at('spread.raw_per_second')]: rawSpread,
    [at('spread.http_per_second')]: spread.perSecond,
    [at('spread.http_per_raw')]: spread.perSecond / rawSpread,
    [at('spread.http_per_noop')]: spread.perSecond / noop.perSecond,
    [at('spread.p99_ms')]: spread.p99,
    [at('hot.raw_per_second')]: rawHot,
    [at('hot.http_per_second')]: hot.perSecond,
    [at('hot.http_per_raw')]: hot.perSecond / rawHot,
    [at('hot.http_per_noop')]: hot.perSecond / noop.perSecond,
    [at('hot.p99_ms')]: hot.p99,
    [at('empty5.http_per_noop')]: empty5.perSecond / noop.perSecond,
    [at('resent5.http_per_noop')]: resent5.perSecond / noop.perSecond,
    [at('single.p50_ms')]: single.p50,
    [at('max_rss_mb')]: maxRssMb,
  };
}
