import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinFromPoster, numberIn, openCounter } from './support/acts.mjs';
import { openBrowser, Phone } from './support/browser.mjs';
import { openCamera, pictureOf } from './support/camera.mjs';
import { RIDER } from './support/people.mjs';
import { startServer } from './support/server.mjs';

/** The network is gone on both sides of the counter; nobody goes thirsty, and nothing is counted twice. */
const camera = openCamera();
let server, workerBrowser, clerkBrowser, worker, clerk, onHand;

before(async () => {
  server = await startServer();
  [workerBrowser, clerkBrowser] = await Promise.all([openBrowser(), openBrowser(camera.file)]);
  worker = await Phone.take(workerBrowser);
  clerk = await Phone.take(clerkBrowser);
  await joinFromPoster(worker, await server.posterUrl(), RIDER);
  await openCounter(clerk, server.url);
  onHand = await numberIn(clerk, '#staff-on-hand');
});

after(async () => {
  await Promise.all([workerBrowser?.close(), clerkBrowser?.close()]);
  await server?.stop();
});

test('the rider’s code shows without network', async () => {
  await worker.open(`${server.url}/#/pages/home/index`);
  await worker.waitFor('#home-left');
  await worker.page.context().setOffline(true);
  await worker.tap('#tab-code');
  await worker.waitFor('#code-text');
  await worker.picture('code-without-network');
});

test('the clerk gives without network, and says so', async () => {
  await clerk.page.context().setOffline(true);
  await clerk.waitFor('#staff-offline');
  await clerk.picture('clerk-without-network');
  camera.show(await pictureOf(worker.seen('#code-text')));
  await clerk.waitFor('#staff-result.give-offline');
  await clerk.picture('clerk-give-without-network');
  camera.away();
  await clerk.tap('#staff-next');
  assert.equal(await numberIn(clerk, '#staff-waiting-count'), 1);
  await clerk.picture('clerk-waiting');
});

test('when the network is back the scan is sent, once, and the stock follows', async () => {
  await clerk.page.context().setOffline(false);
  await clerk.seen('#staff-waiting-count').waitFor({ state: 'detached' });
  await clerk.page.waitForFunction(
    (n) => document.querySelector('#staff-on-hand')?.textContent.includes(String(n)),
    onHand - 1,
  );
  assert.deepEqual(await server.verify(), []);
  assert.deepEqual([...worker.errors, ...clerk.errors], []);
});
