import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as api from '@nuanxin/shared-types';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs } from '../support/people.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

/** Sends what no typed client would. */
async function send(method: string, path: string, body?: string, type = 'application/json') {
  const response = await fetch(`${city.url}/api${path}`, {
    method,
    headers: { 'content-type': type, authorization: `Bearer ${counter.client.token}` },
    ...(body !== undefined && { body }),
  });
  const answer = (await response.json()) as api.ErrorBody;
  return { status: response.status, ...answer.error };
}

const redemption = () => counter.request({ guest: newGuest() });

describe(`bad input on ${engine}`, () => {
  it.each<[string, object]>([
    ['requestId', { requestId: 'not-a-uuid' }],
    ['requestId', { requestId: undefined }],
    ['quantity', { quantity: 0 }],
    ['quantity', { quantity: -1 }],
    ['quantity', { quantity: 1.5 }],
    ['quantity', { quantity: 21 }],
    ['quantity', { quantity: '1' }],
    ['quantity', { quantity: 1e308 }],
    ['programmeId', { programmeId: "1' OR '1'='1" }],
    ['placeId', { placeId: null }],
    ['guest.phone', { guest: { phone: '12345', category: 'rider' } }],
    ['guest.category', { guest: { phone: '16600000000' } }],
    ['number', { guest: undefined, number: '1234567' }],
    ['code', { guest: undefined }],
    ['code', { code: 'M', number: '12345678' }],
    ['code', { guest: undefined, code: 'M'.repeat(301) }],
  ])('names %s in %j', async (field, change) => {
    const { status, code, facts } = await send('POST', '/redemptions', JSON.stringify({ ...redemption(), ...change }));
    expect([status, code, facts.field]).toEqual([400, 'INVALID_INPUT', field]);
  });

  it('in a path or a query is named too', async () => {
    expect(await send('GET', '/programmes/1')).toMatchObject({ status: 400, facts: { field: 'id' } });
    expect(await send('GET', '/places?longitude=181&latitude=1')).toMatchObject({ facts: { field: 'longitude' } });
    expect(await send('GET', '/redemptions?limit=201')).toMatchObject({ status: 400, facts: { field: 'limit' } });
    expect(await send('GET', '/redemptions?day=2026-02-30')).toMatchObject({ status: 400, facts: { field: 'day' } });
  });

  it('that is no object has no field', async () => {
    for (const body of ['[]', '"x"', '1', 'null'])
      expect(await send('POST', '/redemptions', body)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it('that is not JSON is refused, in Chinese', async () => {
    for (const body of ['{', '{"a":', 'a=1', ''])
      expect(await send('POST', '/redemptions', body)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect((await send('POST', '/redemptions', '{')).message).toBe('填得不对。看看标红的一项');
    const { status } = await send('POST', '/redemptions', JSON.stringify(redemption()), 'text/xml');
    expect(status).toBe(400);
  });

  it('that is too large is refused', async () => {
    const body = JSON.stringify({ ...redemption(), note: 'x'.repeat(512 * 1024) });
    expect(await send('POST', '/redemptions', body)).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
      message: '内容太大。减少一些再试',
    });
  });

  it('with keys that reach for the prototype is refused, and nobody is the wiser', async () => {
    for (const key of ['__proto__', 'constructor']) {
      const body = `{"${key}": {"prototype": {"polluted": true}, "polluted": true}, ${JSON.stringify(redemption()).slice(1)}`;
      await send('POST', '/redemptions', body);
      expect('polluted' in {}).toBe(false);
    }
  });

  it('to no route or with another method is not found', async () => {
    expect(await send('GET', '/nothing')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await send('PUT', '/redemptions', '{}')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await send('GET', '/%00')).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|INVALID_INPUT/) });
  });
});

describe(`unknown fields on ${engine}`, () => {
  it('are dropped, never saved', async () => {
    const extra = { overGiven: 7, clerkId: randomUUID(), day: '2000-01-01', reversedAt: 1, isAdmin: true };
    const response = await fetch(`${city.url}/api/redemptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${counter.client.token}` },
      body: JSON.stringify({ ...redemption(), ...extra }),
    });
    expect(await response.json()).toMatchObject({ overGiven: 0, day: '2026-07-20', reversedAt: null });
  });

  it('the path wins over the body', async () => {
    const { card } = await joinAs(city.client);
    const { id } = await counter.redeem({ code: codeOf(card, city.clock) });
    const other = await counter.redeem({ guest: newGuest() });
    const body = { id: other.id, requestId: randomUUID(), reason: '扫错了' };
    const response = await fetch(`${city.url}/api/redemptions/${id}/reversal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${counter.client.token}` },
      body: JSON.stringify(body),
    });
    expect(await response.json()).toMatchObject({ id, reversedAt: city.clock.now() });
  });
});
