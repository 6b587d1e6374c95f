import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { PNG } from '../support/files.js';
import { newBatch, sendBatch, stockOf } from '../support/programme.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let chenlu: TestCounter;
let sifang: TestCounter;
/** Whose shelf begins empty. */
let laojie: TestCounter;
let programmeId: string;

beforeAll(async () => {
  city = await startDemo();
  [chenlu, sifang, laojie] = [
    await city.counterAt('chenlu'),
    await city.counterAt('sifang'),
    await city.counterAt('laojie'),
  ];
  programmeId = chenlu.programmeId;
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
  const { rows } = await city.cadre.call(api.listBatchStock, { id: programmeId });
  const sites = (await city.cadre.call(api.listStock, { id: programmeId })).rows;
  for (const it of [...rows, ...sites]) expect(left(it)).toBe(right(it));
  // The batches of a site are the site.
  for (const site of sites) {
    const own = rows.filter((it) => it.place.id === site.place.id);
    for (const cell of ['received', 'onHand', 'inTransit', 'given', 'lost', 'writtenOff'] as const)
      expect(own.reduce((sum, it) => sum + it[cell], 0)).toBe(site[cell]);
  }
});

const left = (it: api.StockFigures) => it.received + it.found + it.shortage;
const right = (it: api.StockFigures) => it.inTransit + it.onHand + it.given + it.overGiven + it.writtenOff + it.lost;
const batchAt = async (batchId: string, { placeId }: TestCounter) =>
  (await city.cadre.call(api.listBatchStock, { id: programmeId, batchId, placeId })).rows[0];
const receive = (counter: TestCounter, id: string, counted: number, more: Partial<api.ShipmentReceipt> = {}) =>
  counter.client.call(api.receiveShipment, { id, requestId: newRequestId(), counted, ...more });

