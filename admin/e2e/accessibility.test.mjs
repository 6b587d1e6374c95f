import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { CLERK } from '../../miniapp/e2e/support/people.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { call, clerkAt } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { ADMINISTRATOR, AUDITOR } from './support/people.mjs';
import { workerAt } from './support/worker.mjs';

/** axe-core is under MPL-2.0: a tool of the tests, never part of what is delivered. */
const AXE = axe.source;
const GRAVE = ['serious', 'critical'];

let server, browser, desk;

before(async () => {
  server = await startServer();
  const counter = await clerkAt(server.url, CLERK);
  await counter.giveGuest('16600000201', 2); // so that tables and charts have something in them
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Serious and critical faults of what is on the screen: rule and where. */
async function faults({ page } = desk) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test('a planted fault is found', async () => {
  await desk.open('');
  await desk.page.getByRole('button', { name: '登录' }).first().waitFor();
  await desk.page.evaluate(() => document.body.append(document.createElement('button')));
  assert.match((await faults()).join(), /button-name/);
  await desk.page.reload();
});

test('the sign-in page has no grave fault', async () => {
  await desk.open('');
  await desk.page.getByRole('button', { name: '登录' }).first().waitFor();
  assert.deepEqual(await faults(), []);
});

/** Opens a page and asserts that it stands there without a grave fault. */
async function assertSound(at, page) {
  await at.open(page);
  await at.page.getByRole('heading', { level: 1 }).waitFor();
  await at.page.waitForFunction(() => !document.querySelector('.ant-skeleton'));
  assert.deepEqual(await faults(at), [], page);
}

test('no page of the menu has a grave fault, by day and in the dark', async (t) => {
  await desk.signIn(ADMINISTRATOR);
  const pages = await desk.page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((it) => it.getAttribute('href').replace('#/', '')));
  assert.ok(pages.length >= 6, `pages of the menu: ${pages}`);
  for (const colorScheme of ['light', 'dark']) {
    await desk.page.emulateMedia({ colorScheme });
    for (const page of pages) await t.test(`${page}, ${colorScheme}`, () => assertSound(desk, page));
  }
});

test('no page behind them has one, with something on each', async (t) => {
  await desk.page.emulateMedia({ colorScheme: 'light' });
  for (const page of await subPages()) await t.test(page, () => assertSound(desk, page));
});

test('the page of the auditor has none', async () => {
  const auditor = await Desk.sitAt(browser, server.url);
  await auditor.signIn(AUDITOR);
  await assertSound(auditor, 'audit');
});

/** Addresses of the pages that the menu does not name; what they show is made here. */
async function subPages() {
  const token = await desk.token();
  const ask = (method, path, body) => call(server.url, method, path, body, token);
  const { rows: codes } = await ask('GET', '/join-codes');
  const reviewed = codes.find((it) => it.union.name === '灯河市道路运输行业工会');
  await (await workerAt(server.url, '16600000202')).apply(reviewed.code);
  const { rows: members } = await ask('GET', '/members?status=pending');
  const { rows: programmes } = await ask('GET', '/programmes');
  const { rows: places } = await ask('GET', '/places');
  const programme = programmes[0].id;
  const { rows: offerings } = await ask('GET', '/managed-offerings');
  const [haircut, game] = [offerings.find((it) => it.kind === 'haircut'), offerings.find((it) => it.team)];
  const goods = { name: '七月第一批', depotName: '市总仓库', arrivedOn: '2026-07-18', quantity: 1000, note: '' };
  const batch = await ask('POST', `/programmes/${programme}/batches`, { requestId: randomUUID(), ...goods });
  return [
    ...[
      'members/status=pending',
      `members/one/${members[0].id}`,
      'members/help',
      'members/transfers',
      'members/import',
    ],
    ...['stock/sites', 'stock/batches', `stock/batch/${batch.id}`, `stock/batch/${batch.id}/allocate`],
    ...['programmes/new', 'programmes/new/summer-water'],
    ...['overview', 'shops', 'rule', 'history'].map((tab) => `programmes/${programme}/${tab}`),
    ...['new', 'import', 'duplicates', 'partners', 'cases', 'wishes', 'visits'].map((it) => `shops/${it}`),
    ...['', '/people', '/days', '/calendar', '/roster'].map((tab) => `shops/${places[0].id}${tab}`),
    ...[`shops/cards/${programme}`, `joining/poster/${codes[0].code}`],
    ...['new', 'new/haircut', 'new/course', 'stops', 'stops/new', 'courses', 'pairs', 'pauses'].map(
      (it) => `bookings/${it}`,
    ),
    ...['week', 'list', 'providers', 'rule', 'figures', 'sheet'].map((tab) => `bookings/${haircut.id}/${tab}`),
    `bookings/${game.id}/sessions`,
    `bookings/${game.id}/teams`,
  ];
}
