import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { NOON, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs, type JoinedWorker } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

const codeNow = ({ card }: JoinedWorker) => codeOf(card, city.clock);
const nextCode = () => city.clock.advance(30_000);

describe(`codes and numbers that are not taken, on ${engine}`, () => {
  it('a screenshot: the code is good in its step and the next, then expired', async () => {
    const rider = await joinAs(city.client);
    city.clock.set(NOON);
    const shot = codeNow(rider);
    city.clock.advance(59_999);
    expect((await counter.redeem({ code: shot })).quantity).toBe(1);
    city.clock.set(NOON);
    const other = codeNow(await joinAs(city.client));
    city.clock.advance(60_000);
    expect(await counter.refused({ code: other })).toEqual(['CODE_EXPIRED', 409, '截图已失效。请打开暖新，点出示码']);
  });

  it('a code that was used: also after it was reversed', async () => {
    const rider = await joinAs(city.client);
    city.clock.set(NOON);
    city.clock.advance(10_000);
    const code = codeNow(rider);
    const { id } = await counter.redeem({ code });
    const used = ['CODE_USED', 409, '这个码用过了。等 20 秒换新码再扫'];
    expect(await counter.refused({ code })).toEqual(used);
    await counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' });
    expect(await counter.refused({ code })).toEqual(used);
    nextCode();
    expect((await counter.redeem({ code: codeNow(rider) }, { quantity: 2 })).leftToday).toBe(0);
  });

  it('a code of another kind, a forged one, one that was revoked', async () => {
    const wrongKind = ['CODE_WRONG_KIND', 422, '这不是领取码。请打开暖新，点出示码'];
    const [poster] = (await city.cadre.call(api.listJoinCodes, {})).rows;
    for (const code of [poster?.code ?? '', poster?.url ?? '', 'https://example.com', '6901234567892', '马小川'])
      expect(await counter.refused({ code })).toEqual(wrongKind);
    const rider = await joinAs(city.client);
    const code = codeNow(rider);
    const forged = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    const invalid = ['CODE_INVALID', 422, '这个码认不出。请打开暖新，点出示码'];
    expect(await counter.refused({ code: forged })).toEqual(invalid);
    await rider.client.call(api.erase, { requestId: newRequestId() });
    expect(await counter.refused({ code })).toEqual(invalid);
  });

  it('a number that is not in force, was used, or is too old', async () => {
    const unknown = ['NUMBER_UNKNOWN', 422, '这个数不对。再念一遍，或者换扫码'];
    const rider = await joinAs(city.client);
    const { number, expiresAt } = await rider.client.call(api.issueNumber, {});
    const other = number === '00000000' ? '00000001' : '00000000';
    expect(await counter.refused({ number: other })).toEqual(unknown);
    expect((await counter.redeem({ number })).quantity).toBe(1);
    expect(await counter.refused({ number })).toEqual(unknown);
    const second = await rider.client.call(api.issueNumber, {});
    expect(second.number).not.toBe(number);
    city.clock.advance(expiresAt - city.clock.now());
    expect(await counter.refused({ number: second.number })).toEqual(unknown);
  });

  it('a clerk who types twenty wrong numbers has to wait', async () => {
    const other = await city.counterAt('xiaoman');
    const codes = [];
    for (let i = 0; i < 21; i++) codes.push((await other.refused({ number: String(i).padStart(8, '9') }))[0]);
    expect(new Set(codes.slice(0, 20))).toEqual(new Set(['NUMBER_UNKNOWN']));
    expect(codes[20]).toBe('TOO_MANY_TRIES');
  });
});
