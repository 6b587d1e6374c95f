import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { CLERK } from '../../miniapp/e2e/support/people.mjs';
import { clerkAt } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { onBothEngines } from './support/engines.mjs';
import { CADRE } from './support/people.mjs';

/** B1 from the console to the shop counter and back to the chart; each test goes on where the one before it stopped. */
onBothEngines((start) => {
  let server, browser, desk, counter;

  before(async () => {
    server = await start();
    browser = await openBrowser();
    desk = await Desk.sitAt(browser, server.url);
    counter = await clerkAt(server.url, CLERK);
  });

  after(async () => {
    await browser?.close();
  });

  /** The number of a card, e.g. 服务人次. */
  const card = async (name) =>
    Number((await desk.page.getByLabel(name, { exact: true }).locator('b').first().textContent()).replace(/\D/g, ''));
  const line = (words) => desk.row(words);

  test('the day begins with the worklist; a city in which nothing happened says so', async () => {
    await desk.signIn(CADRE);
    await desk.says('要办的');
    await line('老街百货 南门店，一点没有了').waitFor();
    await line('四方便民超市，还剩 62 瓶').waitFor();
    await line('晨露超市 北三路店，今天还没有人领').waitFor();
    await desk.picture('dashboard-1-worklist');
    await desk.open('figures');
    await desk.says('还没有人领');
    assert.equal(await card('服务人次'), 0);
    await desk.picture('dashboard-2-empty-city');
  });

  test('what the counter gives moves the strip beside the worklist and takes the shop off it', async () => {
    await desk.open('worklist');
    await line('晨露超市 北三路店，今天还没有人领').waitFor();
    for (let i = 1; i <= 3; i++) await counter.giveGuest(`1660000010${i}`, i === 1 ? 2 : 1);
    await desk.page.getByLabel('今天发水').getByText('4', { exact: true }).waitFor(); // no reload: the strip looks by itself
    await line('晨露超市 北三路店，今天还没有人领').waitFor({ state: 'detached' });
  });

  test('the chart shows it, its table says the same, and a bar opens the redemptions behind it', async () => {
    await desk.open('figures');
    await desk.page.locator('.recharts-bar-rectangle path').first().waitFor();
    assert.deepEqual([await card('服务人次'), await card('到过的人'), await card('发出去')], [3, 3, 4]);
    await desk.picture('dashboard-3-figures');

    const daily = desk.page.getByLabel('每天服务人次', { exact: true });
    await desk.press('看表', daily);
    assert.match(await daily.getByRole('row').filter({ hasText: '7 月 20 日' }).textContent(), /3.*3.*4/);
    await desk.press('7 月 20 日', daily);
    const drawer = desk.dialog();
    await drawer.getByRole('row').filter({ hasText: '晨露超市' }).nth(2).waitFor();
    assert.equal(await drawer.getByRole('row').filter({ hasText: '晨露超市' }).count(), 3);
    await drawer.getByRole('button', { name: /关闭|Close/ }).click();
  });

  test('a picked shop stands in the address, so that a reload and the way back keep it', async () => {
    const shops = desk.page.getByLabel('各网点', { exact: true });
    await shops.getByRole('button', { name: /晨露超市/ }).click();
    // The word alone: the note of the map has it too.
    const narrowed = desk.page.getByText('只看', { exact: true });
    await narrowed.waitFor();
    assert.match(desk.page.url(), /place=/);
    await desk.page.reload();
    await narrowed.waitFor();
    assert.equal(await card('服务人次'), 3);
    await desk.page.goBack();
    await narrowed.waitFor({ state: 'detached' });
  });

  test('a month is one page of PDF and a sheet', async () => {
    await desk.open('figures/from=2026-07-01&to=2026-07-31');
    await desk.says('晨露超市');
    const [pdf] = await Promise.all([desk.page.waitForEvent('download'), desk.press('一页纸报告')]);
    assert.match(pdf.suggestedFilename(), /7 月 1 日到 7 月 31 日服务情况\.pdf$/);
    const bytes = readFileSync(await pdf.path()).toString('latin1');
    assert.equal(bytes.match(/\/Type \/Page\b[^s]/g)?.length, 1);
    const [sheet] = await Promise.all([desk.page.waitForEvent('download'), desk.press('导出')]);
    assert.match(sheet.suggestedFilename(), /^服务情况.*\.xlsx$/);
  });

  test('nothing went wrong on the page, and the books close', async () => {
    assert.deepEqual(desk.errors, []);
    assert.deepEqual(await server.verify(), []);
  });
});
