import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CityPackError, loadCityPack } from './index.js';

/** The lines named below are lines of this file. */
const SMALL = readFileSync(new URL('small.fixture.yaml', import.meta.url), 'utf8');

describe('a broken pack', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'city-pack-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function load(text: string) {
    const path = join(folder, 'small.yaml');
    writeFileSync(path, text);
    return loadCityPack(path);
  }
  function complaint(text: string): string {
    try {
      load(text);
    } catch (error) {
      if (error instanceof CityPackError) return error.message;
      throw error;
    }
    return 'no complaint';
  }

  it('is refused for a reason: the same pack unbroken loads, with its defaults', () => {
    const pack = load(SMALL);
    expect(pack.unions[1]).toEqual({
      code: 'rest',
      name: '联合工会',
      kind: 'catch_all',
      parent: 'city',
      review: false,
    });
    expect(pack.joinCodes[0]).toMatchObject({ recruiter: null, place: 'shop' });
    expect(pack.places[0]).toMatchObject({ phone: null });
    expect(pack.programmes[0]).toMatchObject({ reversalSeconds: 60 });
  });

  it.each<[what: string, from: string, to: string, words: string]>([
    // YAML itself
    ['a key twice', 'name: 小城', 'code: other', 'small.yaml:2:1 不是正确的 YAML'],
    // single fields
    ['a missing field', "hotline: '12351'\n", '', 'small.yaml:1:1 hotline：缺少这一项'],
    [
      'an unknown field',
      'brand: 暖新',
      'brand: 暖新\nbrnad: 暖新',
      'small.yaml:4:1 brnad：没有这一项，看看是不是拼错了',
    ],
    ['a field missing inside', '    district: 城里\n', '', 'small.yaml:22:5 places[0].district：缺少这一项'],
    [
      'a phone as a number',
      "'15400000000'",
      '15400000000',
      'small.yaml:53:29 staff[0].phone：应是文字，给数字加上引号',
    ],
    ['a short phone', '15400000000', '1540000', 'small.yaml:53:29 staff[0].phone：手机号应为 11 位'],
    ['hours of no clock', '08:00-22:00', '8点到22点', 'small.yaml:29:5 places[0].hours：时间写成 08:00-22:00'],
    ['swapped coordinates', 'longitude: 86.04', 'longitude: 44.3', 'small.yaml:27:5 places[0].longitude：经度在 73'],
    [
      'a kind of place that is none',
      'kind: shop',
      'kind: bar',
      'places[0].kind：应是 station、smart_station、driver_home',
    ],
    ['an impossible date', 'to: 2025-08-31', 'to: 2025-08-32', 'small.yaml:41:7 programmes[0].rule.to：应是日期'],
    ['a day that is none', '[3, 4]', '[3, 8]', 'small.yaml:42:21 programmes[0].rule.weekdays[1]：不能大于 7'],
    ['a zone that is none', 'Asia/Shanghai', 'Asia/Shihezi', 'small.yaml:5:1 timeZone：没有这个时区'],
    ['a clerk of a union', 'place: shop }\nopening', 'union: city }\nopening', 'staff[0].union：没有这一项'],
    ['a role that is none', 'role: clerk', 'role: boss', 'staff[0].role：写明 role：clerk'],
    [
      'too many offers',
      '[{ icon: drop',
      `[${'{ icon: house, title: 站, note: 歇脚 }, '.repeat(4)}{ icon: drop`,
      'offers：最多 4 项',
    ],
    ['no offers', '[{ icon: drop, title: 水, note: 免费 }]', '[]', 'small.yaml:15:1 offers：至少 1 项'],
    // references
    [
      'a union of nobody',
      'union: rest, channel',
      'union: gone, channel',
      'small.yaml:20:20 joinCodes[0].union：没有叫“gone”的工会',
    ],
    ['a join code of no place', 'channel: poster, place: shop', 'channel: poster, place: bar', '没有叫“bar”的地点'],
    ['a child before its parent', 'parent: city', 'parent: later', 'unions[1].parent：上面没有编号为“later”的工会'],
    [
      'a second root',
      'kind: catch_all, parent: city',
      'kind: city, parent: null',
      'unions[1].kind：市总工会（kind: city）只能有一个',
    ],
    ['no catch-all', 'kind: catch_all', 'kind: street', 'small.yaml:16:1 unions：缺少兜底工会'],
    [
      'a rootless union',
      'kind: catch_all, parent: city',
      'kind: catch_all, parent: null',
      '只有市总工会（kind: city）没有上级',
    ],
    [
      'a category of nobody',
      'categories: [rider]',
      'categories: [rider, pilot]',
      'small.yaml:44:27 programmes[0].rule.categories[1]：没有叫“pilot”的工种',
    ],
    ['a programme at no place', 'places: [shop]', 'places: [shop, bar]', 'programmes[0].places[1]：没有叫“bar”的地点'],
    ['a place listed twice', 'places: [shop]', 'places: [shop, shop]', 'programmes[0].places[1]：“shop”和第 1 项重复'],
    [
      'an end before the start',
      'to: 2025-08-31',
      'to: 2025-07-14',
      'small.yaml:41:7 programmes[0].rule.to：结束 2025-07-14 早于开始',
    ],
    ['hours from eight to eight', '08:00-22:00', '08:00-08:00', 'places[0].hours：开始和结束相同；全天写 00:00-24:00'],
    [
      'a facility without a name',
      'facilities: [water]\n    union',
      'facilities: [pool]\n    union',
      '没有叫“pool”的设施',
    ],
    ['stock where it is not taken', 'water, place: shop', 'water, place: bar', '活动“water”没有列“bar”这个地点'],
    ['stock of no programme', 'programme: water', 'programme: tea', 'openingStock[0].programme：没有叫“tea”的活动'],
    ['stock in a real city', 'demo: true', 'demo: false', 'small.yaml:54:1 openingStock：只有演示城市'],
    [
      'an administrator of a street',
      'role: clerk, place: shop',
      'role: administrator, union: rest',
      'staff[0].union：管理员属于市总工会',
    ],
  ])('%s is named with its line', (_, from, to, words) => {
    expect(SMALL).toContain(from);
    expect(complaint(SMALL.replace(from, to))).toContain(words);
  });

  it('names several faults at once, in the order of the file', () => {
    const broken = SMALL.replace('latitude: 44.3', 'latitude: 86').replace("hotline: '12351'", 'hotline: 打工会');
    expect(complaint(broken).split('\n')).toEqual([
      'small.yaml:6:1 hotline：电话只写数字和 -',
      'small.yaml:28:5 places[0].latitude：纬度在 3 到 54 之间，看看经纬度是不是写反了',
    ]);
  });

  it('names the phone that two people share', () => {
    const second = "  - { key: cadre, name: 干部, phone: '15400000000', role: cadre, union: city }\nopeningStock";
    expect(complaint(SMALL.replace('openingStock', second))).toBe(
      'small.yaml:54:29 staff[1].phone：“15400000000”和第 1 项重复',
    );
  });

  it('that is not there is a city name mistyped', () => {
    expect(() => loadCityPack(join(folder, 'nowhere.yaml'))).toThrow(
      'nowhere.yaml：读不到这个城市包，看看 CITY 写对没有',
    );
  });
});
