import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import { xlsxOf } from '../support/sheets.js';
import { soon } from '../support/soon.js';
import { BEIJING } from '../support/stations/outlines.js';
import { stationsIn, type Station } from '../support/stations/stations.js';
import type { Scenario } from './scenario.js';

const ADMINISTRATOR = '15400000000';
const STATIONS = 8300;
const SMART = 1200;
const SEED = 110_000;
const HEADINGS = ['编号', '名称', '种类', '街道', '地址', '经度', '纬度', '坐标系', '开放时间', '设施'];
/** All of Beijing, and some streets of it. */
const BEIJING_BOX = { west: 115.2, east: 117.6, south: 39.3, north: 41.2 };
const INNER = { west: 116.405, east: 116.43, south: 39.905, north: 39.93 };
/** The demo city has districts of the same names. */
const CITY = '北京市';
const TIANANMEN = { longitude: 116.3975, latitude: 39.9087 };
/** Cells of 64 pixels on a window as large as a phone's or a desk's. */
const FAR_ZOOM = 8;
/** Half past eleven in the evening of the day it is played on, five and a half hours later. */
const LATE_MS = 5.5 * 3_600_000;

/** Beijing 北京：8,300 个驿站，其中 1,200 个智能驿站 24 小时开门. */
export const c1: Scenario = {
  id: 'C1',
  title: '北京 8,300 个驿站，1,200 个 24 小时开门：找最近的、现在开着的，缩小了成片显示',
  city: 'demo',
  at: '2026-07-20 18:00',
  async play(server, check) {
    const { client, clock } = server;
    const stations = [...stationsIn(BEIJING, { count: STATIONS, seed: SEED, smart: SMART, facilityCodes: [] })];
    const imported = await importStations(server, stations);
    check('导入的驿站', imported.added, STATIONS);
    check('有问题的行', imported.wrong, 0);

    const seen = async (more: Partial<api.MapView> = {}) =>
      client.call(api.listMapPins, { ...BEIJING_BOX, zoom: FAR_ZOOM, ...more });
    const map = await soon(seen, (it) => it.total === STATIONS, 10_000);
    check('地图上的驿站', map.total, STATIONS);
    check('各片之和', map.pins.length + map.clusters.reduce((sum, it) => sum + it.count, 0), STATIONS);
    check('缩小时画的不超过 200 个', map.pins.length + map.clusters.length <= 200, true);
    check('24 小时开门的', (await seen({ open: 'always' })).total, SMART);
    check('智能驿站', (await seen({ kinds: ['smart_station'] })).total, SMART);

    const street = await client.call(api.listMapPins, { ...INNER, zoom: 17 });
    const inside = stations.filter((it) => within(it, INNER)).length;
    check('放大到几条街，一个不少', street.total >= inside, true);
    check('多数单独画出来', street.pins.length > street.clusters.length, true);

    const { rows: districts } = await client.call(api.listDistricts, {});
    const counted = BEIJING.map(({ name }) => districts.find((it) => it.name === CITY + name)?.places ?? 0);
    check(
      '16 个区，各区之和',
      [counted.filter((it) => it > 0).length, counted.reduce((sum, it) => sum + it, 0)],
      [16, STATIONS],
    );

    const nearest = async (asked: api.PlaceSearch) =>
      (await client.call(api.searchPlaces, { ...TIANANMEN, limit: 20, ...asked })).rows;
    const distances = (rows: readonly api.PlaceHit[]) => rows.map((it) => it.distanceMetres);
    check('最近的 20 个，由近到远', isRising(distances(await nearest({}))), true);
    const late = await nearest({ openAt: clock.now() + LATE_MS });
    clock.set('2026-07-20 23:30');
    const now = await nearest({ open: 'now' });
    check('夜里 11 点半最近的 20 个都开着', now.filter((it) => it.state.open).length, 20);
    check('下午问“11 点半开着的”，答的一样', distances(late), distances(now));
    const always = await nearest({ open: 'always' });
    check('最近的 24 小时驿站都是智能驿站', new Set(always.map((it) => it.kind)).size, 1);
    check('按名字找', (await nearest({ q: '东城区智能驿站' }))[0]?.district, `${CITY}东城区`);
  },
};

/** By a sheet, as the city's office would bring them in. */
async function importStations({ client }: TestServer, stations: readonly Station[]): Promise<api.PlaceImport> {
  const administrator = await signIn(client, ADMINISTRATOR);
  const unions = (await administrator.call(api.listUnions, {})).rows;
  const rows = stations.map((it, i) => [
    ...[`BJ-${i}`, it.name, api.PLACE_KINDS[it.kind], CITY + it.district, it.address],
    ...[String(it.longitude), String(it.latitude), '', it.hours, '饮水、充电'],
  ]);
  const sheet = await xlsxOf([HEADINGS, ...rows]);
  const { id: fileId } = await administrator.upload(api.postFile, { kind: 'sheet' }, sheet);
  const { id } = await administrator.call(api.createPlaceImport, {
    requestId: newRequestId(),
    fileId,
    unionId: unions.find((it) => it.kind === 'city')?.id ?? '',
    source: '北京驿站台账',
    coordinates: 'GCJ02',
  });
  // Doors of one building lie within 30 m of each other.
  return administrator.call(api.startPlaceImport, { id, requestId: newRequestId(), near: 'both', rows: [] });
}

function within({ longitude, latitude }: Station, { west, south, east, north }: api.Bounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function isRising(metres: readonly (number | null)[]): boolean {
  return metres.every((it, i) => it !== null && it >= (metres[i - 1] ?? 0));
}
