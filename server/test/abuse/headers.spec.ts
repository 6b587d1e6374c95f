import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { CONTRACT } from '@nuanxin/shared-types/schema';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs } from '../support/people.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

const MINUTE = 60_000;
const STRANGER = 'https://stranger.example';
let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(city.url + path, { headers });
const allowances = (response: Response) =>
  [...response.headers.keys()].filter((it) => it.startsWith('access-control-allow'));

describe(`what every answer carries on ${engine}`, () => {
  it.each(['/api/city', '/api/me', '/api/nothing', '/api/docs', '/api/docs/openapi.json', '/healthz', '/metrics', '/'])(
    '%s: the headers of helmet',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*object-src 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('a page of somebody else gets no permission, neither before asking nor with the answer', async () => {
    const { client } = await joinAs(city.client);
    for (const { route } of CONTRACT) {
      const path = `/api${route.path.replace(/:\w+/g, 'x')}`;
      const preflight = await fetch(city.url + path, {
        method: 'OPTIONS',
        headers: {
          origin: STRANGER,
          'access-control-request-method': route.method,
          'access-control-request-headers': 'authorization, content-type',
        },
      });
      expect([preflight.status, allowances(preflight)]).toEqual([404, []]);
    }
    const answer = await get('/api/me', { origin: STRANGER, authorization: `Bearer ${client.token}` });
    expect([answer.status, allowances(answer)]).toEqual([200, []]);
  });

  it('a session is a bearer token alone: not in the address, not in a cookie', async () => {
    const { token } = (await joinAs(city.client)).client;
    const tries = [
      get(`/api/me?token=${token}&access_token=${token}`),
      get('/api/me', { cookie: `token=${token}; session=${token}` }),
      get('/api/me', { authorization: token ?? '' }),
      get('/api/me', { authorization: `Basic ${token}` }),
    ];
    expect((await Promise.all(tries)).map((it) => it.status)).toEqual([401, 401, 401, 401]);
  });

  it('an address that cannot be read is refused in our words, without repeating it', async () => {
    for (const path of ['/api/places/%ff', `/api/members/${'6'.repeat(200)}/acceptance`, '//x', '/api/%E0%A4%A']) {
      const response = await fetch(city.url + path, { method: 'POST' });
      const text = await response.text();
      expect(text).toMatch(/"code":"(INVALID_INPUT|NOT_FOUND)"/);
      expect(text).not.toMatch(/%|666|FST/);
    }
  });
});

describe(`guessing SMS codes on ${engine}`, () => {
  /** Sends a code and tries wrong ones against it. */
  async function guess(phone: string, times: number): Promise<Record<string, number>> {
    city.clock.advance(MINUTE);
    const { sandboxCode } = await city.client.call(api.sendPhoneCode, { phone });
    const wrong = sandboxCode === '000000' ? '000001' : '000000';
    return race(times, () => city.client.call(api.signIn, { phone, phoneCode: wrong }));
  }

  it('ends after fifty wrong ones a day, however many codes are asked for; other phones go on', async () => {
    const phone = inventPhone();
    for (let i = 0; i < 10; i++) expect(await guess(phone, 5)).toEqual({ PHONE_CODE_WRONG: 5 });
    city.clock.advance(MINUTE);
    const { sandboxCode: phoneCode } = await city.client.call(api.sendPhoneCode, { phone });
    const { status, body } = await city.client.refused(api.signIn, { phone, phoneCode });
    expect([status, body.code, Number(body.facts.seconds) > 80_000]).toEqual([429, 'TOO_MANY_TRIES', true]);
    await joinAs(city.client);
  });

  it('in a burst gets five tries of the code, and the right one after them is worth nothing', async () => {
    const phone = inventPhone();
    city.clock.advance(MINUTE);
    const { sandboxCode: right = '' } = await city.client.call(api.sendPhoneCode, { phone });
    const tally = await race(40, (i) => {
      const phoneCode = i < 39 ? String(i + (right < '500000' ? 500_000 : 0)).padStart(6, '0') : right;
      return city.client.call(api.signIn, { phone, phoneCode });
    });
    expect(tally.done ?? 0).toBeLessThanOrEqual(1);
    const [row] = await city.sql<{ triesLeft: number }>(
      'SELECT triesLeft FROM phone_code ORDER BY expiresAt DESC LIMIT 1',
    );
    expect(Number(row?.triesLeft)).toBe(0);
    expect(await city.client.refusal(api.signIn, { phone, phoneCode: right })).toBe('PHONE_CODE_WRONG');
  });
});
