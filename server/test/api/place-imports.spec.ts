import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { ChangedPlaces } from '../../src/places/records/changed.js';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { csvOf } from '../support/sent-lists.js';
import { engine } from '../support/server.js';
import { sheetOf, xlsxOf } from '../support/sheets.js';
import { unionOf, workerOf } from '../support/staff.js';

const HEADINGS = ['编号', '名称', '种类', '街道', '地址', '经度', '纬度', '坐标系', '开放时间', '设施', '电话'];

let city: DemoCity;
let unionId: string;

beforeAll(async () => {
  city = await startDemo();
  unionId = await unionOf(city, 'dongcheng');
});

afterAll(() => city.stop());

/** A row of a station; `n` puts it 100 m from the next one. */
function row(n: number, change: Partial<Record<string, string>> = {}): string[] {
  const cells: Record<string, string> = {
    ...{ 编号: `B-${n}`, 名称: `河东驿站 ${n} 号`, 种类: '工会驿站', 街道: '河东街道', 地址: `河东路 ${n} 号` },
    ...{
      经度: '108.200000',
      纬度: (38 + n * 0.001).toFixed(6),
      坐标系: '',
      开放时间: '08:00-22:00',
      设施: '饮水、充电',
    },
    ...{ 电话: '', ...change },
  };
  return HEADINGS.map((it) => cells[it] ?? '');
}

async function tried(rows: readonly (readonly string[])[], coordinates: api.CoordinateSystem = 'GCJ02') {
  const sheet = await xlsxOf([HEADINGS, ...rows]);
  const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, sheet);
  const asked = { requestId: newRequestId(), fileId, unionId, source: '2026 年台账', coordinates };
  return city.cadre.call(api.createPlaceImport, asked);
}

const begin = (id: string, near: api.NearChoice = 'skip', rows: { row: number; as: api.NearChoice }[] = []) => ({
  ...{ id, near, rows, requestId: newRequestId() },
});
const start = (input: ReturnType<typeof begin>) => city.cadre.call(api.startPlaceImport, input);

