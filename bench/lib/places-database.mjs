/**
 * The same questions by the database's own spatial index (MariaDB: SPATIAL INDEX; SQLite: R*Tree), on a table made for them: whether
 * a place is open and has what is asked for stands in columns, which no real table could keep.
 */
export async function databaseSpots({ engine, sql }, { values, open }, count) {
  const openSchedules = values.filter((_, i) => open[i] === 1);
  const say = engine === 'mariadb' ? mariadb : sqlite;
  for (const statement of say.tables) await sql.run(statement);
  await sql.run(
    `INSERT INTO bench_spot (${say.columns})
     SELECT ${say.row}, kind = 'smart_station', schedule IN (${openSchedules.map(() => '?').join(', ') || 'NULL'}),
       facilities LIKE '%"charging"%' AND facilities LIKE '%"microwave"%' FROM place`,
    openSchedules,
  );
  for (const statement of say.after) await sql.run(statement);
  // About eighty places in the first box, so that most questions need no second one.
  const firstHalf = 0.08 * Math.sqrt(10_000 / count);
  return {
    nearest: async ({ from, kind, limit }) => {
      for (let half = firstHalf; ; half *= 2) {
        const rows = await sql.run(say.nearest(CONDITIONS[kind], limit), say.around(from, half));
        const far = half * METRES_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180);
        if ((rows.length === limit && rows[limit - 1].metres <= far) || half > 20) return rows;
      }
    },
    clusters: ({ west, east, south, north, zoom }) => {
      const side = 360 / 2 ** (zoom + 2);
      return sql.run(say.clusters(side), say.box(west, east, south, north));
    },
  };
}

const METRES_PER_DEGREE = 111_195;
const CONDITIONS = ['', 'AND open = 1', 'AND open = 1 AND equipped = 1', 'AND smart = 1'];
const polygon = (west, east, south, north) =>
  `POLYGON((${west} ${south}, ${east} ${south}, ${east} ${north}, ${west} ${north}, ${west} ${south}))`;

const mariadb = {
  columns: 'spot, smart, open, equipped',
  row: 'POINT(longitude, latitude)',
  tables: [
    'DROP TABLE IF EXISTS bench_spot',
    `CREATE TABLE bench_spot (n INT AUTO_INCREMENT PRIMARY KEY, spot POINT NOT NULL, smart TINYINT, open TINYINT,
     equipped TINYINT)`,
  ],
  after: ['ALTER TABLE bench_spot ADD SPATIAL INDEX (spot)', 'ANALYZE TABLE bench_spot'],
  nearest: (conditions, limit) =>
    `SELECT n, ST_Distance_Sphere(spot, POINT(?, ?)) AS metres FROM bench_spot
     WHERE MBRContains(ST_GeomFromText(?), spot) ${conditions} ORDER BY metres LIMIT ${limit}`,
  around: ({ longitude, latitude }, half) => [
    ...[longitude, latitude],
    polygon(longitude - half, longitude + half, latitude - half, latitude + half),
  ],
  clusters: (side) =>
    `SELECT FLOOR(ST_X(spot) / ${side}) AS x, FLOOR(ST_Y(spot) / ${side}) AS y, COUNT(*) AS places,
     AVG(ST_X(spot)) AS longitude, AVG(ST_Y(spot)) AS latitude FROM bench_spot
     WHERE MBRContains(ST_GeomFromText(?), spot) AND open = 1 AND equipped = 1 GROUP BY x, y`,
  box: (...edges) => [polygon(...edges)],
};

const sqlite = {
  columns: 'longitude, latitude, smart, open, equipped',
  row: 'longitude, latitude',
  tables: [
    'DROP TABLE IF EXISTS bench_spot',
    'DROP TABLE IF EXISTS bench_box',
    'CREATE TABLE bench_spot (n INTEGER PRIMARY KEY, longitude REAL, latitude REAL, smart INT, open INT, equipped INT)',
    'CREATE VIRTUAL TABLE bench_box USING rtree(n, west, east, south, north)',
  ],
  after: ['INSERT INTO bench_box SELECT n, longitude, longitude, latitude, latitude FROM bench_spot'],
  nearest: (conditions, limit) =>
    `SELECT s.n, 2 * 6371000 * ASIN(SQRT(POWER(SIN(RADIANS(s.latitude - ?) / 2), 2) + COS(RADIANS(s.latitude)) *
       COS(RADIANS(?)) * POWER(SIN(RADIANS(s.longitude - ?) / 2), 2))) AS metres
     FROM bench_box b JOIN bench_spot s ON s.n = b.n
     WHERE b.west >= ? AND b.east <= ? AND b.south >= ? AND b.north <= ? ${conditions} ORDER BY metres LIMIT ${limit}`,
  around: ({ longitude, latitude }, half) => [
    ...[latitude, latitude, longitude],
    ...[longitude - half, longitude + half, latitude - half, latitude + half],
  ],
  clusters: (side) =>
    `SELECT FLOOR(s.longitude / ${side}) AS x, FLOOR(s.latitude / ${side}) AS y, COUNT(*) AS places,
     AVG(s.longitude) AS longitude, AVG(s.latitude) AS latitude FROM bench_box b JOIN bench_spot s ON s.n = b.n
     WHERE b.west >= ? AND b.east <= ? AND b.south >= ? AND b.north <= ? AND open = 1 AND equipped = 1 GROUP BY x, y`,
  box: (...edges) => edges,
};
