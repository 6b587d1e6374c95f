/** Questions of a morning: everything, what is open, what is open and has both, what never closes. */
const EQUIPPED = ['charging', 'microwave'];
const LIMIT = 20;
/** A city's window as a desk sees it, and the province's. */
const HALF_CITY_DEGREES = 0.15;
const CITY_ZOOM = 11;
const PROVINCE = { west: 114.7, east: 122.8, south: 34.3, north: 38.5, zoom: 7 };
/** A Monday at nine in Shanghai. */
const MORNING = Date.parse('2026-07-20T09:00:00+08:00');

/** Time of an act, ms: median, slowest of a hundred, mean. The first tenth warms up. */
export async function timed(times, act) {
  const taken = [];
  for (let i = 0; i < times * 1.1; i++) {
    const began = performance.now();
    const answer = act(i);
    if (answer instanceof Promise) await answer;
    taken.push(performance.now() - began);
  }
  const counted = taken.slice(Math.floor(taken.length / 11)).sort((a, b) => a - b);
  const at = (share) => counted[Math.min(counted.length - 1, Math.floor(counted.length * share))];
  return { p50: at(0.5), p99: at(0.99), mean: counted.reduce((sum, it) => sum + it, 0) / counted.length };
}

/** What is asked of an index, the i-th time: the same for the database. */
export async function indexQueries({ index, times }) {
  const { EVERYTHING } = await import('../../server/dist-test/src/places/search/index/conditions.js');
  const { marksOf } = await import('../../server/dist-test/src/places/search/words.js');
  const { SHANDONG } = await import('../../server/dist-test/test/support/stations/outlines.js');
  const { table } = index;
  const open = times.ask('now', MORNING);
  const openAndEquipped = { ...EVERYTHING, open, facilities: EQUIPPED };
  const asked = [EVERYTHING, { ...EVERYTHING, open }, openAndEquipped, { ...EVERYTHING, kinds: ['smart_station'] }];
  const isOpen = (row) => open[table.opening[row]] === 1;
  const cityOf = (i) => SHANDONG[i % SHANDONG.length].centre;
  // Two irrational steps, which never come back to the same spot.
  const spotOf = (i) => {
    const [x, y] = cityOf(i);
    return { longitude: x + (((i * 0.6180339887) % 1) - 0.5) / 5, latitude: y + (((i * 0.7548776662) % 1) - 0.5) / 5 };
  };
  const clustersBy = (conditions) => (view) =>
    index.cells(conditions, view, isOpen).map((it) => [it.middle, it.bounds, it.opensAt(view.zoom)]);
  const rare = { ...EVERYTHING, facilities: ['toilet', 'parking', 'swap', 'shower'] };
  return {
    openings: { values: table.openings.values, open },
    ask: (i) => ({ from: spotOf(i), kind: i % asked.length, equipped: EQUIPPED, limit: LIMIT }),
    nearest: (i) => index.nearest(asked[i % asked.length], spotOf(i), { limit: LIMIT }),
    nearestRare: (i) => index.nearest(rare, spotOf(i), { limit: LIMIT }),
    clusters: clustersBy(openAndEquipped),
    clustersOfAll: clustersBy(EVERYTHING),
    province: () => PROVINCE,
    city: (i) => {
      const [x, y] = cityOf(i);
      const [west, east] = [x - HALF_CITY_DEGREES, x + HALF_CITY_DEGREES];
      return { west, east, south: y - HALF_CITY_DEGREES, north: y + HALF_CITY_DEGREES, zoom: CITY_ZOOM };
    },
    words: (i) => index.matching({ ...EVERYTHING, marked: marksOf(table, [`智能驿站${100 + i}`], []) }),
    /** A place is said to be broken, or whole again. */
    change: (i) => index.put({ ...placeAt(table, i % table.size), fault: i % 2 === 0 }),
  };
}

function placeAt(table, row) {
  const [name, address, district] = table.texts.get(row).split('\t');
  return {
    ...{ id: table.ids.idOf(row), kind: table.kindOf(row), name, address, district, facilities: [], knownSince: 0 },
    ...{ longitude: table.longitude[row], latitude: table.latitude[row] },
    opening: table.openings.values[table.opening[row]],
  };
}
