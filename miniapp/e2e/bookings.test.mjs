import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinFromPoster, signInHere } from './support/acts.mjs';
import { openBrowser, Phone } from './support/browser.mjs';
import { openCamera, pictureOf } from './support/camera.mjs';
import { BARBER, RIDER } from './support/people.mjs';
import { gravesOf } from './support/graves.mjs';
import { startServer } from './support/server.mjs';

/** D1 on the phone: Tuesday evening; tomorrow the haircut is free for riders, on Friday 15 yuan for everybody. */
const TUESDAY_EVENING = '2026-07-21 20:30';
const [WEDNESDAY, FRIDAY] = ['2026-07-22', '2026-07-24'];
const HOUR_MS = 3_600_000;
const camera = openCamera();
let server, browser, cameraBrowser, rider, citizen, barber;

before(async () => {
  server = await startServer({ at: TUESDAY_EVENING });
  [browser, cameraBrowser] = await Promise.all([openBrowser(), openBrowser(camera.file)]);
  [rider, citizen] = await Promise.all([1, 2].map(() => Phone.take(browser)));
  barber = await Phone.take(cameraBrowser);
});

after(async () => {
  await Promise.all([browser?.close(), cameraBrowser?.close()]);
  await server?.stop();
});

test('a rider books the free haircut in three taps from home', async () => {
  await joinFromPoster(rider, await server.posterUrl(), RIDER);
  await rider.open(`${server.url}/#/pages/home/index`);
  await rider.waitFor('#home-book');
  const before = rider.taps;
  await rider.tap('#home-book');
  await rider.waitFor('#start-14-20');
  assert.equal(await rider.seen(`#day-${WEDNESDAY}`).getAttribute('aria-checked'), 'true');
  await rider.picture('haircut');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.tap('#start-14-20');
  await rider.tap('#book');
  await rider.waitFor('#booked');
  assert.equal(rider.taps - before, 3);
  await rider.waitFor('#booking-code');
  await rider.picture('haircut-booked');
  assert.deepEqual(await gravesOf(rider), []);
});

test('it stands in the list and on the home page, and its code shows without network', async () => {
  await rider.open(`${server.url}/#/pages/bookings/index`);
  await rider.waitFor('.booking');
  assert.match(await rider.text('.booking'), /14:20.*免费/);
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('bookings');
  await rider.page.context().setOffline(true);
  await rider.tap('[id^="booking-code-"]');
  await rider.waitFor('#booking-code');
  await rider.waitFor('#offline-strip');
  await rider.picture('booking-without-network');
  await rider.page.context().setOffline(false);
});

test('a citizen is refused on Wednesday with the reason, and offered the discount on Friday', async () => {
  await signInHere(citizen, server.url, '16612345602');
  await citizen.open(`${server.url}/#/pages/home/index`);
  await citizen.tap('#home-book');
  await citizen.tap(`#day-${WEDNESDAY}`);
  assert.match(await citizen.text('#refusal-says'), /周三只给.*外卖骑手/);
  assert.match(await citizen.text('#refusal-next'), /周五.*15 元/);
  await citizen.picture('haircut-refused');
  assert.deepEqual(await gravesOf(citizen), []);
  await citizen.tap('#book-instead');
  assert.equal(await citizen.seen(`#day-${FRIDAY}`).getAttribute('aria-checked'), 'true');
  await citizen.tap('#start-13-00');
  await citizen.tap('#book');
  await citizen.waitFor('#booked');
  await citizen.tap('#booking-cancel');
  await citizen.tap('#cancel-send');
  await citizen.seen('#booking-code').waitFor({ state: 'detached' });
});

test('two services of the bus are booked as one visit', async () => {
  await rider.open(`${server.url}/#/booking/menu/index`);
  await rider.tap('[id^="stop-"]');
  await rider.tap('.band:not(.band-full)');
  for (const place of [1, 2]) await rider.tap(`.stop-service:nth-child(${place})`);
  assert.match(await rider.text('#stop-book'), /约 2 项/);
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('stop');
  await rider.tap('#stop-book');
  await rider.waitFor('.joint-line');
  await rider.picture('bookings-visit');
  await rider.page.locator('[id^="booking-code-"]:visible').first().tap();
  await rider.waitFor('#booking-code');
});

test('the barber scans the code at the door; what is tapped without network is sent later', async () => {
  server.clock.advance(17.5 * HOUR_MS);
  await signInHere(barber, server.url, BARBER);
  await barber.open(`${server.url}/#/staff/reception/index`);
  await barber.waitFor('#reception-all');
  await barber.tap('#reception-all');
  await barber.waitFor('[id^="came-"]');
  await barber.picture('reception');
  assert.deepEqual(await gravesOf(barber), []);
  await barber.page.context().setOffline(true);
  await barber.tap('#reception-scan');
  await rider.page.bringToFront();
  camera.show(await pictureOf(rider.seen('#booking-code')));
  await barber.waitFor('#door-outcome');
  assert.match(await barber.text('#door-outcome'), /来了/);
  await barber.picture('reception-scanned');
  camera.away();
  await barber.tap('#door-back');
  assert.match(await barber.text('#reception-day'), /1 笔等上传/);
  await barber.page.context().setOffline(false);
  await barber.open(`${server.url}/#/pages/me/index`);
  await barber.tap('#reception');
  await barber.page.waitForFunction(() => !document.body.innerText.includes('等上传'));
  await rider.open(`${server.url}/#/pages/home/index`);
  await rider.tap('#tab-bookings');
  await rider.page.waitForFunction(() => document.body.innerText.includes('已签到'));
  assert.deepEqual(await server.verify(), []);
  assert.deepEqual([...rider.errors, ...citizen.errors, ...barber.errors], []);
});
