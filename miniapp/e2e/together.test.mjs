import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinFromPoster } from './support/acts.mjs';
import { gravesOf } from './support/graves.mjs';
import { openBrowser, Phone } from './support/browser.mjs';
import { COURIER, RIDER } from './support/people.mjs';
import { startServer } from './support/server.mjs';

/** What several book in one go. Monday morning; the games are on the second weekend. */
const MONDAY = '2026-07-20 09:30';
let server, browser, rider, courier;

before(async () => {
  server = await startServer({ at: MONDAY });
  browser = await openBrowser();
  [rider, courier] = await Promise.all([1, 2].map(() => Phone.take(browser)));
  const poster = await server.posterUrl();
  await joinFromPoster(rider, poster, RIDER);
  await joinFromPoster(courier, poster, COURIER);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The id of what is called so in the list of all that can be booked. */
async function offeringCalled(name) {
  const { rows } = await (await fetch(`${server.url}/api/offerings`)).json();
  return rows.find((it) => it.name === name).id;
}

test('a captain enrols a team, and another joins by the code typed', async () => {
  await rider.open(`${server.url}/#/booking/offering/index?id=${await offeringCalled('骑手三人篮球赛')}`);
  await rider.tap('[id^="session-"]');
  await rider.tap('#book');
  await rider.type('#team-name', '人民路快跑队');
  await rider.tap('#team-send');
  await rider.waitFor('#team-qr');
  assert.match(await rider.text('#team'), /还差 2 人/);
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('team');
  const code = (await rider.text('#team-code')).replace(/\s/g, '');
  await courier.open(`${server.url}/#/booking/invitation/index`);
  await courier.type('#invitation-code', code.toLowerCase());
  await courier.tap('#invitation-look');
  await courier.waitFor('#invitation-join');
  assert.match(await courier.text('#invitation'), /人民路快跑队.*现在 1 人/);
  assert.deepEqual(await gravesOf(courier), []);
  await courier.picture('team-invitation');
  await courier.tap('#invitation-join');
  await courier.waitFor('.members');
  assert.equal(await courier.page.locator('.member:visible').count(), 2);
  assert.equal(await courier.page.locator('#team-code:visible').count(), 0);
});

test('the captain takes somebody out, and the old code leads nowhere', async () => {
  const code = (await rider.text('#team-code')).replace(/\s/g, '');
  await rider.page.bringToFront();
  await rider.page.reload();
  await rider.tap('.member:nth-child(2)');
  await rider.tap('#member-remove');
  await rider.page.locator('.member:visible').nth(1).waitFor({ state: 'detached' });
  assert.notEqual((await rider.text('#team-code')).replace(/\s/g, ''), code);
  await courier.open(`${server.url}/#/booking/invitation/index?code=${code}`);
  await courier.waitFor('#invitation-other');
  await rider.open(`${server.url}/#/pages/bookings/index`);
  await rider.waitFor('.booking');
  assert.match(await rider.text('.booking'), /人民路快跑队/);
  await rider.picture('bookings-team');
});

test('the books agree, and no page threw', async () => {
  assert.deepEqual(await server.verify(), []);
  assert.deepEqual([...rider.errors, ...courier.errors], []);
});
