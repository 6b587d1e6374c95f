import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openBrowser, Phone } from '../../miniapp/e2e/support/browser.mjs';
import { call, clerkAt } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { onBothEngines } from './support/engines.mjs';
import { CADRE } from './support/people.mjs';

/** Behind the counter of the shop whose shelf begins empty. */
const LAOJIE_CLERK = '15400000015';
const SIFANG_CLERK = '15400000012';
/** The smallest picture there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const LAOJIE = '老街百货 南门店';

/** B2: a batch on its way: from the console to the depot, to the shops, over a counter, and back into the figures. */
onBothEngines((start) => {
  let server, browser, desk, clerk, phone;

  before(async () => {
    server = await start();
    browser = await openBrowser();
    desk = await Desk.sitAt(browser, server.url);
    await desk.signIn(CADRE);
  });

  after(async () => {
    await browser?.close();
  });

  const cellOf = (words) => desk.page.getByRole('button', { name: words });

  test('a batch arrives at the depot and is shared out three ways', async () => {
    await desk.open('stock/batches');
    await desk.says('还没有批次');
    await desk.press('新批次', desk.page.locator('.nothing'));
    const form = desk.dialog();
    await form.getByLabel('叫什么').fill('七月第一批');
    await form.getByLabel('一共多少瓶').fill('1000');
    await form.getByLabel('谁捐的，自己买的不填').fill('灯河饮料厂');
    await form.getByLabel('放在哪个仓库').fill('市总仓库');
    await desk.press('记下这批', form);
    await desk.says('分配「七月第一批」');

    await desk.page.getByLabel('一共分多少').fill('501');
    await desk.press('算给勾选的 5 个站点');
    const shares = () =>
      desk.page.locator('tbody input[role=spinbutton]').evaluateAll((all) => all.map((it) => Number(it.value)));
    await desk.page.locator('.allocate-sum').getByText('501').waitFor();
    assert.deepEqual((await shares()).sort(), [100, 100, 100, 100, 101]);

    await desk.page.getByText('手工填').click();
    await desk.page.getByLabel('从表格里贴一列数').fill('10\n20\n三十');
    await desk.says('第 3 行不是数：三十');
    await desk.page.getByLabel('从表格里贴一列数').fill(`${LAOJIE}\t1,200\n`);
    await desk.says('超过仓库里的数');
    await desk.page.getByLabel('从表格里贴一列数').fill(`${LAOJIE}\t240\n四方便民超市\t60\n`);
    await desk.page.locator('.allocate-sum').getByText('300', { exact: true }).waitFor();
    await desk.picture('stock-1-allocate');
    await desk.press('发出');
    await desk.says('0/2 个站点已收货');
    await desk.picture('stock-2-batch');
  });

  test('the shop counts what came; its difference stands on the paper and in the equation', async () => {
    clerk = await clerkAt(server.url, LAOJIE_CLERK);
    const [paper] = await clerk.shipments();
    assert.equal(paper.quantity, 240);
    await clerk.receive(paper.id, 238, '压破 2 瓶');
    await desk.page.reload();
    await desk.says('1/2 个站点已收货');
    const row = desk.row(LAOJIE);
    for (const words of ['240', '238', '-2', '已收货', '压破 2 瓶'])
      await row.getByText(words, { exact: true }).waitFor();
  });

  test('what goes over the counter comes back into the figures, and each figure tells where it comes from', async () => {
    await clerk.giveGuest('16600000011', 2);
    await desk.open('stock');
    await desk.says('账平，一瓶不差');
    const { 在途, 短少 } = await desk.balance();
    assert.deepEqual([在途, 短少], [60, 2]);
    await desk.picture('stock-3-sites');

    await desk.open('stock/sites');
    await cellOf(`${LAOJIE}七月第一批库存 236，看来历`).waitFor();
    await cellOf(`${LAOJIE}七月第一批发放 2，看来历`).click();
    await desk.dialog().getByText('先到的批次先发').waitFor();
    await desk.dialog().getByText('领走').waitFor();
    await desk.picture('stock-4-history');
    await desk.page.keyboard.press('Escape');
    await cellOf(`${LAOJIE}七月第一批短少 2，看来历`).click();
    await desk.dialog().getByText('压破 2 瓶').waitFor();
    await desk.page.keyboard.press('Escape');

    await desk.open('stock/batches');
    const donor = desk.row('灯河饮料厂').last();
    for (const words of ['1,000', '700', '236']) await donor.getByText(words, { exact: true }).waitFor();
    await desk.picture('stock-5-batches');
  });

  test('a stock-take, a transfer, and a write-off that waits for a second person', async () => {
    await desk.open('stock');
    const more = async (act) => {
      await desk.page.getByRole('button', { name: `${LAOJIE}，更多` }).click();
      await desk.page.getByRole('menuitem', { name: act }).click();
    };
    await more('盘点');
    await desk.dialog().getByLabel('点出来多少瓶').fill('235');
    await desk.says('少 1 瓶，记为短少');
    await desk.dialog().getByLabel('为什么差').fill('架子后面找不到');
    await desk.press('记盘点');
    await desk.says('盘好了，现有 235 瓶');

    await more('调出');
    await desk.dialog().getByLabel('调到哪').click();
    await desk.page.getByTitle(/^小满便利/).click();
    await desk.dialog().getByLabel('多少瓶').fill('35');
    await desk.dialog().getByLabel('为什么调').fill('那边快没了');
    await desk.picture('stock-6-transfer');
    await desk.press('发出', desk.dialog());
    await desk.says('等那边点数确认');

    await desk.press('改这个数');
    await desk.dialog().getByLabel('一次超过多少瓶').fill('149');
    await desk.press('记下', desk.dialog());
    await desk.says('一次报损超过 149 瓶，要第二个人同意');
    await desk.press('报损', desk.row(LAOJIE));
    await desk.dialog().getByLabel('少了多少瓶').fill('150');
    await desk.dialog().getByLabel('怎么少的').fill('仓库漏水');
    await desk.press('记报损');
    await desk.says('等第二个人同意');
    await desk.row(LAOJIE).getByText('200', { exact: true }).first().waitFor();
  });

  test('on the phone the keeper of a shop counts what came, with a photo, and takes stock', async () => {
    phone = await Phone.take(browser);
    await phone.open(`${server.url}/counter`);
    await phone.tap('#staff-sign-in');
    await phone.type('#login-phone', SIFANG_CLERK);
    await phone.tap('#login-get-code');
    await phone.waitFor('#staff-on-hand');
    await phone.tap('#staff-back');
    await phone.page.getByText('管货').tap();
    await phone.waitFor('#stock-on-hand');
    await phone.picture('stock-phone-1');
    await phone.page.getByText('点数收货').tap();
    await phone.type('#receipt-count', '59');
    await phone.page.getByText('少 1 瓶，选一个原因').waitFor();
    await phone.page.getByText('路上压破了').tap();
    const chosen = phone.page.waitForEvent('filechooser');
    await phone.tap('#receipt-photo');
    await (await chosen).setFiles({ name: 'goods.png', mimeType: 'image/png', buffer: PIXEL });
    await phone.page.getByText('拍好了，重拍').waitFor();
    await phone.picture('stock-phone-2');
    await phone.tap('#receipt-confirm');
    await phone.page.locator('#stock-on-hand').getByText('121').waitFor();

    await phone.tap('#stock-take');
    await phone.type('#take-count', '121');
    await phone.tap('#take-confirm');
    await phone.page.locator('#take-confirm').waitFor({ state: 'detached' });
    await phone.picture('stock-phone-3');

    await desk.open('stock/batches');
    await desk.page.getByRole('link', { name: '七月第一批' }).click();
    await desk.says('2/2 个站点已收货');
    await desk.press('看照片', desk.row('四方便民超市'));
    await desk.page.getByRole('img', { name: '收货照片' }).waitFor();
  });

  test('goods arrive for a programme that is still a draft', async () => {
    const token = await desk.token();
    const { rows: templates } = await call(server.url, 'GET', '/programme-templates', undefined, token);
    const { rows: unions } = await call(server.url, 'GET', '/unions', undefined, token);
    const { name } = templates[0].draft;
    const draft = { requestId: randomUUID(), unionId: unions[0].id, draft: templates[0].draft, placeIds: [] };
    await call(server.url, 'POST', '/managed-programmes', draft, token);
    await desk.open('stock');
    await desk.page.reload();
    await desk.choose(desk.page.getByLabel('换一个活动'), name);
    await desk.page.getByRole('heading', { name }).waitFor();
    await desk.says('草稿');
    await desk.open('stock/batches');
    await desk.press('新批次', desk.page.locator('.nothing'));
    await desk.dialog().getByLabel('叫什么').fill('提前到的');
    await desk
      .dialog()
      .getByLabel(/^一共多少/)
      .fill('500');
    await desk.dialog().getByLabel('放在哪个仓库').fill('市总仓库');
    await desk.press('记下这批', desk.dialog());
    await desk.says('分配「提前到的」');
  });

  test('nothing went wrong on the pages, and the books close', async () => {
    assert.deepEqual(desk.errors, []);
    assert.deepEqual(await server.verify(), []);
  });
});
