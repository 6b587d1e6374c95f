import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { CLERK } from '../../miniapp/e2e/support/people.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { clerkAt } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { ADMINISTRATOR } from './support/people.mjs';

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
async function faults() {
  await desk.page.waitForLoadState('networkidle');
  await desk.page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  await desk.page.evaluate(AXE);
  const { violations } = await desk.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
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

test('no page of the menu has a grave fault, by day and in the dark', async (t) => {
  await desk.signIn(ADMINISTRATOR);
  const pages = await desk.page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((it) => it.getAttribute('href').replace('#/', '')));
  assert.ok(pages.length >= 6, `pages of the menu: ${pages}`);
  for (const colorScheme of ['light', 'dark']) {
    await desk.page.emulateMedia({ colorScheme });
    for (const page of pages) {
      await t.test(`${page}, ${colorScheme}`, async () => {
        await desk.open(page);
        await desk.page.locator(`.side a[href="#/${page}"][aria-current]`).waitFor();
        await desk.page.getByRole('heading', { level: 1 }).waitFor();
        await desk.page.locator('.ant-skeleton').waitFor({ state: 'detached' });
        assert.deepEqual(await faults(), []);
      });
    }
  }
});
