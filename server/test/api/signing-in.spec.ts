import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';
import { signInByWechat } from '../support/wechat.js';

const MINUTE = 60_000;
let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

beforeEach(() => city.clock.advance(MINUTE));

afterAll(() => city.stop());

const otherThan = (code: string | undefined) => (code === '000000' ? '000001' : '000000');

describe(`signing in by SMS code on ${engine}`, () => {
  it('takes the code once', async () => {
    const phone = inventPhone();
    const { sandboxCode: phoneCode } = await city.client.call(api.sendPhoneCode, { phone });
    const { me, expiresAt } = await city.client.call(api.signIn, { phone, phoneCode });
    expect(me).toEqual({ phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, member: null, roles: [] });
    expect(expiresAt).toBe(city.clock.now() + 90 * 24 * 60 * MINUTE);
    expect(await city.client.refusal(api.signIn, { phone, phoneCode })).toBe('PHONE_CODE_WRONG');
  });

  it('sends one code a minute', async () => {
    const phone = inventPhone();
    await city.client.call(api.sendPhoneCode, { phone });
    city.clock.advance(20_000);
    const { status, body } = await city.client.refused(api.sendPhoneCode, { phone });
    expect([body.code, status, body.message]).toEqual(['TOO_MANY_TRIES', 429, '试得太多。40 秒后再试']);
    city.clock.advance(40_000);
    await city.client.call(api.sendPhoneCode, { phone });
  });

  it('gives five tries a code', async () => {
    const phone = inventPhone();
    const { sandboxCode: right } = await city.client.call(api.sendPhoneCode, { phone });
    for (let i = 0; i < 5; i++)
      expect(await city.client.refusal(api.signIn, { phone, phoneCode: otherThan(right) })).toBe('PHONE_CODE_WRONG');
    const { status, body } = await city.client.refused(api.signIn, { phone, phoneCode: right });
    expect([body.code, status, body.message]).toEqual(['PHONE_CODE_WRONG', 422, '验证码不对。看看短信，再输一次']);
  });

  it('lets a code die after five minutes, and an older one with the newer', async () => {
    const phone = inventPhone();
    const first = await city.client.call(api.sendPhoneCode, { phone });
    city.clock.advance(5 * MINUTE);
    expect(await city.client.refusal(api.signIn, { phone, phoneCode: first.sandboxCode })).toBe('PHONE_CODE_WRONG');
    const second = await city.client.call(api.sendPhoneCode, { phone });
    if (first.sandboxCode !== second.sandboxCode)
      expect(await city.client.refusal(api.signIn, { phone, phoneCode: first.sandboxCode })).toBe('PHONE_CODE_WRONG');
    await city.client.call(api.signIn, { phone, phoneCode: second.sandboxCode });
  });

  it('does not take the code of another phone', async () => {
    const [mine, other] = [inventPhone(), inventPhone()];
    const { sandboxCode: phoneCode } = await city.client.call(api.sendPhoneCode, { phone: mine });
    expect(await city.client.refusal(api.signIn, { phone: other, phoneCode })).toBe('PHONE_CODE_WRONG');
  });

  it('finds the member behind the phone', async () => {
    const { card, phone } = await joinAs(city.client);
    city.clock.advance(MINUTE);
    const again = await signIn(city.client, phone);
    expect((await again.call(api.getMe, {})).member).toEqual(card);
  });
});

describe(`signing in by WeChat on ${engine}`, () => {
  it('knows the same account again once it has joined', async () => {
    const first = await signInByWechat(city, 'alice');
    expect(await first.call(api.getMe, {})).toEqual({ phone: null, member: null, roles: [] });
    const phone = inventPhone();
    await first.call(api.verifyPhone, { wechatPhoneCode: `phone:${phone}` });
    const { consent } = await city.client.call(api.getCity, {});
    const { card } = await first.call(api.join, {
      requestId: newRequestId(),
      consent: { rules: consent.rules.version, privacy: consent.privacy.version },
      name: '马小川',
      idNumber: '11010519491231002X',
      category: 'rider',
    });
    const second = await signInByWechat(city, 'alice');
    expect((await second.call(api.getMe, {})).member).toEqual(card);
    city.clock.advance(MINUTE);
    expect((await (await signIn(city.client, phone)).call(api.getMe, {})).member).toEqual(card);
  });

  it('takes a code once, not after five minutes, and nothing else', async () => {
    const wechatCode = `wx:bob@${city.clock.now()}`;
    await city.client.call(api.signIn, { wechatCode });
    const refused = ['WECHAT_LOGIN_FAILED', 422, '微信登录没成功。关掉小程序，重新打开'];
    const old = `wx:bob@${city.clock.now() - 5 * MINUTE - 1}`;
    for (const code of [wechatCode, old, 'nonsense', 'risky']) {
      const { status, body } = await city.client.refused(api.signIn, { wechatCode: code });
      expect([body.code, status, body.message]).toEqual(refused);
    }
    expect(await city.client.refusal(api.signIn, { wechatCode: 'busy' })).toBe('WECHAT_BUSY');
  });

  it('falls back to the SMS code where WeChat gives no phone', async () => {
    const session = await signInByWechat(city, 'carol');
    const { status, body } = await session.refused(api.verifyPhone, { wechatPhoneCode: 'quota' });
    expect([body.code, status, body.message]).toEqual(['WECHAT_PHONE_FAILED', 422, '没取到手机号。改用短信验证码']);
    const phone = inventPhone();
    const { sandboxCode: phoneCode } = await city.client.call(api.sendPhoneCode, { phone });
    expect((await session.call(api.verifyPhone, { phone, phoneCode })).phone).toMatch(/^166\*{4}/);
  });
});

describe(`a session on ${engine}`, () => {
  it('ends at sign-out, for this phone alone', async () => {
    const { client, phone } = await joinAs(city.client);
    city.clock.advance(MINUTE);
    const other = await signIn(city.client, phone);
    await client.call(api.signOut, {});
    expect(await client.refusal(api.getMe, {})).toBe('SIGN_IN_FIRST');
    expect((await other.call(api.getMe, {})).member).not.toBeNull();
  });

  it('ends everywhere when its person is erased', async () => {
    const { client, phone } = await joinAs(city.client);
    city.clock.advance(MINUTE);
    const other = await signIn(city.client, phone);
    await client.call(api.erase, { requestId: newRequestId() });
    for (const it of [client, other]) {
      const { status, body } = await it.refused(api.getMe, {});
      expect([body.code, status, body.message]).toEqual(['SIGN_IN_FIRST', 401, '登录过期了。重新登录就好']);
    }
  });

  it('ends after ninety days', async () => {
    const { client } = await joinAs(city.client);
    city.clock.advance(90 * 24 * 60 * MINUTE - 1);
    await client.call(api.getMe, {});
    city.clock.advance(1);
    expect(await client.refusal(api.getMe, {})).toBe('SIGN_IN_FIRST');
  });

  it('of a made-up token is none, and open pages stay open to it', async () => {
    const stranger = city.client.as('made-up');
    expect(await stranger.refusal(api.getMe, {})).toBe('SIGN_IN_FIRST');
    expect((await stranger.call(api.listProgrammes, {})).rows[0]?.mine).toBeNull();
  });
});
