import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { deliver, newBatch, sendBatch, stockOf } from '../support/programme.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

let city: DemoCity;
/** Whose shelf begins empty. */
let laojie: TestCounter;
let chenlu: TestCounter;

beforeEach(async () => {
  city = await startDemo();
  takeTurns(city);
  [laojie, chenlu] = [await city.counterAt('laojie'), await city.counterAt('chenlu')];
});

afterEach(() => city.stop());

const at = () => ({ id: laojie.programmeId, placeId: laojie.placeId, requestId: newRequestId() });
const take = () => laojie.redeem({ guest: newGuest() });
const writeOff = () => city.cadre.call(api.writeOffStock, { ...at(), quantity: 1, note: '破了' });

describe(`stock in a hurry on ${engine}`, () => {
  afterEach(async () => {
    expect(await city.verify()).toEqual([]);
  });

  it('takers, a stock-take, a transfer and write-offs share what there is', async () => {
    await sendBatch(city.cadre, laojie, 100).then(({ shipmentId: id }) =>
      laojie.client.call(api.receiveShipment, { id, requestId: newRequestId(), counted: 100 }),
    );
    const transfer = { id: laojie.programmeId, fromPlaceId: laojie.placeId, toPlaceId: chenlu.placeId, quantity: 20 };
    const asked = await laojie.client.call(api.askStockTransfer, {
      ...transfer,
      requestId: newRequestId(),
      reason: '那边快没了',
    });
    const count = { ...at(), counted: 90, book: 100, reason: '少了 10 瓶' };
    const dispatch = { id: asked.id, requestId: newRequestId(), quantity: 20 };
    const ends = await race(TAKERS, (i) => {
      if (i === 20) return laojie.client.call(api.takeStock, count);
      if (i === 40) return laojie.client.call(api.sendStockTransfer, dispatch);
      return i % 20 === 10 ? writeOff() : take();
    });
    const { onHand, given, lost, writtenOff, received } = await stockOf(city.cadre, laojie);
    expect(onHand).toBeGreaterThanOrEqual(0);
    expect(given + lost + writtenOff + onHand).toBe(received);
    expect(
      Object.keys(ends)
        .sort()
        .filter((it) => !['done', 'OUT_OF_STOCK', 'STOCK_TOO_LOW'].includes(it)),
    ).toEqual([]);
    // Everything was handed out, or refused because there was nothing left.
    expect(ends.OUT_OF_STOCK ? onHand : 0).toBe(0);
    const { rows } = await city.cadre.call(api.listBatchStock, { id: laojie.programmeId });
    expect(rows.filter((it) => Object.values(it).some((cell) => typeof cell === 'number' && cell < 0))).toEqual([]);
  });

  it('a depot gives out no more than it holds', async () => {
    const { id } = await newBatch(city.cadre, laojie.programmeId, { quantity: 50 });
    const lines = [{ placeId: laojie.placeId, quantity: 10 }];
    const ends = await race(50, () =>
      city.cadre.call(api.allocateBatch, { id, requestId: newRequestId(), lines, note: '' }),
    );
    expect(ends).toEqual({ done: 5, DEPOT_TOO_LOW: 45 });
    expect(await city.cadre.call(api.getBatch, { id })).toMatchObject({ depot: 0, inTransit: 50 });
  });

  it('the last of a shop goes to a taker or is written off, not both', async () => {
    await deliver(city.cadre, laojie, 1);
    const ends = await race(TAKERS, (i) => (i % 2 ? take() : writeOff()));
    expect(ends.done).toBe(1);
    expect(await stockOf(city.cadre, laojie)).toMatchObject({ onHand: 0, received: 1 });
  });

  it('a paper is sent, received or called back, each once', async () => {
    const { shipmentId: id } = await sendBatch(city.cadre, laojie, 30);
    const ends = await race(40, (i) =>
      i % 2
        ? laojie.client.call(api.receiveShipment, { id, requestId: newRequestId(), counted: 30 })
        : city.cadre.call(api.cancelShipment, { id, requestId: newRequestId(), reason: '送错了' }),
    );
    expect(ends).toEqual({ done: 1, SHIPMENT_SETTLED: 39 });
  });
});

describe(`without the guard, on ${engine}`, () => {
  it('the depot gives out more than it holds', async () => {
    const { id } = await newBatch(city.cadre, laojie.programmeId, { quantity: 50 });
    await unguard.accounts(city, 'batch_depot/');
    const lines = [{ placeId: laojie.placeId, quantity: 10 }];
    const ends = await race(20, () =>
      city.cadre.call(api.allocateBatch, { id, requestId: newRequestId(), lines, note: '' }),
    );
    expect(ends).toEqual({ done: 20 });
  });
});
