import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { LowStock } from '../../src/benefits/stock/sites/low-stock.js';
import { newRequestId, type Client } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { deliver, sendBatch, stockOf } from '../support/programme.js';
import { engine } from '../support/server.js';
import { workerOf } from '../support/staff.js';

let city: DemoCity;
let counter: TestCounter;
let keeper: Client;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('laojie');
  keeper = await workerOf(city, 'stock_keeper', 'dongcheng');
  await deliver(city.cadre, counter, 300);
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

const at = () => ({ id: counter.programmeId, placeId: counter.placeId, requestId: newRequestId() });
const onHand = async () => (await stockOf(city.cadre, counter)).onHand;
const announced = async () =>
  (await city.sql<{ payload: string }>("SELECT payload FROM outbox WHERE kind = 'stock.low'")).map(
    (it) => JSON.parse(it.payload) as { placeId: string; left: number },
  );

describe(`counting and writing off on ${engine}`, () => {
  it('books the difference with its reason, short or over', async () => {
    const book = await onHand();
    const short = { ...at(), counted: book - 3, book };
    expect(await counter.client.refusal(api.takeStock, short)).toBe('COUNT_DIFFERS');
    const after = await counter.client.call(api.takeStock, { ...short, reason: '少了 3 瓶' });
    expect(after).toMatchObject({ onHand: book - 3, lost: 3, found: 0 });
    expect(await counter.client.call(api.takeStock, { ...short, reason: '少了 3 瓶' })).toEqual(after);
    const over = { ...at(), counted: book - 1, book: book - 3, reason: '又找到 2 瓶' };
    expect(await keeper.call(api.takeStock, over)).toMatchObject({ onHand: book - 1, lost: 3, found: 2 });
  });

  it('does not take for lost what was handed out while counting', async () => {
    const book = await onHand();
    await counter.redeem({ guest: newGuest() }, { quantity: 2 });
    // Counted before those two went over the counter.
    const take = await counter.client.call(api.takeStock, { ...at(), counted: book, book });
    expect(take).toMatchObject({ onHand: book - 2, lost: 3 });
  });

  it('cannot lose more than lies there', async () => {
    const book = await onHand();
    const take = { ...at(), counted: 0, book: book + 1, reason: '数错了' };
    expect(await counter.client.refusal(api.takeStock, take)).toBe('STOCK_TOO_LOW');
  });

  it('takes two people over the limit, and happens once', async () => {
    const before = await stockOf(city.cadre, counter);
    const big = { ...at(), quantity: 101, note: '整板受潮' };
    const asked = await keeper.call(api.writeOffStock, big);
    expect(asked).toEqual({ ...before, awaits: expect.any(String) });
    expect(await keeper.call(api.writeOffStock, big)).toEqual(asked);
    const decision = { id: asked.awaits ?? '', requestId: newRequestId(), reason: '看过照片' };
    expect(await keeper.refusal(api.acceptApproval, decision)).toBe('APPROVAL_OWN');
    const { words } = await city.cadre.call(api.acceptApproval, { ...decision, requestId: newRequestId() });
    expect(words).toBe('老街百货 南门店报损 101 瓶水');
    expect(await stockOf(city.cadre, counter)).toMatchObject({ onHand: before.onHand - 101, writtenOff: 101 });
    expect(await city.cadre.refusal(api.acceptApproval, { ...decision, requestId: newRequestId() })).toBe(
      'APPROVAL_DECIDED',
    );
  });

  it('is refused where less is left when the second one agrees', async () => {
    const left = await onHand();
    const policy = { id: counter.programmeId, requestId: newRequestId(), writeOffLimit: 5 };
    expect(await keeper.refusal(api.setStockPolicy, policy)).toBe('NOT_ALLOWED');
    await city.cadre.call(api.setStockPolicy, policy);
    const { awaits } = await keeper.call(api.writeOffStock, { ...at(), quantity: left, note: '全部过期' });
    await counter.redeem({ guest: newGuest() });
    const decision = { id: awaits ?? '', requestId: newRequestId(), reason: '同意' };
    expect(await city.cadre.refusal(api.acceptApproval, decision)).toBe('STOCK_TOO_LOW');
    expect(await onHand()).toBe(left - 1);
  });
});

describe(`low stock on ${engine}`, () => {
  const look = () => city.app.get(LowStock).look();

  it('is announced once for each fall', async () => {
    const lowAt = async (number: number | null) => city.cadre.call(api.setLowStock, { ...at(), lowAt: number });
    const here = async () => (await announced()).filter((it) => it.placeId === counter.placeId);
    await lowAt(0);
    await look();
    expect(await here()).toEqual([]);
    const left = await onHand();
    expect(await lowAt(left)).toMatchObject({ low: true, lowAt: left });
    await Promise.all([look(), look(), look()]);
    await look();
    expect((await here()).map((it) => it.left)).toEqual([left]);
    await lowAt(0);
    await look();
    await lowAt(left);
    await look();
    expect(await here()).toHaveLength(2);
    expect((await lowAt(null)).lowAt).toBe(80);
  });

  it('is listed with what is on its way and what last week took', async () => {
    await city.cadre.call(api.setLowStock, { ...at(), lowAt: 1000 });
    await sendBatch(city.cadre, counter, 24);
    await counter.redeem({ guest: newGuest() });
    const { givenToday } = await stockOf(city.cadre, counter);
    city.clock.advance(86_400_000);
    const { rows } = await city.cadre.call(api.listLowStock, {});
    const row = rows.find((it) => it.place.id === counter.placeId);
    expect(row).toMatchObject({ inTransit: 24, lastWeek: givenToday, onHand: await onHand() });
  });
});
