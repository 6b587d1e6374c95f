import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { deliver, stockOf } from '../support/programme.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
  const { rows } = await city.cadre.call(api.listStock, { id: counter.programmeId });
  for (const it of rows)
    expect(it.received + it.found + it.shortage).toBe(
      it.inTransit + it.onHand + it.given + it.overGiven + it.writtenOff + it.lost,
    );
});

const move = (quantity: number) => {
  const { programmeId: id, placeId } = counter;
  return { id, placeId, requestId: newRequestId(), quantity, note: '摔了一箱' };
};
const wordAt = async () =>
  (await city.client.call(api.listProgrammePlaces, { id: counter.programmeId })).rows.find(
    (it) => it.id === counter.placeId,
  )?.stock;

describe(`stock on ${engine}`, () => {
  it('counts what arrives, is given, breaks and lies there', async () => {
    const before = await stockOf(city.cadre, counter);
    await deliver(city.cadre, counter, 48);
    await counter.redeem({ guest: newGuest() }, { quantity: 2 });
    const after = await city.cadre.call(api.writeOffStock, move(24));
    expect(after).toEqual({
      ...before,
      awaits: null,
      received: before.received + 48,
      given: before.given + 2,
      writtenOff: before.writtenOff + 24,
      onHand: before.onHand + 22,
      givenToday: before.givenToday + 2,
    });
    expect({ awaits: null, ...(await stockOf(city.cadre, counter)) }).toEqual(after);
  });

  it('books a delivery that is sent twice once', async () => {
    const before = await stockOf(city.cadre, counter);
    const delivery = move(10);
    expect(await race(10, () => city.cadre.call(api.receiveStock, delivery))).toEqual({ done: 10 });
    expect((await stockOf(city.cadre, counter)).received).toBe(before.received + 10);
    const other = { ...delivery, quantity: 11 };
    expect(await city.cadre.refusal(api.receiveStock, other)).toBe('REQUEST_ID_REUSED');
    expect(await city.cadre.refusal(api.writeOffStock, delivery)).toBe('REQUEST_ID_REUSED');
  });

  it('cannot lose more than lies there', async () => {
    const { onHand } = await stockOf(city.cadre, counter);
    await city.cadre.call(api.setStockPolicy, {
      id: counter.programmeId,
      requestId: newRequestId(),
      writeOffLimit: onHand,
    });
    const { status, body } = await city.cadre.refused(api.writeOffStock, move(onHand + 1));
    expect([body.code, status, body.message]).toEqual(['STOCK_TOO_LOW', 409, `没有这么多。最多 ${onHand} 瓶`]);
    expect((await city.cadre.call(api.writeOffStock, move(onHand))).onHand).toBe(0);
  });

  it('is a word for the worker: none, low, enough', async () => {
    expect(await wordAt()).toBe('none');
    await deliver(city.cadre, counter, 80);
    expect(await wordAt()).toBe('low');
    await deliver(city.cadre, counter, 1);
    expect(await wordAt()).toBe('enough');
  });

  it('is kept only where the programme is taken', async () => {
    const [station] = (await city.client.call(api.listPlaces, { kind: 'station' })).rows;
    const elsewhere = { ...move(1), placeId: station?.id ?? '' };
    expect(await city.cadre.refusal(api.receiveStock, elsewhere)).toBe('PLACE_NOT_LISTED');
    const add = { id: counter.programmeId, requestId: newRequestId(), placeId: elsewhere.placeId };
    expect(await city.cadre.call(api.addProgrammePlace, add)).toEqual({ done: true });
    expect(await city.cadre.call(api.addProgrammePlace, { ...add, requestId: newRequestId() })).toEqual({ done: true });
    expect((await city.cadre.call(api.receiveStock, elsewhere)).onHand).toBe(1);
  });
});
