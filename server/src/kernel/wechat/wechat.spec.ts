import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '../clock.js';
import { startSandbox, Sms, Wechat, type Sandbox } from './index.js';

/** Stands still until moved. */
class StillClock extends Clock {
  time = Date.UTC(2025, 6, 15, 6);
  override now(): number {
    return this.time;
  }
}

const MINUTE = 60_000;
const clock = new StillClock();
let sandbox: Sandbox;
let wechat: Wechat;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock.now() });
  wechat = new Wechat(sandbox.account, clock);
});
afterAll(() => sandbox.close());

const post = (path: string, body: object) =>
  fetch(sandbox.url + path, { method: 'POST', body: JSON.stringify(body) }).then((it) => it.json());
const look = (path: string) => fetch(sandbox.url + path).then((it) => it.json());

describe('signing in by the code of wx.login', () => {
  it('gives the same openid for the same person', async () => {
    const first = await wechat.codeToSession('wx:alice');
    const again = await wechat.codeToSession(`wx:alice@${clock.now()}`);
    expect(first.openid).toMatch(/^o[\w-]{27}$/);
    expect(again).toEqual(first);
    expect(await wechat.codeToSession('wx:bob')).not.toEqual(first);
  });

  it('takes a code once (40163)', async () => {
    await wechat.codeToSession('wx:carol');
    await expect(wechat.codeToSession('wx:carol')).rejects.toMatchObject({
      errcode: 40163,
      code: 'WECHAT_LOGIN_FAILED',
    });
  });

  it('takes a code for 5 minutes, not longer (40029)', async () => {
    const given = clock.now();
    clock.time += 5 * MINUTE;
    await expect(wechat.codeToSession(`wx:dave@${given}`)).resolves.toHaveProperty('openid');
    await expect(wechat.codeToSession(`wx:dave@${given - 1}`)).rejects.toMatchObject({ errcode: 40029 });
  });

  it.each([
    ['nonsense', 40029, 'WECHAT_LOGIN_FAILED'],
    ['risky', 40226, 'WECHAT_LOGIN_FAILED'],
    ['busy', 45011, 'WECHAT_BUSY'],
  ])('refuses "%s" with %i', async (code, errcode, ours) => {
    await expect(wechat.codeToSession(code)).rejects.toMatchObject({ call: 'login', errcode, code: ours });
  });

  it.each([
    [{ appid: 'wx1' }, 40013],
    [{ secret: 'wrong' }, 40125],
  ])('with the account %j is our fault, not the person’s (%i)', async (wrong, errcode) => {
    const stranger = new Wechat({ ...sandbox.account, ...wrong }, clock);
    await expect(stranger.codeToSession('wx:erin')).rejects.toMatchObject({ errcode, code: 'INTERNAL' });
    await expect(stranger.miniCode('J', 'pages/join/index')).rejects.toMatchObject({ call: 'token', errcode });
  });
});

describe('the phone behind the button', () => {
  it('is given once', async () => {
    expect(await wechat.phoneNumber('phone:13800000000')).toBe('13800000000');
    await expect(wechat.phoneNumber('phone:13800000000')).rejects.toMatchObject({
      errcode: 40029,
      code: 'WECHAT_PHONE_FAILED',
    });
  });

  it('is not given once the paid calls are used up (1400001)', async () => {
    await expect(wechat.phoneNumber('quota')).rejects.toMatchObject({ errcode: 1400001, code: 'WECHAT_PHONE_FAILED' });
  });

  it('must be one of the mainland', async () => {
    await expect(wechat.phoneNumber('phone:85212345678')).rejects.toMatchObject({ code: 'WECHAT_PHONE_FAILED' });
  });
});

