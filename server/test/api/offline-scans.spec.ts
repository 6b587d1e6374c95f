import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { openDevice, type TestDevice } from '../support/offline.js';
import { codeOf, joinAs, type JoinedWorker } from '../support/people.js';
import { deliver, stockOf } from '../support/programme.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

const HOUR = 3_600_000;
let city: DemoCity;
let counter: TestCounter;
let phone: TestDevice;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
  phone = await openDevice(city, counter);
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
  const { received, shortage, onHand, given, overGiven, writtenOff } = await stockOf(city.cadre, counter);
  expect(received + shortage).toBe(onHand + given + overGiven + writtenOff);
  city.clock.advance(24 * HOUR);
});

const codeNow = ({ card }: JoinedWorker) => codeOf(card, city.clock);
const outcomes = (rows: api.OfflineOutcome[]) => rows.map((it) => [it.outcome, it.reason?.code ?? null]);
const overGivenToday = async () => (await city.cadre.call(api.listOverGiven, {})).rows;

describe(`scans made without network on ${engine}`, () => {
  it('are booked exactly once, however often the batch is sent', async () => {
    const riders = await Promise.all(Array.from({ length: 3 }, () => joinAs(city.client)));
    const scans = riders.map((it) => phone.scan(codeNow(it)));
    const before = await stockOf(city.cadre, counter);
    city.clock.advance(2 * HOUR);
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await phone.send(...scans));
    expect(outcomes(answers[0] ?? [])).toEqual([
      ['given', null],
      ['given', null],
      ['given', null],
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await stockOf(city.cadre, counter)).given).toBe(before.given + 3);
    const mine = await riders[0]?.client.call(api.listMyRedemptions, {});
    expect(mine?.rows).toMatchObject([{ offline: true, quantity: 1, at: scans[0]?.scannedAt }]);
  });

  it('are booked exactly once when twenty copies arrive together', async () => {
    const scan = phone.scan(codeNow(await joinAs(city.client)));
    const before = await stockOf(city.cadre, counter);
    expect(await race(20, () => phone.send(scan))).toEqual({ done: 20 });
    expect((await stockOf(city.cadre, counter)).onHand).toBe(before.onHand - 1);
  });

  it('over the limit are over-given and listed, never refused', async () => {
    const rider = await joinAs(city.client);
    const scans = [];
    for (let i = 0; i < 3; i++) {
      scans.push(phone.scan(codeNow(rider)));
      city.clock.advance(30_000);
    }
    const rows = await phone.send(...scans);
    expect(outcomes(rows)).toEqual([
      ['given', null],
      ['given', null],
      ['over_given', 'LIMIT_REACHED_TODAY'],
    ]);
    expect(rows[2]?.reason?.says).toBe('今天 2 瓶领完了');
    expect(await overGivenToday()).toMatchObject([
      {
        redemptionId: rows[2]?.redemptionId,
        place: { id: counter.placeId },
        quantity: 1,
        name: '马*川',
        reason: { code: 'LIMIT_REACHED_TODAY', says: '今天 2 瓶领完了' },
      },
    ]);
  });

  it('with less left than handed over are split', async () => {
    const rider = await joinAs(city.client);
    await counter.redeem({ code: codeNow(rider) });
    city.clock.advance(30_000);
    const before = await stockOf(city.cadre, counter);
    const [row] = await phone.send(phone.scan(codeNow(rider), { quantity: 2 }));
    expect([row?.outcome, row?.reason?.code]).toEqual(['over_given', 'LESS_LEFT_TODAY']);
    const { given, overGiven, onHand } = await stockOf(city.cadre, counter);
    expect([given, overGiven, onHand]).toEqual([before.given + 1, before.overGiven + 1, before.onHand - 2]);
    expect((await overGivenToday())[0]).toMatchObject({
      quantity: 1,
      redemptionId: row?.redemptionId,
      reason: { says: '今天只剩 1 瓶' },
    });
  });

  it('of a used code, an expired one or one nobody knows are over-given', async () => {
    const rider = await joinAs(city.client);
    const code = codeNow(rider);
    await counter.redeem({ code });
    const stale = codeNow(await joinAs(city.client));
    const used = phone.scan(code);
    city.clock.advance(60_000);
    const rows = await phone.send(used, phone.scan(stale), phone.scan('6901234567892'));
    expect(outcomes(rows)).toEqual([
      ['over_given', 'CODE_USED'],
      ['over_given', 'CODE_EXPIRED'],
      ['over_given', 'CODE_WRONG_KIND'],
    ]);
    expect((await overGivenToday()).map((it) => it.name)).toEqual(['认不出的码', '认不出的码', '马*川']);
  });

  it('of somebody who may not take are over-given', async () => {
    const driver = await joinAs(city.client, { category: 'driver' });
    const suspended = await joinAs(city.client);
    const scan = phone.scan(codeNow(suspended));
    const step = { id: suspended.card.memberId, requestId: newRequestId(), reason: '转卖水' };
    await city.cadre.call(api.suspendMember, step);
    expect(outcomes(await phone.send(phone.scan(codeNow(driver)), scan))).toEqual([
      ['over_given', 'CATEGORY_NOT_ELIGIBLE'],
      ['over_given', 'MEMBER_SUSPENDED'],
    ]);
  });

  it('count for the day on which they were made', async () => {
    const rider = await joinAs(city.client);
    city.clock.set(`${dayOf(city.clock.now())} 23:50`);
    const scan = phone.scan(codeNow(rider), { quantity: 2 });
    city.clock.advance(HOUR);
    expect(outcomes(await phone.send(scan))).toEqual([['given', null]]);
    expect((await counter.redeem({ code: codeNow(rider) })).leftToday).toBe(1);
  });

  it('beyond the allowance of the phone are over-given', async () => {
    const own = await openDevice(city, await city.counterAt('lvzhou'));
    expect(own.device.allowance).toBe(40);
    const riders = await Promise.all(Array.from({ length: 21 }, () => joinAs(city.client)));
    const rows = await own.send(...riders.map((it) => own.scan(codeNow(it), { quantity: 2 })));
    expect(rows.filter((it) => it.outcome === 'given')).toHaveLength(20);
    expect(outcomes(rows).at(-1)).toEqual(['over_given', 'OFFLINE_ALLOWANCE_USED']);
  });

  it('from an empty shelf are written down as a shortage', async () => {
    const shop = await city.counterAt('laojie');
    await deliver(city.cadre, shop, 1);
    const own = await openDevice(city, shop);
    const [first, second] = [await joinAs(city.client), await joinAs(city.client)];
    const rows = await own.send(own.scan(codeNow(first)), own.scan(codeNow(second), { quantity: 2 }));
    expect(outcomes(rows)).toEqual([
      ['given', null],
      ['over_given', 'OUT_OF_STOCK'],
    ]);
    expect(await stockOf(city.cadre, shop)).toMatchObject({
      received: 1,
      onHand: 0,
      given: 1,
      overGiven: 2,
      shortage: 2,
    });
  });

  it.each([
    ['another quantity', { quantity: 2 }],
    ['another time', { scannedAt: 1_784_000_000_000 }],
    ['another signature', { signature: 'AAAA' }],
  ])('with %s than the signed one are refused', async (_, forged) => {
    const scan = phone.scan(codeNow(await joinAs(city.client)));
    expect(outcomes(await phone.send({ ...scan, ...forged }))).toEqual([['refused', 'SCAN_SIGNATURE_WRONG']]);
  });

  it('from the future or over 72 hours back are refused', async () => {
    const code = codeNow(await joinAs(city.client));
    const now = city.clock.now();
    const at = (scannedAt: number) => phone.scan(code, { scannedAt });
    expect(outcomes(await phone.send(at(now + 5 * 60_000 + 1), at(now - 72 * HOUR - 1)))).toEqual([
      ['refused', 'SCAN_TIME_WRONG'],
      ['refused', 'SCAN_TIME_WRONG'],
    ]);
  });

  it("at another clerk's shop are refused", async () => {
    const { placeId } = await city.counterAt('sifang');
    const scan = phone.scan(codeNow(await joinAs(city.client)), { placeId });
    expect(outcomes(await phone.send(scan))).toEqual([['refused', 'CLERK_NOT_OF_PLACE']]);
  });

  it("of another clerk's phone, or an unknown one, are not taken at all", async () => {
    const other = await city.counterAt('sifang');
    const scans = [phone.scan(codeNow(await joinAs(city.client)))];
    for (const deviceId of [phone.device.id, newRequestId()])
      expect(await other.client.refusal(api.sendOfflineScans, { deviceId, scans })).toBe('DEVICE_UNKNOWN');
  });

  it('count once with the online try of the same request id, whichever comes first', async () => {
    const [first, second] = [await joinAs(city.client), await joinAs(city.client)];
    const before = await stockOf(city.cadre, counter);

    const online = counter.request({ code: codeNow(first) });
    const { id } = await counter.client.call(api.redeem, online);
    const [row] = await phone.send(phone.scan(codeNow(first), { requestId: online.requestId }));
    expect(row).toMatchObject({ outcome: 'given', redemptionId: id });

    const scan = phone.scan(codeNow(second));
    const [booked] = await phone.send(scan);
    const request = counter.request({ code: scan.code }, { requestId: scan.requestId });
    expect((await counter.client.call(api.redeem, request)).id).toBe(booked?.redemptionId);

    const scanBoth = phone.scan(codeNow(await joinAs(city.client)));
    const tryBoth = counter.request({ code: scanBoth.code }, { requestId: scanBoth.requestId });
    expect(await race(20, (i) => (i % 2 ? phone.send(scanBoth) : counter.client.call(api.redeem, tryBoth)))).toEqual({
      done: 20,
    });
    expect((await stockOf(city.cadre, counter)).onHand).toBe(before.onHand - 3);
  });

  it('can be reversed by the cadre, over-given ones too', async () => {
    const before = await stockOf(city.cadre, counter);
    const rider = await joinAs(city.client);
    const [row] = await phone.send(phone.scan(codeNow(rider), { quantity: 3 }));
    expect(row?.outcome).toBe('over_given');
    await city.cadre.call(api.reverseRedemption, {
      id: row?.redemptionId ?? '',
      requestId: newRequestId(),
      reason: '没拿走',
    });
    const after = await stockOf(city.cadre, counter);
    expect({ ...after, givenToday: 0 }).toEqual({ ...before, givenToday: 0 });
    expect(await overGivenToday()).toEqual([]);
    expect((await counter.redeem({ guest: newGuest() })).quantity).toBe(1);
  });
});

function dayOf(at: number): string {
  return new Date(at + 8 * HOUR).toISOString().slice(0, 10);
}
