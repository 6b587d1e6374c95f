import { ATTEMPTS, fillBookings, openSession, SEATS } from './lib/booking-city.mjs';
import { addPastBookings } from './lib/booking-past.mjs';
import { rawRush } from './lib/booking-raw.mjs';
import { getMonth, rush } from './lib/booking-load.mjs';
import { openStand } from './lib/stand.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS || 8);
const ROUNDS = 4;
const PAST = 1_000_000;

/**
 * 5,000 people press at once on a session of 200 seats, some rounds of it, over HTTP and in a raw loop of the same statements;
 * the calendar of a month with 50 providers; and the rush again with a million bookings behind it. Everybody is new to the
 * process, so each press also pays for finding out whose it is.
 */
export async function benchBooking(engine) {
  const stand = await openStand(engine);
  try {
    const city = await fillBookings(stand);
    const rounds = async () => {
      const ends = [];
      for (let i = 0; i < ROUNDS; i++) ends.push(await rush(stand.url, await openSession(stand, city), city.tokens));
      return ends;
    };
    await rush(stand.url, await openSession(stand, city), city.tokens);
    const first = await rounds();
    const raw = await rawRush(stand, { rounds: ROUNDS, attempts: ATTEMPTS, seats: SEATS });
    const month = await getMonth(stand.url, city.monthId, SECONDS);
    await addPastBookings(stand, city, PAST);
    const later = await rounds();
    return figures(engine, { first, later, raw, month });
  } finally {
    await stand.close();
  }
}

function figures(engine, { first, later, raw, month }) {
  const at = (name) => `booking.${engine}.${name}`;
  const perSecond = mean(first.map((it) => it.perSecond));
  return {
    [at('rush.raw_per_second')]: raw,
    [at('rush.http_per_second')]: perSecond,
    [at('rush.http_per_raw')]: perSecond / raw,
    [at('rush.p99_ms')]: Math.max(...first.map((it) => it.p99)),
    [at('rush.sold_of_200')]: mean(first.map((it) => it.sold)),
    [at('month50.http_per_second')]: month.perSecond,
    [at('month50.p99_ms')]: month.p99,
    [at('growth.1m_per_second')]: mean(later.map((it) => it.perSecond)),
    [at('growth.1m_per_0')]: mean(later.map((it) => it.perSecond)) / perSecond,
  };
}

const mean = (all) => all.reduce((sum, it) => sum + it, 0) / all.length;
