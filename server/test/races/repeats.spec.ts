import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { DomainError, Requests } from '../../src/kernel/index.js';
import type { TestCounter } from '../support/counter.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { openDevice, type TestDevice } from '../support/offline.js';
import { codeOf, joinAs } from '../support/people.js';
import { stockOf } from '../support/programme.js';
import { race, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

const HOUR = 3_600_000;
const COPIES = 20;
let city: DemoCity;
let counter: TestCounter;
let phone: TestDevice;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
  phone = await openDevice(city, counter);
  takeTurns(city);
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

/** A member's phone in the hand, with a code of this moment. */
async function scanOfNewMember(): Promise<api.OfflineScan> {
  const { card } = await joinAs(city.client);
  return phone.scan(codeOf(card, city.clock));
}

/** Whoever asks again is told what became of the first time, whatever has changed since. */
describe(`a repeat on ${engine}`, () => {
  it('by a number that its twin has just used up is told what its twin is told', async () => {
    for (let round = 0; round < 5; round++) {
      const { client } = await joinAs(city.client);
      const { number } = await client.call(api.issueNumber, {});
      const request = counter.request({ number });
      expect(await race(COPIES, () => counter.client.call(api.redeem, request))).toEqual({ done: COPIES });
      expect((await client.call(api.listMyRedemptions, {})).rows).toHaveLength(1);
    }
    // Each copy gave back what it had counted, and no more: the clerk has his twenty wrong ones still.
    const guesses = await race(40, (i) => counter.redeem({ number: String(90_000_000 + i) }));
    expect(guesses).toEqual({ NUMBER_UNKNOWN: 20, TOO_MANY_TRIES: 20 });
  });

  it('of a scan that was booked is told so, also when the phone comes back after the scan would have been too old', async () => {
    const scans = [await scanOfNewMember(), await scanOfNewMember()];
    const first = await phone.send(...scans);
    const { onHand } = await stockOf(city.cadre, counter);
    city.clock.advance(80 * HOUR);
    expect(await phone.send(...scans)).toEqual(first);
    expect((await stockOf(city.cadre, counter)).onHand).toBe(onHand);
  });

  it('is asked for where nobody knows: a batch is never told that a scan was refused', async () => {
    const scan = await scanOfNewMember();
    const requests = city.app.get(Requests);
    const once = requests.once.bind(requests);
    // The database stopped answering at COMMIT, time and again.
    unguard.method(requests, 'once', () => () => Promise.reject(new DomainError('UNCERTAIN')));
    const { status, body } = await counter.client.refused(api.sendOfflineScans, {
      deviceId: phone.device.id,
      scans: [scan],
    });
    expect([status, body.code]).toEqual([503, 'UNCERTAIN']);
    unguard.method(requests, 'once', () => once);
    expect(await phone.send(scan)).toMatchObject([{ outcome: 'given', reason: null }]);
  });
});
