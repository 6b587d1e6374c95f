import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '../clock.js';
import { startSandbox, Wechat, type Sandbox } from './index.js';

class StillClock extends Clock {
  time = Date.UTC(2025, 6, 15, 6);
  override now(): number {
    return this.time;
  }
}

const SECOND = 1000;
let clock: StillClock;
/** How far WeChat's clock is ahead of ours, in milliseconds. */
let ahead = 0;
let sandbox: Sandbox;
let wechat: Wechat;
const fetched = jest.spyOn(globalThis, 'fetch');

beforeEach(async () => {
  clock = new StillClock();
  ahead = 0;
  sandbox = await startSandbox({ now: () => clock.now() + ahead });
  wechat = new Wechat(sandbox.account, clock);
  fetched.mockClear();
});
afterEach(() => sandbox.close());

/** Requests for a token since the last look: `force_refresh` of each. */
function asked(): boolean[] {
  const bodies = fetched.mock.calls
    .filter(([url]) => url instanceof URL && url.pathname === '/cgi-bin/stable_token')
    .map(([, init]) => JSON.parse(init?.body as string) as { force_refresh: boolean });
  fetched.mockClear();
  return bodies.map((it) => it.force_refresh);
}

let phones = 13800000000;
/** Any call that needs a token. */
const call = (by = wechat) => by.phoneNumber(`phone:${phones++}`);
const callTogether = (count: number) => Promise.all(Array.from({ length: count }, () => call()));
const refuseToken = () => fetch(`${sandbox.url}/sandbox/refused-token`, { method: 'POST' });

describe('the access token', () => {
  it('is asked for once by 20 calls at the same time, and then kept', async () => {
    await callTogether(20);
    expect(asked()).toEqual([false]);
    await call();
    expect(asked()).toEqual([]);
  });

  it('is asked for again, once, in its last five minutes, before any call meets an expired one', async () => {
    await call();
    clock.time += (7200 - 300) * SECOND - 1;
    await call();
    expect(asked()).toEqual([false]);
    clock.time += 1;
    await callTogether(20);
    expect(asked()).toEqual([false]);
  });

  it('that has expired by WeChat’s clock alone (42001) is fetched anew, and the call done', async () => {
    await call();
    ahead = 7200 * SECOND;
    asked();
    await callTogether(20);
    expect(asked()).toEqual([false]);
  });

  it('is shared by processes: both go on with the same one', async () => {
    await call();
    await call(new Wechat(sandbox.account, clock));
    await call();
    expect(asked()).toEqual([false, false]);
  });

  it('replaced by another process (40001) is fetched anew without taking that one away, and the call done', async () => {
    await call();
    const { appid, secret } = sandbox.account;
    const body = JSON.stringify({ grant_type: 'client_credential', appid, secret, force_refresh: true });
    await fetch(`${sandbox.url}/cgi-bin/stable_token`, { method: 'POST', body });
    asked();
    await callTogether(20);
    expect(asked()).toEqual([false]);
  });

  it('that WeChat refuses and yet hands out (40001) is forced, once, by 20 calls at the same time', async () => {
    await call();
    await refuseToken();
    asked();
    await callTogether(20);
    expect(asked()).toEqual([false, true]);
  });

  it('still refused after that is an error, not a loop', async () => {
    await call();
    await refuseToken();
    await call();
    await refuseToken();
    asked();
    // WeChat does nothing when forced twice within 30 seconds.
    await expect(call()).rejects.toMatchObject({ call: 'phone', errcode: 40001, code: 'INTERNAL' });
    expect(asked()).toEqual([false, true]);
    clock.time += 30 * SECOND;
    await expect(call()).resolves.toMatch(/^138/);
  });

  it('that cannot be had fails the call, and is asked for again by the next', async () => {
    fetched.mockRejectedValueOnce(new Error('cable cut'));
    await expect(call()).rejects.toMatchObject({ call: 'token', errcode: -1, code: 'WECHAT_BUSY' });
    await expect(call()).resolves.toMatch(/^138/);
  });
});
