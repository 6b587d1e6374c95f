import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { call } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { CADRE } from './support/people.mjs';

const HEADINGS = '编号,名称,种类,街道,地址,经度,纬度,坐标系,开放时间,设施';
const folder = mkdtempSync(join(tmpdir(), 'nuanxin-places-'));

/** A city's stations come by a list and are put in order; each test goes on where the one before it stopped. */
let server, browser, desk;

before(async () => {
  server = await startServer({ at: '2026-07-20 12:00' });
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
  await desk.signIn(CADRE);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
});

async function registered(name) {
  const { rows } = await call(server.url, 'GET', '/place-register', undefined, await desk.token());
  return rows.find((it) => it.name === name);
}

/** Stations 500 m apart along a road, every other one as a GPS says where it is. */
async function sheet() {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const system = i % 2 === 0 ? '' : 'WGS-84';
    return `H-${i},河东驿站 ${i} 号,工会驿站,河东街道,河东路 ${i} 号,107.3,${(37.6 + i * 0.005).toFixed(3)},${system},08:00-22:00,饮水、充电`;
  });
  const twin = 'H-90,河东驿站 2 号,工会驿站,河东街道,河东路 2 号东门,107.3,37.61001,,08:00-22:00,饮水';
  const wrong = 'H-91,河东驿站 91 号,茶馆,河东街道,河东路,37.6,107.3,,白天,温泉';
  const path = join(folder, 'stations.csv');
  await writeFile(path, [HEADINGS, ...rows, twin, wrong].join('\r\n'));
  return path;
}

test('a sheet of stations in two coordinate systems is tried, decided and imported', async () => {
  await desk.open('shops/import');
  await desk.choose(desk.page.getByLabel('归哪个工会'), '东四路街道工会联合会');
  await desk.page.getByLabel('表格从哪来').fill('河东街道 2026 年驿站台账');
  await desk.page.locator('input[type=file]').setInputFiles(await sheet());
  await desk.press('试算');
  await desk.says('试算，什么都还没写');
  await desk.says('经度和纬度写反了，换过来');
  assert.equal(await registered('河东驿站 0 号'), undefined);
  await desk.page.getByLabel('河东驿站 2 号怎么办').getByText('两处都留').click();
  await desk.picture('places-1-trial');
  await desk.press('正式导入');
  await desk.says('新加 41 处，更新 0 处');
  const [plain, byGps] = [await registered('河东驿站 0 号'), await registered('河东驿站 1 号')];
  assert.deepEqual([plain.longitude, plain.latitude], [107.3, 37.6]);
  assert.ok(byGps.longitude > 107.303 && byGps.longitude < 107.31, `shifted: ${byGps.longitude}`);
});

test('they stand on the map; a pin is dragged and put back', async () => {
  await desk.page.getByRole('link', { name: '看列表和地图' }).click();
  await desk.page.getByLabel('找阵地').fill('河东驿站 33');
  await desk.says('找到 1 处');
  await desk.page.reload();
  const pin = desk.page.locator('.map-pin');
  await pin.first().waitFor();
  assert.equal(await pin.count(), 1, 'the address keeps the filter');
  await desk.press('挪图钉');
  const before = await registered('河东驿站 33 号');
  const box = await pin.first().boundingBox();
  await desk.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await desk.page.mouse.down();
  await desk.page.mouse.move(box.x + 90, box.y + 60, { steps: 8 });
  await desk.page.mouse.up();
  await desk.says('河东驿站 33 号挪好了');
  assert.notEqual((await registered('河东驿站 33 号')).longitude, before.longitude);
  await desk.picture('places-2-moved');
  await desk.press('撤销');
  await desk.says('河东驿站 33 号回到原处了');
  assert.deepEqual(await registered('河东驿站 33 号'), before);
});

test('many get other hours at once', async () => {
  await desk.page.getByLabel('找阵地').fill('河东驿站');
  await desk.says('找到 41 处');
  await desk.press('全部选中');
  await desk.press('改开放时间');
  const dialog = desk.dialog();
  for (const day of ['周六', '周日']) await dialog.getByRole('button', { name: day }).click();
  await dialog.getByLabel('平时第 1 行第 1 段几点开').fill('07:30');
  await dialog.getByLabel('平时第 1 行第 1 段几点关').fill('21:00');
  await dialog.getByText('不开', { exact: true }).click();
  await desk.picture('places-3-bulk');
  await desk.press('改这 41 处', dialog);
  await desk.says('41 处里改了 41 处');
  const { hours } = await registered('河东驿站 7 号');
  assert.equal(hours, '周一至周五 07:30-21:00；周六、周日 休息；法定节假日 休息');
});

test('a double is found and closed into the one that stays', async () => {
  await desk.open('shops/duplicates');
  const pair = desk.page.getByRole('region', { name: '河东驿站 2 号和河东驿站 2 号' });
  await pair.getByText('同名').waitFor();
  await desk.picture('places-4-duplicates');
  await pair.getByRole('button', { name: '留这一处' }).first().click();
  await desk.says('留下了河东驿站 2 号');
  await desk.says('30 米以内没有挨着的，不用查');
});

test('a place has its calendar, its roster, its partners; what is changed is said before it is saved', async () => {
  const { id } = await registered('河东驿站 3 号');
  await desk.open(`shops/${id}`);
  await desk.page.getByRole('button', { name: '微波炉' }).click();
  await desk.says('改了 1 处（设施），还没保存');
  await desk.press('保存');
  await desk.says('存好了');
  await desk.picture('places-5-editor');

  await desk.page.getByRole('tab', { name: '日程' }).click();
  await desk.press('排活动');
  await desk.page.getByLabel('什么活动').fill('心理讲座');
  await desk.page.getByLabel('每周这一天，连着办几次').fill('26');
  await desk.press('排上', desk.dialog());
  await desk.says('排了 26 次');

  await desk.page.getByRole('tab', { name: '值日' }).click();
  await desk.page.getByRole('button', { name: '2026-07-20 值日打扫：排人' }).click();
  await desk.page.getByLabel('谁，空着就是没人').fill('贺春燕');
  await desk.press('排上', desk.dialog());
  await desk.page.getByRole('button', { name: '2026-07-20 值日打扫：贺春燕' }).waitFor();

  await desk.page.getByRole('tab', { name: '共建' }).click();
  await desk.press('签一份');
  await desk.page.getByLabel('共建单位', { exact: true }).fill('美团');
  await desk.page.getByLabel('提供什么').fill('每月 200 份餐');
  await desk.page.getByLabel('到哪天，空着是一直').fill('2026-08-01');
  await desk.page.keyboard.press('Enter');
  await desk.press('签好了', desk.dialog());
  await desk.says('快到期');
  await desk.open('worklist');
  await desk.says('美团的共建协议到 8 月 1 日');
});

test('nothing went wrong on the pages, and the screens are Chinese', async () => {
  for (const page of [
    'shops',
    'shops/import',
    'shops/duplicates',
    'shops/partners',
    'shops/cases',
    'shops/wishes',
    'shops/visits',
  ]) {
    await desk.open(page);
    await desk.page.waitForSelector('.panel');
    const words = await desk.page.evaluate(() => document.body.innerText);
    assert.deepEqual(words.match(/[A-Za-z]{5,}/g) ?? [], [], `English on ${page}`);
  }
  assert.deepEqual(desk.errors, []);
});