async function count(where: string): Promise<number> {
  const [found] = await city.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM place WHERE ${where}`);
  return Number(found?.n);
}

async function registered(name: string): Promise<api.RegisterRow | undefined> {
  return (await city.cadre.call(api.listPlaceRegister, {})).rows.find((it) => it.name === name);
}

describe(`a list of places on ${engine}`, () => {
  it('is tried without a trace, written once, and known by its numbers when it comes again', async () => {
    const rows = Array.from({ length: 703 }, (_, i) => row(i));
    const look = await tried(rows);
    expect(look).toMatchObject({
      status: 'tried',
      rows: 703,
      added: 703,
      near: 0,
      wrong: 0,
      nearRows: [],
      problems: [],
    });
    expect(await count("name LIKE '河东驿站%'")).toBe(0);

    const input = begin(look.id);
    expect(await start(input)).toMatchObject({ status: 'done', looked: 703, added: 703, wrong: 0 });
    expect(await start(input)).toMatchObject({ status: 'done', added: 703 });
    expect(await city.cadre.refusal(api.startPlaceImport, begin(look.id))).toBe('STEP_NOT_ALLOWED');
    expect(await count("name LIKE '河东驿站%'")).toBe(703);
    expect(await registered('河东驿站 7 号')).toMatchObject({
      ...{ kind: 'station', hours: '08:00-22:00', unionId, pin: 'open', longitude: 108.2, latitude: 38.007 },
    });

    const moved = row(2, { 纬度: '38.9', 名称: '河东驿站 二号' });
    const again = await tried([...rows.slice(0, 2), moved, ...rows.slice(3)]);
    expect(again).toMatchObject({ added: 0, same: 702, updated: 1, near: 0 });
    expect(await start(begin(again.id))).toMatchObject({ added: 0, same: 702, updated: 1 });
    expect(await registered('河东驿站 二号')).toMatchObject({ latitude: 38.9 });
    expect(await count("name LIKE '河东驿站%'")).toBe(703);
  });

  it('that broke off goes on where it stood: no row is lost, none comes twice', async () => {
    const look = await tried(
      Array.from({ length: 1203 }, (_, i) => row(i, { 编号: `C-${i}`, 名称: `断网驿站 ${i}`, 经度: '108.3' })),
    );
    const changed = city.app.get(ChangedPlaces);
    const { announcePlaces } = changed;
    let batches = 0;
    const broken = jest.spyOn(changed, 'announcePlaces').mockImplementation(async (...batch) => {
      batches += 1;
      if (batches === 2) throw new Error('the machine went down');
      await announcePlaces.apply(changed, batch);
    });
    expect(await city.cadre.refusal(api.startPlaceImport, begin(look.id))).toBe('INTERNAL');
    broken.mockRestore();
    expect(await city.cadre.call(api.getPlaceImport, { id: look.id })).toMatchObject({
      status: 'importing',
      looked: 500,
      added: 500,
    });
    expect(await count("name LIKE '断网驿站%'")).toBe(500);

    const two = await Promise.all([start(begin(look.id)), start(begin(look.id))]);
    expect(two.some((it) => it.status === 'done')).toBe(true);
    expect(await city.cadre.call(api.getPlaceImport, { id: look.id })).toMatchObject({ status: 'done', added: 1203 });
    expect(await count("name LIKE '断网驿站%'")).toBe(1203);
  });

  it('takes each row in its own coordinate system, and the others in the one named for the list', async () => {
    const at = (n: number, x: string, y: string, 坐标系: string) =>
      row(n, { 编号: '', 名称: `坐标驿站 ${n}`, 经度: x, 纬度: y, 坐标系 });
    const rows = [
      at(1, '116.391265', '39.907339', ''),
      at(2, '116.403910', '39.955053', '百度'),
      at(3, '116.397505', '39.808742', 'GCJ-02'),
    ];
    const look = await tried(rows, 'WGS84');
    expect(await start(begin(look.id))).toMatchObject({ added: 3 });
    const [first, second, third] = await Promise.all(['坐标驿站 1', '坐标驿站 2', '坐标驿站 3'].map(registered));
    expect([first?.longitude.toFixed(4), first?.latitude.toFixed(4)]).toEqual(['116.3975', '39.9087']);
    expect([second?.longitude.toFixed(3), second?.latitude.toFixed(3)]).toEqual(['116.398', '39.949']);
    expect([third?.longitude, third?.latitude]).toEqual([116.397505, 39.808742]);
  });

  it('names row and column of every mistake, and hands the wrong rows out to be mended', async () => {
    const wrong = (change: Record<string, string>) => row(1, { 编号: '', 经度: '108.4', ...change });
    const look = await tried([
      wrong({ 名称: '' }),
      wrong({ 种类: '茶馆' }),
      wrong({ 经度: '38.1', 纬度: '108.4' }),
      wrong({ 经度: '12.5' }),
      wrong({ 纬度: '三十八度' }),
      wrong({ 坐标系: '北京54' }),
      wrong({ 开放时间: '白天' }),
      wrong({ 设施: '饮水、温泉' }),
      wrong({ 编号: 'D-1', 经度: '108.5' }),
      wrong({ 编号: 'D-1', 经度: '108.6' }),
    ]);
    expect(look).toMatchObject({ rows: 10, added: 1, wrong: 9 });
    expect(look.problems.map((it) => [it.row, it.column, it.says])).toEqual([
      [2, '名称', '要 1 到 100 个字'],
      [3, '种类', expect.stringContaining('要从这里选：工会驿站、')],
      [4, '经度', '经度和纬度写反了，换过来'],
      [5, '经度', '不在国内，核对经度和纬度'],
      [6, '纬度', '写成小数，像 39.908；在地图上点一下能查到'],
      [7, '坐标系', '要从这里选：GCJ-02、WGS-84、BD-09；不知道就空着'],
      [8, '开放时间', '写成 08:00-22:00，或 周一至周五 08:00-18:00；周六、周日 休息'],
      [9, '设施', '设施表里没有温泉，要从模板的设施里选'],
      [11, '编号', '和第 10 行的编号一样，留一行'],
    ]);
    const mend = await sheetOf((await city.cadre.download(api.getPlaceImportErrors, { id: look.id })).bytes);
    expect(mend).toHaveLength(9);
    expect(mend[0]?.at(-1)).toBe('问题');
  });

  it('decides rows that stand beside another place: left out, put onto it, or a place of its own', async () => {
    const at = (n: number, 名称: string, 纬度: string) => row(n, { 编号: `E-${n}`, 名称, 经度: '108.7', 纬度 });
    const base = await tried([at(1, '老站', '38.1'), at(2, '旧站', '38.2'), at(3, '前站', '38.3')]);
    await start(begin(base.id));
    const look = await tried([
      at(11, '老站', '38.10001'),
      at(12, '旧站东门', '38.20002'),
      at(13, '后站', '38.3002'),
      at(14, '新站', '38.4'),
      at(15, '新站', '38.40001'),
    ]);
    expect(look).toMatchObject({ added: 1, near: 4 });
    expect(look.nearRows.map((it) => [it.row, it.metres, it.sameName, it.beside.name, it.beside.row])).toEqual([
      [2, 1, true, '老站', null],
      [3, 2, false, '旧站', null],
      [4, 22, false, '前站', null],
      [6, 1, true, '新站', 5],
    ]);
    const decided = [
      { row: 3, as: 'update' as const },
      { row: 4, as: 'both' as const },
    ];
    expect(await start(begin(look.id, 'skip', decided))).toMatchObject({ added: 2, updated: 1, skipped: 2, near: 0 });
    expect(await registered('旧站')).toBeUndefined();
    expect(await registered('旧站东门')).toMatchObject({ latitude: 38.20002 });
    expect(await registered('后站')).toBeDefined();
    expect(await count("name IN ('老站', '新站')")).toBe(2);
  });

  it('stays with who sent it, and inside the own unions', async () => {
    const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, csvOf([HEADINGS, row(1)]));
    const asked = { requestId: newRequestId(), fileId, unionId, source: '台账', coordinates: 'GCJ02' as const };
    expect(await (await workerOf(city, 'cadre', 'dongcheng')).refusal(api.createPlaceImport, asked)).toBe('NOT_FOUND');
    expect(await (await workerOf(city, 'cadre', 'xicheng')).refusal(api.createPlaceImport, asked)).toBe('NOT_FOUND');
  });

  it('has a template whose example is not imported, and what goes out can come in again', async () => {
    const template = await sheetOf((await city.cadre.download(api.getPlaceTemplate, {})).bytes);
    const [heading = []] = template;
    const filled = [...template, heading.map((it) => row(900, { 经度: '108.8' })[HEADINGS.indexOf(it)] ?? '')];
    const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, await xlsxOf(filled));
    const asked = { requestId: newRequestId(), fileId, unionId, source: '台账', coordinates: 'GCJ02' as const };
    expect(await city.cadre.call(api.createPlaceImport, asked)).toMatchObject({ rows: 1, added: 1 });

    const out = await city.cadre.download(api.exportList, { list: 'places', q: '坐标驿站' });
    const sheet = await xlsxOf(await sheetOf(out.bytes));
    const { id } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, sheet);
    const back = await city.cadre.call(api.createPlaceImport, { ...asked, requestId: newRequestId(), fileId: id });
    expect(back).toMatchObject({ rows: 3, wrong: 0, near: 3 });
  });
});