describe('a mini-program code', () => {
  it('is a PNG of the size WeChat draws', async () => {
    const png = await wechat.miniCode('J7K3MHQ2ABCDEFGHJKMN', 'pages/join/index');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([430, 430]);
  });

  it.each([
    ['x'.repeat(33), 'pages/join/index', 40169],
    ['入会', 'pages/join/index', 40169],
    ['J', '/pages/join/index', 41030],
  ])('is not drawn for scene %s and page %s', async (scene, page, errcode) => {
    await expect(wechat.miniCode(scene, page)).rejects.toMatchObject({ call: 'mini_code', errcode, code: 'INTERNAL' });
  });
});

describe('a subscription message', () => {
  const templateId = 'T'.repeat(43);
  const message = { openid: 'oAlice', templateId, page: 'pages/home/index', values: { thing1: '水到了' } };

  it('needs a consent (43101), and each consent lets one through', async () => {
    await expect(wechat.sendSubscribeMessage(message)).rejects.toMatchObject({ errcode: 43101 });
    await post('/sandbox/consents', { openid: 'oAlice', template: templateId });
    await wechat.sendSubscribeMessage(message);
    await expect(wechat.sendSubscribeMessage(message)).rejects.toMatchObject({ call: 'message', errcode: 43101 });
    expect(await look('/sandbox/messages')).toEqual({
      rows: [{ touser: 'oAlice', template_id: templateId, page: message.page, data: { thing1: { value: '水到了' } } }],
    });
  });

  it.each([
    [{ openid: 'alice' }, 40003],
    [{ templateId: 'T1' }, 40037],
    [{ page: '/pages/home/index' }, 41030],
    [{ values: { thing1: '水'.repeat(21) } }, 47003],
  ])('of a wrong form %j is refused (%i)', async (wrong, errcode) => {
    await expect(wechat.sendSubscribeMessage({ ...message, ...wrong })).rejects.toMatchObject({ errcode });
  });

  it('meets the quota of a day (45009) where the sandbox is told so', async () => {
    await post('/sandbox/faults', { errcode: 45009, times: 1 });
    await expect(wechat.sendSubscribeMessage(message)).rejects.toMatchObject({ errcode: 45009, code: 'INTERNAL' });
    await expect(wechat.sendSubscribeMessage(message)).rejects.toMatchObject({ errcode: 43101 });
  });
});

describe('a text message', () => {
  it('reaches the phone', async () => {
    await new Sms(sandbox.smsUrl).send('15400000000', '验证码 135790');
    expect(await look('/sandbox/sms?phone=15400000000')).toEqual({
      rows: [{ phone: '15400000000', text: '验证码 135790', at: clock.now() }],
    });
    expect(await look('/sandbox/sms?phone=15400000001')).toEqual({ rows: [] });
  });

  it('fails where the provider does not take it', async () => {
    await expect(new Sms(`${sandbox.url}/elsewhere`).send('15400000000', '在吗')).rejects.toThrow('HTTP 404');
  });
});

describe('WeChat out of reach', () => {
  it('is busy when nobody listens, and the error tells no secret', async () => {
    const closed = await startSandbox({ now: () => clock.now() });
    await closed.close();
    const error = await new Wechat(closed.account, clock).codeToSession('wx:frank').catch((it: Error) => it);
    expect(error).toMatchObject({ errcode: -1, code: 'WECHAT_BUSY', status: 503 });
    expect((error as Error).message).not.toContain('secret');
  });

  it('is busy when it takes longer than 5 seconds', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new Error('too slow')));
    await expect(wechat.codeToSession('wx:grace')).rejects.toMatchObject({ errcode: -1, code: 'WECHAT_BUSY' });
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeout.mockRestore();
  });

  it('is busy when something else answers in its place', async () => {
    const elsewhere = new Wechat({ ...sandbox.account, baseUrl: `${sandbox.url}/sandbox/messages?` }, clock);
    await expect(elsewhere.codeToSession('wx:heidi')).rejects.toMatchObject({ errcode: -1, code: 'WECHAT_BUSY' });
  });
});
