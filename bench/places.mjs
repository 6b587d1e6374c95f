import { buildIfStale } from '../scripts/lib/parts.mjs';
import { databaseSpots } from './lib/places-database.mjs';
import { indexQueries, timed } from './lib/places-queries.mjs';
import { openPlaces } from './lib/places-stand.mjs';

/** Places in the city before each measurement, by name. */
const SIZES = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
/** Each of these many times; the first tenth warms up and is not counted. */
const NEAREST = 2000;
const WINDOWS = 300;
/** Databases take long for a whole province. */
const DATABASE_NEAREST = 300;
const DATABASE_WINDOWS = 20;

/** Nearest 20 and clusters of a window, by the index in memory and by the database's own spatial index, in one run. */
export async function benchPlaces(engine, sizes = SIZES) {
  await buildIfStale(['scenarios']);
  const stand = await openPlaces(engine);
  // The index is the same beside any database; its figures stand under `places` once, those of SQLite under a name of their own.
  const name = engine === 'mariadb' ? 'places' : `places.${engine}`;
  const figures = {};
  try {
    for (const [size, count] of Object.entries(sizes)) {
      await stand.fill(count);
      const measured = await measure(stand, count);
      for (const [key, value] of Object.entries(measured)) figures[`${name}.${size}.${key}`] = value;
    }
    return figures;
  } finally {
    await stand.close();
  }
}

async function measure(stand, count) {
  const { live, seconds, megabytes } = await stand.loadIndex();
  const index = await indexQueries(live);
  const spots = await databaseSpots(stand, index.openings, count);
  const nearest = await timed(NEAREST, (i) => index.nearest(i));
  const nearestRare = await timed(NEAREST, (i) => index.nearestRare(i));
  const database = await timed(DATABASE_NEAREST, (i) => spots.nearest(index.ask(i)));
  const [province, city] = [index.province, index.city];
  const clusters = {
    province: await timed(WINDOWS, (i) => index.clusters(province(i))),
    provinceAll: await timed(WINDOWS, (i) => index.clustersOfAll(province(i))),
    city: await timed(WINDOWS, (i) => index.clusters(city(i))),
    cityAll: await timed(WINDOWS, (i) => index.clustersOfAll(city(i))),
  };
  const databaseProvince = await timed(DATABASE_WINDOWS, (i) => spots.clusters(province(i)));
  const databaseCity = await timed(DATABASE_WINDOWS, (i) => spots.clusters(city(i)));
  const words = await timed(WINDOWS / 10, (i) => index.words(i));
  const change = await timed(NEAREST, (i) => index.change(i));
  return {
    nearest_p50_ms: nearest.p50,
    nearest_p99_ms: nearest.p99,
    nearest_rare_p99_ms: nearestRare.p99,
    nearest_db_p50_ms: database.p50,
    nearest_index_per_db: database.mean / nearest.mean,
    clusters_province_ms: clusters.province.p50,
    clusters_province_p99_ms: clusters.province.p99,
    clusters_province_all_ms: clusters.provinceAll.p50,
    clusters_province_db_ms: databaseProvince.p50,
    clusters_city_ms: clusters.city.p50,
    clusters_city_p99_ms: clusters.city.p99,
    clusters_city_all_ms: clusters.cityAll.p50,
    clusters_city_db_ms: databaseCity.p50,
    words_ms: words.p50,
    change_ms: change.mean,
    build_s: seconds,
    memory_mb: megabytes,
  };
}
