import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import jsqr from 'jsqr';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { CADRE as CADRE_PHONE, CLERK } from '../../miniapp/e2e/support/people.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { clerkAt } from './support/api.mjs';
import { Desk } from './support/desk.mjs';

/** Signs in at the desk in the first test: the server sends one code a minute to a phone. */
const OTHER_CLERK = '15400000012';

const POSTER_CODE = 'svg[aria-label=入会二维码]';

/** A cadre's morning at the desk, on a whole server: each test goes on where the one before it stopped. */
let server, browser, desk;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

function holds({ 到货, 账外 = 0, 库存, 发放, 超发, 报损 }) {
  return 到货 + 账外 === 库存 + 发放 + 超发 + 报损;
}

test('a cadre signs in by phone; a clerk is told that the desk is not for him', async () => {
  const other = await Desk.sitAt(browser, server.url);
  await other.knockByPhone(OTHER_CLERK);
  await other.says('这个手机号不是工会干部');
  await other.page.context().close();

  await desk.knockByPhone(CADRE_PHONE);
  await desk.inside();
  await desk.says('还没有人领');
  await desk.picture('desk-1-today-empty');
});

test('a delivery and a breakage change the stock, and the sum holds', async () => {
  await desk.open('stock');
  await desk.says('账平，一瓶不差');
  const before = await desk.balance();
  assert.ok(holds(before), JSON.stringify(before));

  await desk.press('进货', desk.row('老街百货'));
  await desk.dialog().getByLabel('到了多少瓶').fill('120');
  await desk.press('记到货');
  await desk.says('到货 120 瓶，现有 120 瓶');
  await desk.press('报损', desk.row('老街百货'));
  await desk.dialog().getByLabel('少了多少瓶').fill('2');
  await desk.dialog().getByLabel('怎么少的').fill('运的时候压破了');
  await desk.press('记报损');
  await desk.says('报损 2 瓶，现有 118 瓶');

  await desk.row('老街百货').getByText('118').waitFor();
  const now = await desk.balance();
  assert.deepEqual(now, { ...before, 到货: before.到货 + 120, 库存: before.库存 + 118, 报损: before.报损 + 2 });
  assert.ok(holds(now), JSON.stringify(now));
  await desk.picture('desk-2-stock');
});

test('a sixth shop is added in one form, and its clerk can give water at once', async () => {
  await desk.press('加一家店');
  const form = desk.dialog();
  // The first field has the focus: the form stands.
  await form.locator('input:focus').waitFor();
  await desk.press('加上', form);
  await form.getByText('粘贴坐标').waitFor();
  await form.getByLabel('店名').fill('南门水站');
  await form.getByLabel('归哪个工会').click();
  await desk.page.getByTitle('西城街道新就业形态联合工会').click();
  await form.getByLabel('街道或片区').fill('西城街道');
  await form.getByLabel('地址').fill('南门外大街 8 号');
  await form.getByLabel('地图上的位置').fill('37.7012, 107.1034');
  await form.getByLabel('几点到几点开').fill('00:00-24:00');
  await form.getByLabel('核销员姓名').fill('钟灵');
  await form.getByLabel('核销员手机号').fill('15400000026');
  await form.getByLabel('第一批送多少瓶').fill('48');
  await desk.picture('desk-3-add-shop');
  await desk.press('加上', form);
  await desk.says('南门水站加好了');
  await desk.row('南门水站').getByText('48').first().waitFor();

  const clerk = await clerkAt(server.url, '15400000026');
  assert.equal(clerk.place, '南门水站');
  await clerk.giveGuest('16600000001', 2);
});

test('what a shop gives appears by itself; a reversal with a reason takes it back', async () => {
  await desk.open('today');
  const given = desk.page.locator('.total b');
  await desk.row('南门水站').waitFor();
  assert.equal(await given.textContent(), '2');

  const clerk = await clerkAt(server.url, CLERK);
  await clerk.giveGuest('16600000002', 1);
  await desk.row('晨露超市').waitFor(); // no reload: the page looks every two seconds
  assert.equal(await given.textContent(), '3');
  await desk.picture('desk-4-today');

  await desk.press('撤销', desk.row('晨露超市'));
  await desk.press('撤销这一笔');
  await desk.says('写一句原因');
  await desk.press('扫错了人', desk.dialog());
  await desk.press('撤销这一笔');
  await desk.row('晨露超市').getByText('已撤销').waitFor();
  assert.equal(await given.textContent(), '2');
});

test('a paused programme says so, and goes on again', async () => {
  await desk.open('stock');
  await desk.press('暂停');
  await desk.press('水没到货', desk.dialog());
  await desk.press('暂停', desk.dialog());
  await desk.says('已暂停');
  await desk.press('恢复');
  await desk.press('货到了', desk.dialog());
  await desk.press('恢复', desk.dialog());
  await desk.says('进行中');
});

test('a new join code becomes a poster whose QR leads to the join page', async () => {
  await desk.open('joining');
  await desk.press('新入会码');
  await desk.dialog().getByLabel('扫码的人进哪个工会').click();
  await desk.page.getByTitle('西城街道新就业形态联合工会').click();
  await desk.press('生成');
  await desk.page.waitForSelector(POSTER_CODE);
  const code = decodeURIComponent(desk.page.url().split('/').at(-1));

  const { data, width, height } = await desk.pixels(POSTER_CODE);
  const read = jsqr(Uint8ClampedArray.from(data), width, height);
  assert.equal(read?.data, `${server.url}/j/${code}`);
  const answer = await fetch(read.data);
  assert.equal(answer.status, 200);

  await desk.picture('desk-5-poster');
});

test('nothing went wrong on the page, the screens are Chinese, and the books close', async () => {
  for (const page of ['today', 'stock', 'joining', 'members']) {
    await desk.open(page);
    await desk.page.waitForSelector('.panel');
    const words = await desk.page.evaluate(() => document.body.innerText);
    const english = words.match(/[A-Za-z]{3,}/g)?.filter((word) => !/^[0-9A-Z]+$/.test(word)) ?? [];
    assert.deepEqual(english, [], `English on ${page}`);
  }
  assert.deepEqual(desk.errors, []);
  assert.deepEqual(await server.verify(), []);
});
