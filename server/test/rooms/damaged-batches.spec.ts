import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { sendBatch } from '../support/programme.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let batchId: string;
let shipmentId: string;
let lotId: string;
/** Programme and place of the lot, as the accounts name them. */
let site: string;

beforeAll(async () => {
  city = await startDemo();
  const laojie = await city.counterAt('laojie');
  ({ batchId, shipmentId } = await sendBatch(city.cadre, laojie, 20));
  const receipt = { id: shipmentId, requestId: newRequestId(), counted: 18, reason: '少了 2 瓶' };
  await laojie.client.call(api.receiveShipment, receipt);
  const [lot] = await city.sql<{ id: string }>('SELECT id FROM stock_lot WHERE shipmentId = ?', [shipmentId]);
  lotId = lot?.id ?? '';
  site = `${laojie.programmeId}/${laojie.placeId}`;
});

afterAll(() => city.stop());

// Every damage was repaired: what the next case finds is its own.
afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

/** The change, the one that takes it back, the rule that has to find it, and where. */
const DAMAGE: [what: string, plant: () => [string, string, unknown[]], rule: string, at: () => string][] = [
  [
    'a lot of more than was sent',
    () => [
      'UPDATE stock_lot SET quantity = quantity + 1 WHERE id = ?',
      'UPDATE stock_lot SET quantity = quantity - 1 WHERE id = ?',
      [lotId],
    ],
    'lot-equals-its-papers',
    () => lotId,
  ],
  [
    'a batch of more than arrived',
    () => [
      'UPDATE stock_batch SET quantity = quantity + 1 WHERE id = ?',
      'UPDATE stock_batch SET quantity = quantity - 1 WHERE id = ?',
      [batchId],
    ],
    'batch-equals-depot-and-lots',
    () => batchId,
  ],
  [
    'goods that arrived and are said to be on their way',
    () => [
      "UPDATE stock_shipment SET status = 'sent' WHERE id = ?",
      "UPDATE stock_shipment SET status = 'received' WHERE id = ?",
      [shipmentId],
    ],
    'shipment-equals-what-is-on-its-way',
    () => shipmentId,
  ],
  [
    'a lot that holds more than the site has',
    () => [
      'UPDATE account SET debits = debits + 1 WHERE code = ?',
      'UPDATE account SET debits = debits - 1 WHERE code = ?',
      [`lot_held/${lotId}`],
    ],
    'lots-within-their-site',
    () => site,
  ],
  [
    'something on its way that no paper speaks of',
    () => [
      'UPDATE account SET debits = debits + 1 WHERE code = ?',
      'UPDATE account SET debits = debits - 1 WHERE code = ?',
      [`transit/${site}`],
    ],
    'lots-within-their-site',
    () => site,
  ],
];

describe(`damage to batches, on ${engine}`, () => {
  it.each(DAMAGE)('%s', async (_, plant, rule, at) => {
    const [damage, repair, values] = plant();
    await city.sql(damage, values);
    const findings = await city.verify();
    await city.sql(repair, values);
    expect(findings).toContainEqual({ rule, at: at(), detail: expect.stringContaining('{') });
  });
});
