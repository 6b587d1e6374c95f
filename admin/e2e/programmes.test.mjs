import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import jsqr from 'jsqr';
import { joinFromPoster } from '../../miniapp/e2e/support/acts.mjs';
import { openBrowser, Phone } from '../../miniapp/e2e/support/browser.mjs';
import { RIDER } from '../../miniapp/e2e/support/people.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { Desk } from './support/desk.mjs';
import { Hand } from './support/hand.mjs';
import { CADRE } from './support/people.mjs';

const NEW_CLERK = '15400000091';

/** 夏送清凉 set up from nothing, as in Shihezi: five shops, their clerks, 15 July to 31 August, two a day. */
let server, browser, desk, hand, clerk;

before(async () => {
  server = await startServer({ at: '2026-07-15 09:00' });
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
  await desk.signIn(CADRE);
  hand = new Hand(desk.page);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const stockOf = (name) => desk.row(name).locator('td').nth(3).textContent();

test('a programme is written from a template, stocked and started', async () => {
  await hand.click(desk.page.getByRole('link', { name: '活动' }));
  await hand.click(desk.page.getByRole('link', { name: '办一个活动' }));
  await hand.click(desk.page.getByRole('link', { name: /^夏送清凉/ }));
  await desk.says('7 月 15 日到 8 月 31 日，外卖骑手、快递员、环卫工人每人每天领 2 瓶水。');
  await desk.says('按昨天的会员，还没有人能领');
  await hand.press('选上全部商店');
  await desk.says('5 家店可领');
  await desk.picture('programme-1-sentence');
  await hand.press('存成草稿');
  await desk.says('店里还没有货，先记一笔进货');
  await desk.picture('programme-2-draft');
  await hand.press('记第一批进货');
  await hand.type(desk.dialog().getByLabel('每家店', { exact: true }), '240');
  await hand.press('记下 1,200 瓶');
  await desk.says('店里一共 1200 瓶');
  await hand.press('开始');
  await hand.press('按计划开始', desk.dialog());
  await hand.press('开始', desk.dialog());
  await desk.says('进行中');
  await desk.says('第 1 天，共 48 天');
  hand.tell('写好、备货、开始（5 家店已在网点里）');
});

test('the shops get their cards; a clerk scans one, and the counter is open', async () => {
  await hand.click(desk.page.getByRole('tab', { name: /店点/ }));
  await hand.click(desk.page.getByRole('link', { name: '打印各店的邀请卡' }));
  await desk.page.waitForSelector('.card-sheet');
  assert.equal(await desk.page.locator('.card-sheet').count(), 5);
  hand.tell('5 家店的邀请卡');
  await desk.picture('programme-3-cards');
  assert.deepEqual(await desk.print(), { pages: 5, a4: 5 });
  const card = desk.page.locator('.card-sheet').filter({ hasText: '晨露超市' });
  await card.evaluate((it) => it.setAttribute('id', 'chenlu-card'));
  const { data, width, height } = await desk.pixels('#chenlu-card .invitation-code svg');
  const url = jsqr(Uint8ClampedArray.from(data), width, height)?.data;
  assert.match(url ?? '', new RegExp(`^${server.url}/c/C`));

  clerk = await Phone.take(browser);
  await clerk.open(url);
  await clerk.waitFor('#invitation-place');
  assert.equal(await clerk.text('#invitation-place'), '晨露超市 北三路店');
  await clerk.type('#invitation-phone', NEW_CLERK);
  await clerk.tap('#invitation-get-code');
  await clerk.waitFor('#invitation-accept');
  await clerk.type('#invitation-name', '新店员');
  await clerk.picture('programme-4-invitation');
  await clerk.tap('#invitation-accept');
  await clerk.waitFor('#staff-place');
  assert.equal(await clerk.text('#staff-place'), '晨露超市 北三路店');
  console.log(`店员接受邀请：点 ${clerk.taps} 下，填 ${clerk.typed} 项`);
});

test('a clerk practises, and no stock moves', async () => {
  const sent = [];
  clerk.page.on('request', (it) => it.method() !== 'GET' && sent.push(it.url()));
  await clerk.tap('#staff-training');
  await clerk.waitFor('#training-band');
  await clerk.picture('programme-5-training');
  for (const [way, big] of [
    ['give', '给 1 瓶'],
    ['taken', '不能给'],
    ['stale', '不能给'],
    ['offline', '给 1 瓶'],
  ]) {
    await clerk.tap(`#training-${way}`);
    await clerk.waitFor('#staff-result');
    assert.equal(await clerk.text('#staff-result-big'), big);
    assert.equal(await clerk.text('#training-band'), '练习中，不动库存');
    if (way === 'give') await clerk.picture('programme-6-training-give');
    await clerk.tap('#staff-next');
  }
  assert.equal(await clerk.text('#training-done'), '试了 4 次。练习的不记账');
  await clerk.tap('#training-leave');
  await clerk.waitFor('#staff-place');
  assert.deepEqual(sent, []);
  await desk.open('programmes');
  await desk.page.getByRole('link', { name: /夏送清凉/ }).click();
  await desk.page.getByRole('tab', { name: /店点/ }).click();
  await desk.row('晨露超市').waitFor();
  assert.equal(await stockOf('晨露超市'), '240 瓶');
});

test('a rider sees it on the phone in the words of the preview', async () => {
  const rider = await Phone.take(browser);
  await joinFromPoster(rider, await server.posterUrl(), RIDER);
  await rider.open(`${server.url}/`);
  await rider.page.locator('.other:visible').filter({ hasText: '夏送清凉' }).tap();
  await rider.waitFor('.today-rule');
  assert.equal(await rider.text('.today-rule'), '每天 2 瓶，到 8 月 31 日');
  await rider.picture('programme-7-rider');
});

test('a sixth shop, not known yet, is added while it runs', async () => {
  hand.begin();
  await hand.press('加一家店');
  await hand.click(desk.dialog().getByRole('tab', { name: '新的店' }));
  await desk.dialog().locator('.map-district').first().waitFor();
  await hand.type(desk.dialog().getByLabel('店名'), '南门水站');
  await hand.type(desk.dialog().getByLabel('地址'), '南门外大街 8 号');
  await hand.click(desk.dialog().locator('.map-box'));
  await desk.dialog().getByText('拖动图钉来改位置').waitFor();
  await desk.picture('programme-8-new-shop');
  await hand.press('加上这家店');
  await desk.row('南门水站').waitFor();
  const seconds = hand.tell('第六家店（新店，带图钉）');
  assert.ok(seconds < 60);
  await hand.press('邀请核销员', desk.row('南门水站'));
  await desk.page.waitForSelector('.invitation-code svg');
  await desk.picture('programme-9-invite');
  await hand.press('好了');
});

test('a change is a version; who changes an old one is told, and the history says both', async () => {
  const other = await Desk.sitAt(browser, server.url);
  const token = await desk.page.evaluate(() => ({ ...sessionStorage }));
  await other.page.addInitScript(
    (kept) => Object.entries(kept).forEach(([k, v]) => sessionStorage.setItem(k, v)),
    token,
  );
  const rule = desk.page
    .url()
    .replace(/.*#\//, '')
    .replace(/\/shops$/, '/rule');
  const raise = async (at, value) => {
    await at.page.getByLabel('每人每天几份').fill(value);
    await at.press('保存改动');
    await at.press('天更热了', at.dialog());
    await at.press('保存', at.dialog());
  };
  await other.open(rule);
  await other.page.getByLabel('每人每天几份').waitFor();
  await desk.open(rule);
  await raise(desk, '3');
  await desk.says('第 3 版');
  await raise(other, '4');
  await other.says('别人刚改过这个活动');
  await other.page.context().close();
  await desk.page.getByRole('tab', { name: '改动记录' }).click();
  await desk.says('加了南门水站');
  const line = desk.page.locator('.history li').filter({ hasText: '改了规则' });
  assert.match(await line.textContent(), /每人每天2 瓶 → 3 瓶/);
  await desk.picture('programme-10-history');
});

test('a shop leaves with what is left there said; the places show on the map', async () => {
  await desk.page.getByRole('tab', { name: /店点/ }).click();
  await desk.press('移出', desk.row('老街百货'));
  await desk.dialog().getByText('店里还有 240 瓶').waitFor();
  await desk.press('店关了', desk.dialog());
  await desk.press('移出', desk.dialog());
  await desk.says('老街百货 南门店移出了，店里还有 240 瓶在账上');
  await desk.open('shops');
  await desk.page.locator('.map-pin').first().waitFor();
  await desk.picture('programme-11-shops');
  await desk.page.getByRole('link', { name: '晨露超市 北三路店' }).click();
  await desk.page.getByRole('tab', { name: '负责人和核销员' }).click();
  await desk.row('新**').or(desk.row('新*员')).first().waitFor();
  await desk.picture('programme-12-shop');
});

test('nothing went wrong on the pages, the screens are Chinese, and the books close', async () => {
  for (const page of ['programmes', 'programmes/new', 'programmes/new/summer-water', 'shops']) {
    await desk.open(page);
    await desk.page.waitForSelector('.panel, .programme-card');
    const words = await desk.page.evaluate(() => document.body.innerText);
    const english = words.match(/[A-Za-z]{3,}/g)?.filter((word) => !/^[0-9A-Z]+$/.test(word)) ?? [];
    assert.deepEqual(english, [], `English on ${page}`);
  }
  assert.deepEqual(desk.errors, []);
  assert.deepEqual(clerk.errors, []);
  assert.deepEqual(await server.verify(), []);
});
