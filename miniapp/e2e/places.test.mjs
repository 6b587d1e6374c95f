import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, Phone } from './support/browser.mjs';
import { joinFromPoster, signInHere } from './support/acts.mjs';
import { Cadre } from './support/cadre.mjs';
import { COURIER, KEEPER, RIDER } from './support/people.mjs';
import { gravesOf } from './support/graves.mjs';
import { startServer } from './support/server.mjs';

/** A rider at 23:30 looks for a station, stands before a locked door, and the keeper answers. */
const NIGHT = '2026-07-20 23:30';
/** The browser tells WGS-84; in GCJ-02 this is beside the station on 西二路, which never closes. */
const BESIDE = { longitude: 107.0775, latitude: 37.6955 };
const STATION = '西二路骑手驿站';
let server, browser, rider, courier, keeper;

before(async () => {
  server = await startServer({ at: NIGHT });
  browser = await openBrowser();
  [rider, courier, keeper] = await Promise.all([1, 2, 3].map(() => Phone.take(browser)));
  await rider.page.context().setGeolocation(BESIDE);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const firstRow = '#places-list .place:first-child';
const pin = (state) => `.map-pin[data-state="${state}"][aria-label^="${STATION}"]`;

/** Back to the map, as after a look at another page: it is asked for anew. */
async function lookAtMapAgain() {
  await rider.page.bringToFront();
  await rider.open(`${server.url}/#/pages/home/index`);
  await rider.waitFor('#tab-places');
  await rider.tap('#tab-places');
}

async function report(phone) {
  await phone.tap('#tell-locked');
  await phone.tap('#report-send');
  await phone.waitFor('#place-told');
}

test('at 23:30 the nearest open station is first in the list, and lit on the map', async () => {
  await joinFromPoster(rider, await server.posterUrl(), RIDER);
  await rider.open(`${server.url}/#/pages/places/index`);
  await rider.waitFor(firstRow);
  await rider.tap('#filter-now');
  await rider.tap('#filter-more');
  await rider.tap('#kind-station');
  await rider.tap('#sheet-close');
  await rider.page.locator(firstRow, { hasText: STATION }).waitFor();
  assert.match(await rider.text(firstRow), /开着.*24 小时/);
  await rider.waitFor(pin('open'));
  await rider.picture('places-2330');
});

test('two who do not know each other find it locked, and the pin turns', async () => {
  await rider.tap(firstRow);
  await rider.waitFor('#place-state');
  await rider.picture('place-2330');
  const page = rider.page.url();
  await report(rider);
  await rider.picture('place-reported');
  await joinFromPoster(courier, await server.posterUrl(), COURIER);
  await courier.open(page);
  await report(courier);
  await courier.waitFor('#place-state[data-truth="disputed"]');
  await lookAtMapAgain();
  await rider.waitFor(pin('fault'));
  assert.match(await rider.text('#places-title'), /离你近的在前/);
  await rider.picture('places-disputed');
});

test('the keeper answers in two taps, and the pin is lit again in the first browser', async () => {
  await signInHere(keeper, server.url, KEEPER);
  await keeper.open(`${server.url}/#/staff/kept/index`);
  await keeper.waitFor('.matter-disputed');
  await keeper.picture('kept-disputed');
  const before = keeper.taps;
  await keeper.tap('[id^="answer-mended"]');
  await keeper.tap('#answer-send');
  await keeper.page.locator('.matter').first().waitFor({ state: 'detached' });
  assert.equal(keeper.taps - before, 2);
  await keeper.picture('kept-answered');
  await lookAtMapAgain();
  await rider.waitFor(pin('open'));
});

test('a keeper closes at short notice, and the page says so and why', async () => {
  await keeper.tap('#kept-close');
  await keeper.tap('#closing-reason-停水停电');
  await keeper.tap('#closing-send');
  await keeper.waitFor('#kept-usual');
  await keeper.picture('kept-closed');
  await lookAtMapAgain();
  await rider.tap('#filter-all');
  await rider.tap('#places-to-me');
  await rider.waitFor(pin('closed'));
  await rider.tap(pin('closed'));
  await rider.waitFor('#places-picked');
  await rider.picture('places-picked');
  await rider.tap('#places-picked .place');
  await rider.page.locator('#place-hours:visible', { hasText: '停水停电' }).waitFor();
});

test('the code at the door counts somebody once, who then says how the place is', async () => {
  const door = await doorUrl(await placeId());
  await rider.open(door);
  await rider.waitFor('#visit-name');
  assert.match(await rider.text('#visit-name'), new RegExp(STATION));
  await rider.page.getByText('来过一次，记下了').waitFor();
  await rider.tap('#visit-rate');
  await rider.tap('#star-4');
  await rider.type('#rate-words', '热水一直有');
  await rider.picture('visit-rating');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.tap('#rate-send');
  await rider.waitFor('#visit-rated');
  await rider.picture('visit');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.page.reload();
  await rider.page.getByText('刚才记过了，不会多记').waitFor();
});

test('the new pages have no grave fault, by day and in the dark', async (t) => {
  const pages = [
    [rider, 'pages/places/index', '#places-list .place'],
    [rider, `pages/place/index?id=${await placeId()}`, '#place-hours'],
    [rider, 'pages/around/index', '#around-reach'],
    [keeper, 'staff/kept/index', '.kept'],
  ];
  for (const colorScheme of ['light', 'dark']) {
    for (const [phone, page, there] of pages)
      await t.test(`${page}, ${colorScheme}`, async () => {
        await phone.page.bringToFront();
        await phone.page.emulateMedia({ colorScheme });
        await phone.open(`${server.url}/#/${page}`);
        await phone.waitFor(there);
        assert.deepEqual(await gravesOf(phone), []);
      });
  }
});

test('without a position one looks by district, by words and by dragging the map', async () => {
  const stranger = await Phone.take(browser);
  await stranger.page.context().clearPermissions();
  await stranger.open(`${server.url}/#/pages/places/index`);
  await stranger.waitFor('#places-nowhere');
  await stranger.picture('places-nowhere');
  await stranger.tap('#near-西城区');
  await stranger.page.locator('#places-title', { hasText: '西城区' }).waitFor();
  await stranger.tap('#filter-all');
  await stranger.seen('#places-q input').fill('夜市');
  await stranger.page.locator(firstRow, { hasText: '夜市骑手驿站' }).waitFor();
  await stranger.seen('#places-q input').fill('');
  const box = await stranger.seen('.map-box').boundingBox();
  await stranger.page.mouse.move(box.x + 200, box.y + 300);
  await stranger.page.mouse.down();
  await stranger.page.mouse.move(box.x + 120, box.y + 260, { steps: 5 });
  await stranger.page.mouse.up();
  await stranger.page.locator('#places-title', { hasText: '地图中间附近' }).waitFor();
  assert.deepEqual(stranger.errors, []);
});

test('no page threw', () => {
  assert.deepEqual([...rider.errors, ...courier.errors, ...keeper.errors], []);
});

async function placeId() {
  await rider.open(`${server.url}/#/pages/places/index`);
  await rider.waitFor(pin('closed'));
  return rider.seen(pin('closed')).getAttribute('data-place');
}

/** A cadre makes the code that hangs at a place's door; where it leads on this server. */
async function doorUrl(id) {
  const cadre = await Cadre.take(browser, server);
  const { url } = await cadre.ask('POST', `/places/${id}/door-code`, {});
  return server.url + new URL(url).pathname;
}
