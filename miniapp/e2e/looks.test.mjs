import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinFromPoster, signInHere } from './support/acts.mjs';
import { openBrowser, Phone } from './support/browser.mjs';
import { RIDER } from './support/people.mjs';
import { startServer } from './support/server.mjs';

/** Every page of the worker by day, at night, and in the largest type: nothing hangs over the edge, nothing throws. */
const PAGES = ['home', 'places', 'code', 'bookings', 'me', 'redemptions', 'data'];
const LOOKS = [
  { name: 'day', dark: false, k: 1 },
  { name: 'night', dark: true, k: 1 },
  { name: 'largest', dark: false, k: 1.75 },
];
let server, browser;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const { name, dark, k } of LOOKS) {
  test(`the worker's pages, ${name}`, async () => {
    const phone = await Phone.take(browser, { dark });
    await phone.page.addInitScript((scale) => localStorage.setItem('nuanxin.k', String(scale)), k);
    if (name === 'day') await joinFromPoster(phone, await server.posterUrl(), RIDER);
    else await signIn(phone);
    for (const page of PAGES) {
      await phone.open(`${server.url}/#/pages/${page}/index`);
      await phone.page.waitForFunction(isDrawn, page);
      await phone.picture(`${page}-${name}`);
      const width = await phone.page.evaluate(() => document.scrollingElement.scrollWidth);
      assert.ok(width <= 390, `${page} is ${width} px wide`);
    }
    assert.deepEqual(phone.errors, []);
    await phone.page.context().close();
  });
}

/** The page asked for is the one in sight, and its skeletons are gone. Runs in the browser. */
function isDrawn(page) {
  const shown = [...document.querySelectorAll('.taro_page')].find((it) => it.id.includes(`pages/${page}/`));
  return shown && shown.offsetHeight > 0 && shown.textContent.length > 0 && !shown.querySelector('.skeleton');
}

async function signIn(phone) {
  server.clock.advance(61_000);
  await signInHere(phone, server.url, RIDER.phone);
}