describe(`batches on ${engine}`, () => {
  it('lie at the depot, go out to sites and are confirmed with the number counted', async () => {
    const batch = await newBatch(city.cadre, programmeId, { name: '头一批', donor: '灯河饮料厂', quantity: 500 });
    expect(batch).toMatchObject({ delivered: 500, depot: 500, sites: 0, donor: { name: '灯河饮料厂' } });
    const lines = [
      { placeId: laojie.placeId, quantity: 200 },
      { placeId: sifang.placeId, quantity: 100 },
    ];
    const before = await stockOf(city.cadre, sifang);
    const allocation = { id: batch.id, requestId: newRequestId(), lines, note: '周一发车' };
    const { shipments } = await city.cadre.call(api.allocateBatch, allocation);
    expect(shipments.map((it) => [it.to.id, it.quantity, it.status, it.batches[0]?.name])).toEqual([
      [laojie.placeId, 200, 'sent', '头一批'],
      [sifang.placeId, 100, 'sent', '头一批'],
    ]);
    expect(await city.cadre.call(api.allocateBatch, allocation)).toEqual({ shipments });
    expect(await stockOf(city.cadre, laojie)).toMatchObject({ received: 200, inTransit: 200, onHand: 0 });
    const [first = '', second = ''] = shipments.map((it) => it.id);

    const { id: photoId } = await laojie.client.upload(api.postFile, { kind: 'photo' }, PNG);
    const short = await laojie.client.refused(api.receiveShipment, {
      id: first,
      requestId: newRequestId(),
      counted: 196,
    });
    expect([short.status, short.body.code]).toEqual([422, 'COUNT_DIFFERS']);
    const receipt = await receive(laojie, first, 196, { reason: '路上压破 4 瓶', photoId });
    expect(receipt).toMatchObject({ status: 'received', counted: 196, quantity: 200, photoId });
    await receive(sifang, second, 103, { reason: '多装了 3 瓶' });

    expect(await stockOf(city.cadre, laojie)).toMatchObject({ onHand: 196, lost: 4, found: 0, inTransit: 0 });
    expect(await stockOf(city.cadre, sifang)).toMatchObject({ onHand: before.onHand + 103, found: 3 });
    expect(await city.cadre.call(api.getBatch, { id: batch.id })).toMatchObject({
      delivered: 500,
      found: 3,
      depot: 200,
      inTransit: 0,
      onHand: 299,
      lost: 4,
      sites: 2,
      confirmed: 2,
    });
    // Those who look after the place see the photo, others do not.
    expect((await city.cadre.download(api.getFile, { id: photoId })).bytes.length).toBeGreaterThan(0);
    expect(await sifang.client.refusal(api.receiveShipment, { id: first, requestId: newRequestId(), counted: 1 })).toBe(
      'NOT_FOUND',
    );
    expect(
      await laojie.client.refusal(api.receiveShipment, { id: first, requestId: newRequestId(), counted: 200 }),
    ).toBe('SHIPMENT_SETTLED');
  });

  it('are shared out evenly, or by last week; nothing more than the depot holds', async () => {
    const batch = await newBatch(city.cadre, programmeId, { quantity: 100 });
    const placeIds = [chenlu.placeId, sifang.placeId, laojie.placeId];
    const even = await city.cadre.call(api.proposeAllocation, { id: batch.id, way: 'even', total: 100, placeIds });
    expect(even.rows.map((it) => it.quantity).sort()).toEqual([33, 33, 34]);
    await chenlu.redeem({ guest: newGuest() }, { quantity: 2 });
    await sifang.redeem({ guest: newGuest() });
    city.clock.advance(86_400_000);
    const byUse = { id: batch.id, way: 'last_week' as const, total: 100, placeIds };
    const used = new Map(
      (await city.cadre.call(api.proposeAllocation, byUse)).rows.map((it) => [it.place.id, it.quantity]),
    );
    expect(placeIds.map((it) => used.get(it))).toEqual([67, 33, 0]);
    const lines = [{ placeId: chenlu.placeId, quantity: 101 }];
    const { status, body } = await city.cadre.refused(api.allocateBatch, {
      id: batch.id,
      requestId: newRequestId(),
      lines,
      note: '',
    });
    expect([status, body.message]).toEqual([409, '仓库里没有这么多。这批还剩 100 瓶 没分，改小再分']);
  });

  it('give first what came first, whoever it is from', async () => {
    const one = await sendBatch(city.cadre, laojie, 10, { name: '甲', donor: '甲公司' });
    const two = await sendBatch(city.cadre, laojie, 10, { name: '乙', donor: '乙公司' });
    await receive(laojie, two.shipmentId, 10);
    city.clock.advance(60_000);
    await receive(laojie, one.shipmentId, 10);
    const { onHand } = await stockOf(city.cadre, laojie);
    // All but fourteen: the older ones, and of these twenty the first six that came.
    for (let left = onHand - 14; left > 0; left -= 2)
      await laojie.redeem({ guest: newGuest() }, { quantity: Math.min(2, left) });
    expect(await batchAt(two.batchId, laojie)).toMatchObject({ given: 6, onHand: 4 });
    expect(await batchAt(one.batchId, laojie)).toMatchObject({ given: 0, onHand: 10 });
    const { rows } = await city.cadre.call(api.listDonors, { id: programmeId });
    expect(rows.find((it) => it.name === '乙公司')).toMatchObject({ delivered: 10, given: 6, onHand: 4 });
  });

  it('a shipment called back before it arrives goes home', async () => {
    const { batchId, shipmentId } = await sendBatch(city.cadre, chenlu, 50);
    const before = await stockOf(city.cadre, chenlu);
    const back = { id: shipmentId, requestId: newRequestId(), reason: '送错了' };
    expect(await chenlu.client.refusal(api.cancelShipment, back)).toBe('NOT_ALLOWED');
    expect((await city.cadre.call(api.cancelShipment, back)).status).toBe('cancelled');
    expect(await stockOf(city.cadre, chenlu)).toMatchObject({ received: before.received - 50, inTransit: 0 });
    expect(await city.cadre.call(api.getBatch, { id: batchId })).toMatchObject({ depot: 50, inTransit: 0, sites: 0 });
    expect(await city.cadre.refusal(api.cancelShipment, { ...back, requestId: newRequestId() })).toBe(
      'SHIPMENT_SETTLED',
    );
  });

  it('a receipt sent many times is booked once', async () => {
    const { shipmentId } = await sendBatch(city.cadre, chenlu, 30);
    const { onHand } = await stockOf(city.cadre, chenlu);
    const request = { id: shipmentId, requestId: newRequestId(), counted: 30 };
    expect(await race(20, () => chenlu.client.call(api.receiveShipment, request))).toEqual({ done: 20 });
    expect((await stockOf(city.cadre, chenlu)).onHand).toBe(onHand + 30);
  });

  it('only one of two receipts at once is believed', async () => {
    const { shipmentId } = await sendBatch(city.cadre, chenlu, 30);
    const ends = await race(10, () => receive(chenlu, shipmentId, 30));
    expect(ends).toEqual({ done: 1, SHIPMENT_SETTLED: 9 });
  });
});
