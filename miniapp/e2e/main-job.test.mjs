import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { joinFromPoster, numberIn, openCounter } from './support/acts.mjs';
import { openBrowser, Phone } from './support/browser.mjs';
import { openCamera, pictureOf, pictureOfCode } from './support/camera.mjs';
import { RIDER } from './support/people.mjs';
import { startServer } from './support/server.mjs';

/** The main job, as people do it: two phones, one poster, one counter, a camera between them. */
const camera = openCamera();
const figures = {};
/** When the poster was opened. */
let began;
let server, workerBrowser, clerkBrowser, worker, clerk;
/** The last code shown, and how it looked. */
let shownBefore = null;
let screenshot;

before(async () => {
  server = await startServer();
  [workerBrowser, clerkBrowser] = await Promise.all([openBrowser(), openBrowser(camera.file)]);
  worker = await Phone.take(workerBrowser);
  clerk = await Phone.take(clerkBrowser);
});

after(async () => {
  const folder = fileURLToPath(new URL('../../artifacts/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}main-job.json`, `${JSON.stringify(figures, null, 2)}\n`);
  await Promise.all([workerBrowser?.close(), clerkBrowser?.close()]);
  await server?.stop();
});

/** Holds the rider's phone before the clerk's camera, with a code that was not shown before. */
async function showToClerk() {
  await worker.page.bringToFront();
  await worker.page.waitForFunction((old) => {
    const now = document.querySelector('#code-text')?.getAttribute('data-code');
    return now && now !== old;
  }, shownBefore);
  const code = worker.seen('#code-text');
  shownBefore = await code.getAttribute('data-code');
  screenshot = await pictureOf(code);
  camera.show(screenshot);
}

/** The scanner serves a phone once for as long as it stays before the camera. */
async function putPhoneAway() {
  camera.away();
  await clerk.tap('#staff-next');
  await clerk.page.getByText('对准对方手机上的码').waitFor();
}

test('a rider scans the poster and is a member in at most 6 taps and 3 typed fields', async () => {
  began = performance.now();
  await joinFromPoster(worker, await server.posterUrl(), RIDER);
  figures.join = { taps: worker.taps, typedFields: worker.typed, seconds: seconds(began) };
  await worker.picture('join-3-done');
  assert.equal(await worker.text('#join-result'), '入会了');
  assert.ok(worker.taps <= 6, `${worker.taps} taps`);
  assert.ok(worker.typed <= 3, `${worker.typed} typed fields`);
});

test('the clerk signs in and the scanner stands first', async () => {
  await openCounter(clerk, server.url);
  await clerk.picture('clerk-scanner');
});

test('the code on the rider’s phone, seen through the camera, takes one bottle off the stock', async () => {
  const scanBegan = performance.now();
  const before = await numberIn(clerk, '#staff-on-hand');
  await worker.tap('#join-show');
  await worker.waitFor('#code-number');
  await worker.picture('code');
  await showToClerk();
  await clerk.waitFor('#staff-result.give');
  figures.scan = { seconds: seconds(scanBegan) };
  figures.posterToBottle = { seconds: seconds(began) };
  await clerk.picture('clerk-give');
  assert.match(await clerk.text('#staff-result'), /给 1 瓶/);
  assert.match(await clerk.text('#staff-result'), /马\*川/);
  assert.match(await clerk.text('#staff-result-left'), /1 瓶/);
  await clerk.tap('#staff-next');
  await clerk.page.waitForFunction(
    (n) => document.querySelector('#staff-on-hand')?.textContent.includes(String(n)),
    before - 1,
  );
});

test('the rider sees that one is left', async () => {
  await worker.page.bringToFront();
  await worker.open(`${server.url}/#/pages/home/index`);
  await worker.page.waitForFunction(() => document.querySelector('#home-left')?.textContent.includes('1'));
  await worker.picture('home-one-left');
});

test('a poster before the scanner is refused as another kind of code', async () => {
  camera.show(pictureOfCode(await server.posterUrl()));
  await clerk.waitFor('#staff-result.refuse');
  assert.match(await clerk.text('#staff-result'), /这不是领取码/);
  await clerk.tap('#staff-next');
});

test('a screenshot of the old code is refused a minute later, and the refusal says so', async () => {
  server.clock.advance(61_000);
  camera.show(screenshot);
  await clerk.waitFor('#staff-result.refuse');
  await clerk.picture('clerk-refused-stale');
  assert.match(await clerk.text('#staff-result'), /截图已失效/);
  assert.match(await clerk.text('#staff-result-next'), /出示码/);
});

test('the second bottle is given, the third is refused', async () => {
  await worker.open(`${server.url}/#/pages/code/index`);
  await worker.page.reload();
  await showToClerk();
  await clerk.tap('#staff-next');
  await clerk.waitFor('#staff-result.give');
  await clerk.picture('clerk-give-second');
  await putPhoneAway();
  // The next code, half a minute on; the phone asks the server for the time when it opens.
  server.clock.advance(30_000);
  await worker.page.reload();
  await showToClerk();
  await clerk.waitFor('#staff-result.refuse');
  await clerk.picture('clerk-refused-limit');
  assert.match(await clerk.text('#staff-result'), /今天 2 瓶领完了/);
});

test('the books balance and no page threw', async () => {
  assert.deepEqual(await server.verify(), []);
  assert.deepEqual([...worker.errors, ...clerk.errors], []);
});

function seconds(began) {
  return Math.round((performance.now() - began) / 100) / 10;
}
