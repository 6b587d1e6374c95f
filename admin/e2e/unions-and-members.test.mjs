import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { CADRE as CADRE_PHONE, RIDER } from '../../miniapp/e2e/support/people.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { Desk } from './support/desk.mjs';
import { CADRE, COLLEAGUE } from './support/people.mjs';
import { posterOf, workerAt } from './support/worker.mjs';

/** A cadre looks after the unions and their members, on a whole server: each test goes on where the one before it stopped. */
let server, browser, desk;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
  await desk.signIn(CADRE);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const field = (name) => desk.dialog().getByLabel(name, { exact: true });

const choose = (select, name) => desk.choose(select, name);

test('a grid is set up under its street, and an enterprise is put on its list', async () => {
  await desk.open('unions');
  await desk.page.getByRole('tree').getByText('东四路街道工会联合会').click();
  await desk.press('建下级工会');
  await field('名称').fill('东四路第一网格工会');
  await desk.press('建工会', desk.dialog());
  await desk.page.getByRole('heading', { name: '东四路第一网格工会' }).waitFor();
  await desk.says('还没有登记单位');

  await desk.press('登记单位');
  await field('名称').fill('灯河顺捷快递有限公司');
  await field('统一社会信用代码').fill('91350100M000100Y44');
  await field('新就业职工几人').fill('120');
  await desk.press('登记', desk.dialog());
  await desk.says('统一社会信用代码不对');
  await field('统一社会信用代码').fill('91350100M000100Y43');
  await desk.press('登记', desk.dialog());
  await desk.says('企业 1 家，小店 0 家，新就业职工 120 人');
  await desk.picture('unions-1-grid');
});

test('what a grid says of a service holds there', async () => {
  await desk.page.getByRole('tab', { name: '服务菜单' }).click();
  await desk.press('改看电影');
  await field('在哪、怎么办').fill('周五社区放映');
  await desk.press('保存', desk.dialog());
  await desk.says('周五社区放映');
  await desk.says('东四路第一网格工会写的');
});

test('somebody is helped to join, found by the name, and given a badge', async () => {
  await desk.open('members/help');
  await choose(desk.page.getByLabel('入哪个工会'), '东四路第一网格工会');
  await desk.page.getByLabel('本人手机号').fill(RIDER.phone);
  await desk.press('发验证码');
  await desk.page.getByLabel('姓名').fill(RIDER.name);
  await desk.page.getByLabel('身份证号').fill(RIDER.idNumber);
  await choose(desk.page.getByLabel('工种'), '外卖骑手');
  await desk.press('办入会');
  await desk.says('本人同意了再办');
  await desk.page.getByRole('checkbox').check();
  await desk.press('办入会');
  await desk.says('马*川入会了');

  await desk.open('members');
  await desk.page.getByLabel('找人').fill(RIDER.phone);
  await desk.page.keyboard.press('Enter');
  await desk.row('马*川').waitFor();
  assert.ok(!desk.page.url().includes(RIDER.phone), 'a phone number never stands in the address');
  await desk.page.getByLabel('找人').fill('马');
  await desk.page.keyboard.press('Enter');
  await desk.row('马*川').getByRole('link').click();
  await desk.says('帮办入会');

  await desk.press('发徽章');
  await choose(field('哪种徽章'), '孕期徽章');
  await field('到哪天（含当天）').fill('2027-01-31');
  await desk.page.keyboard.press('Enter');
  await field('凭什么').fill('看过孕检单');
  await desk.press('发徽章', desk.dialog());
  await desk.says('到 2027-01-31');
  await desk.says('发了孕期徽章');
  await desk.picture('members-1-page');
});

test('a transfer the cadre proposes is the worker’s to accept', async () => {
  await desk.press('提出转会');
  await choose(field('转到'), '灯河市快递行业工会联合会');
  await field('原因').fill('改送快递了');
  await desk.press('提出', desk.dialog());
  await desk.says('等本人答复');
  server.clock.advance(61_000);
  const worker = await workerAt(server.url, RIDER.phone);
  await worker.acceptTransfer();
  await desk.page.reload();
  await desk.says('转会到灯河市快递行业工会联合会');
});

test('applications are decided together', async () => {
  server.clock.advance(61_000);
  const poster = await posterOf(server.url, CADRE_PHONE, '灯河市道路运输行业工会');
  for (const phone of ['16600000001', '16600000002', '16600000003']) {
    await (await workerAt(server.url, phone)).apply(poster);
  }
  await desk.open('members/status=pending');
  await desk.press('选这一页');
  await desk.says('选了 3 人');
  await desk.picture('members-2-review');
  await desk.page.getByRole('toolbar').getByRole('button', { name: '同意', exact: true }).click();
  await desk.press('资料相符', desk.dialog());
  await desk.press('同意 3 人', desk.dialog());
  await desk.says('已同意 3 人');
  await desk.says('没有等着审核的');
  await desk.open('members/status=active');
  await desk.page.getByRole('row').filter({ hasText: '道路运输' }).nth(2).waitFor();
});

test('erasing many waits for a colleague, and then happens', async () => {
  await desk.open('members/status=active');
  for (const box of await desk.page.getByRole('checkbox', { name: /^选马/ }).all()) await box.check();
  await desk.says('选了 4 人');
  await desk.press('不选了');
  for (const i of [0, 1]) await desk.row('道路运输').nth(i).getByRole('checkbox').check();
  await desk.press('提请删除信息');
  await desk.press('名单导错了', desk.dialog());
  await desk.press('提请复核', desk.dialog());
  await desk.says('删除 2 名会员的姓名、身份证号和手机号，不能恢复');
  await desk.says('等另一位同事');

  const colleague = await Desk.sitAt(browser, server.url);
  await colleague.signIn(COLLEAGUE);
  await colleague.open('approvals');
  await colleague.press('同意', colleague.row('删除 2 名会员'));
  await colleague.press('核对过，属实', colleague.dialog());
  await colleague.press('同意，现在办');
  await colleague.says('没有等复核的事');
  assert.deepEqual(colleague.errors, []);
  await desk.open('members/status=active');
  await desk.row('道路运输').waitFor();
  assert.equal(await desk.row('道路运输').count(), 1);
});

test('a merger says what goes along, and is done once', async () => {
  await desk.open('unions');
  await desk.page.getByRole('tree').getByText('东四路第一网格工会').click();
  await desk.press('办理');
  await desk.page.getByRole('menuitem', { name: '合并到别的工会' }).click();
  await desk.says('1 家覆盖单位一起转过去');
  await choose(field('合并到'), '东四路街道工会联合会');
  await field('原因').fill('网格调整');
  await desk.press('合并', desk.dialog());
  await desk.says('接收了东四路第一网格工会');
  await desk.says('企业 1 家');
  await desk.picture('unions-2-merged');
  assert.deepEqual(await server.verify(), []);
});

test('nothing went wrong in the browser, but the refused credit code', () => {
  assert.deepEqual(
    desk.errors.filter((it) => !it.includes('422')),
    [],
  );
});
