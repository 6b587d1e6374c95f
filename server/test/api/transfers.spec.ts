import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { deliver, sendBatch, stockOf } from '../support/programme.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let chenlu: TestCounter;
let laojie: TestCounter;
let programmeId: string;

beforeAll(async () => {
  city = await startDemo();
  [chenlu, laojie] = [await city.counterAt('chenlu'), await city.counterAt('laojie')];
  programmeId = chenlu.programmeId;
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

const ask = (by: TestCounter, quantity: number) =>
  by.client.call(api.askStockTransfer, {
    id: programmeId,
    requestId: newRequestId(),
    fromPlaceId: chenlu.placeId,
    toPlaceId: laojie.placeId,
    quantity,
    reason: '这边快没了',
  });
const history = async (cell: api.StockCell, counter: TestCounter, batchId?: string) =>
  (
    await city.cadre.call(api.listStockTransfers, {
      id: programmeId,
      placeId: counter.placeId,
      cell,
      ...(batchId && { batchId }),
    })
  ).rows.map((it) => [it.words, it.change]);

describe(`between sites on ${engine}`, () => {
  it('stock is asked for, sent and received, and keeps its batch', async () => {
    // The older stock of the shop first, then the batch.
    const { onHand } = await stockOf(city.cadre, chenlu);
    const { batchId, shipmentId } = await sendBatch(city.cadre, chenlu, 20, { name: '甲' });
    await chenlu.client.call(api.receiveShipment, { id: shipmentId, requestId: newRequestId(), counted: 20 });
    const asked = await ask(laojie, onHand + 12);
    expect(asked).toMatchObject({ status: 'asked', from: { id: chenlu.placeId }, batches: [] });
    expect((await stockOf(city.cadre, chenlu)).onHand).toBe(onHand + 20);

    const dispatch = { id: asked.id, requestId: newRequestId(), quantity: onHand + 12 };
    expect(await laojie.client.refusal(api.sendStockTransfer, dispatch)).toBe('NOT_FOUND');
    const sent = await chenlu.client.call(api.sendStockTransfer, dispatch);
    expect(sent).toMatchObject({ status: 'sent', batches: [{ id: batchId, name: '甲' }] });
    expect(await stockOf(city.cadre, chenlu)).toMatchObject({ onHand: 8, received: 8 });
    expect(await stockOf(city.cadre, laojie)).toMatchObject({ onHand: 0, inTransit: onHand + 12 });

    const receipt = { id: asked.id, requestId: newRequestId(), counted: onHand + 10, reason: '少了 2 瓶' };
    await laojie.client.call(api.receiveShipment, receipt);
    const { rows } = await city.cadre.call(api.listBatchStock, { id: programmeId, batchId });
    expect(rows.map((it) => [it.place.id, it.received, it.onHand, it.lost])).toEqual(
      expect.arrayContaining([
        [chenlu.placeId, 8, 8, 0],
        [laojie.placeId, 12, 10, 2],
      ]),
    );
    expect(await history('onHand', laojie, batchId)).toEqual([['确认收货', 10]]);
    expect(await history('received', laojie, batchId)).toEqual([['站点间调拨', 12]]);
    expect(await history('received', chenlu, batchId)).toEqual([
      ['站点间调拨', -12],
      ['从仓库发来', 20],
    ]);
    expect(await history('lost', laojie)).toEqual([['确认收货', 2]]);
  });

  it('what was sent can come back before it arrives', async () => {
    await deliver(city.cadre, chenlu, 10);
    const before = await stockOf(city.cadre, chenlu);
    const { id } = await ask(chenlu, 5);
    await chenlu.client.call(api.sendStockTransfer, { id, requestId: newRequestId(), quantity: 5 });
    await laojie.client.call(api.cancelShipment, { id, requestId: newRequestId(), reason: '不要了' });
    expect(await stockOf(city.cadre, chenlu)).toEqual(before);
  });

  it('is refused from nothing, to itself, and for places one does not keep', async () => {
    const { onHand } = await stockOf(city.cadre, chenlu);
    const { id } = await ask(laojie, onHand + 1);
    const dispatch = { id, requestId: newRequestId(), quantity: onHand + 1 };
    expect(await chenlu.client.refusal(api.sendStockTransfer, dispatch)).toBe('STOCK_TOO_LOW');
    const same = {
      id: programmeId,
      requestId: newRequestId(),
      fromPlaceId: chenlu.placeId,
      toPlaceId: chenlu.placeId,
      quantity: 1,
      reason: '试试',
    };
    expect(await chenlu.client.refusal(api.askStockTransfer, same)).toBe('SAME_PLACE');
    const stranger = await city.counterAt('lvzhou');
    const foreign = { ...same, toPlaceId: laojie.placeId, requestId: newRequestId() };
    expect(await stranger.client.refusal(api.askStockTransfer, foreign)).toBe('NOT_FOUND');
  });

  it('a figure lists its transfers page by page', async () => {
    for (let i = 0; i < 5; i++) await deliver(city.cadre, laojie, 1);
    const asked = { id: programmeId, placeId: laojie.placeId, cell: 'onHand' as const };
    const all = (await city.cadre.call(api.listStockTransfers, asked)).rows;
    const pages: api.StockTransfer[] = [];
    for (let before: string | undefined, more = true; more;) {
      const page = await city.cadre.call(api.listStockTransfers, { ...asked, limit: 2, ...(before && { before }) });
      pages.push(...page.rows);
      before = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(pages).toEqual(all);
    expect(all.reduce((sum, it) => sum + it.change, 0)).toBe((await stockOf(city.cadre, laojie)).onHand);
  });
});
