import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Secret, TOTP } from 'otpauth';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, signIn } from '../support/people.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';
import { unionOf } from '../support/staff.js';

const PASSWORD = 'zhi you wo zhidao';
const reason = '他要求的';
const DEMO_PASSWORD = 'denghe-2026';

let city: DemoCity;
let administrator: Client;

beforeAll(async () => {
  city = await startDemo();
  administrator = await signIn(city.client, DEMO.administrator);
});

afterAll(() => city.stop());

interface Colleague {
  personId: string;
  login: string;
  phone: string;
  /** The six digits the app shows now. */
  digits(): string;
  client: Client;
  recoveryCodes: string[];
}

/** Somebody new with an account, who has chosen a password and set the app up as outside a demo city. */
async function colleague(login: string, role: api.RoleName = 'cadre'): Promise<Colleague> {
  const phone = inventPhone();
  const scopeId = await unionOf(city, 'denghe');
  const asked = { requestId: newRequestId(), name: '新同事', phone, role, scopeId };
  const { personId } = await administrator.call(api.grantRole, asked);
  const { password } = await administrator.call(api.openAccount, { id: personId, login });
  const { ticket } = await city.client.call(api.beginSignIn, { login, password });
  const { token } = await city.client.call(api.completeSignIn, { ticket, newPassword: PASSWORD });
  return { personId, login, phone, digits: () => '', client: city.client.as(token), recoveryCodes: [] };
}

/** The same with an app: what the demo city does not ask for is put into the ticket by hand. */
async function withApp(login: string): Promise<Colleague> {
  const it = await colleague(login);
  const totp = new TOTP({ secret: new Secret({ size: 20 }), algorithm: 'SHA1', digits: 6, period: 30 });
  const cipher = city.encrypt(totp.secret.base32);
  const { ticket } = await city.client.call(api.beginSignIn, { login, password: PASSWORD });
  const [last] = await city.sql<{ id: string }>('SELECT id FROM sign_in ORDER BY id DESC LIMIT 1');
  await city.sql('UPDATE sign_in SET totpCipher = ? WHERE id = ?', [cipher, last?.id]);
  const digits = () => totp.generate({ timestamp: city.clock.now() });
  const { token, recoveryCodes } = await city.client.call(api.completeSignIn, { ticket, code: digits() });
  city.clock.advance(60_000);
  return { ...it, digits, client: city.client.as(token), recoveryCodes: recoveryCodes ?? [] };
}

const begin = (login: string, password = PASSWORD) => city.client.call(api.beginSignIn, { login, password });

describe(`signing in by account and password on ${engine}`, () => {
  it('opens a demo account without an app, and says how it was opened', async () => {
    const step = await begin('wulin', DEMO_PASSWORD);
    expect(step).toMatchObject({ code: 'none', enrol: null, newPassword: false });
    const { token, me } = await city.client.call(api.completeSignIn, { ticket: step.ticket });
    expect(me.roles).toMatchObject([{ role: 'cadre', scopeName: '灯河市总工会' }]);
    const { rows } = await city.client.as(token).call(api.listSessions, {});
    expect(rows[0]).toMatchObject({ proof: 'password', current: true, ip: '127.0.0.1' });
    expect(await city.client.refusal(api.completeSignIn, { ticket: step.ticket })).toBe('SIGN_IN_OVER');
  });

  it('asks for an own password first, and takes no other than the first one then', async () => {
    const { personId } = await colleague('first-day');
    const { password } = await administrator.call(api.resetPassword, { id: personId, reason });
    const step = await begin('first-day', password);
    expect(step.newPassword).toBe(true);
    const rest = { ticket: step.ticket };
    expect(await city.client.refusal(api.completeSignIn, rest)).toBe('NEW_PASSWORD_NEEDED');
    expect(await city.client.refusal(api.completeSignIn, { ...rest, newPassword: password })).toBe(
      'NEW_PASSWORD_NEEDED',
    );
    await city.client.call(api.completeSignIn, { ...rest, newPassword: PASSWORD });
    expect(await city.client.refusal(api.beginSignIn, { login: 'first-day', password })).toBe('LOGIN_WRONG');
  });

  it('says the same of a wrong password and of an account nobody has', async () => {
    const wrong = await city.client.refused(api.beginSignIn, { login: 'wulin', password: 'wrong' });
    const nobody = await city.client.refused(api.beginSignIn, { login: 'nobody-at-all', password: 'wrong' });
    expect(wrong.body).toEqual(nobody.body);
  });

  it('is shut for a quarter of an hour after ten wrong ones, also for the right one', async () => {
    await colleague('forgetful');
    const guess = () => city.client.call(api.beginSignIn, { login: 'forgetful', password: 'wrong' });
    expect(await race(20, guess)).toEqual({ LOGIN_WRONG: 10, TOO_MANY_TRIES: 10 });
    expect(await city.client.refusal(api.beginSignIn, { login: 'forgetful', password: PASSWORD })).toBe(
      'TOO_MANY_TRIES',
    );
  });

  it('keeps no password and no secret in the clear', async () => {
    const [row] = await city.sql<{ passwordHash: string }>('SELECT passwordHash FROM console_account LIMIT 1');
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe(`six digits of an app on ${engine}`, () => {
  it('count once, whoever saw them, however many use them at the same moment', async () => {
    const it = await withApp('careful');
    const tickets = await Promise.all(Array.from({ length: 5 }, () => begin(it.login)));
    expect(tickets[0]).toMatchObject({ code: 'needed', enrol: null });
    const code = it.digits();
    const ends = await race(5, (n) => city.client.call(api.completeSignIn, { ticket: tickets[n]?.ticket ?? '', code }));
    expect(ends).toEqual({ done: 1, TOTP_WRONG: 4 });
    city.clock.advance(30_000);
    const { ticket } = await begin(it.login);
    expect(await city.client.refusal(api.completeSignIn, { ticket, code })).toBe('TOTP_WRONG');
    await city.client.call(api.completeSignIn, { ticket, code: it.digits() });
  });

  it('may be wrong five times a ticket; and the ticket lives five minutes', async () => {
    const it = await withApp('clumsy');
    const { ticket } = await begin(it.login);
    for (let tried = 0; tried < 5; tried++)
      expect(await city.client.refusal(api.completeSignIn, { ticket, code: '000000' })).toBe('TOTP_WRONG');
    expect(await city.client.refusal(api.completeSignIn, { ticket, code: it.digits() })).toBe('SIGN_IN_OVER');
    const late = await begin(it.login);
    city.clock.advance(5 * 60_000);
    expect(await city.client.refusal(api.completeSignIn, { ticket: late.ticket, code: it.digits() })).toBe(
      'SIGN_IN_OVER',
    );
  });

  it('are replaced by a recovery code, each once; and set up anew after an administrator took the app away', async () => {
    const it = await withApp('lost-phone');
    expect(it.recoveryCodes).toHaveLength(10);
    const [recoveryCode = ''] = it.recoveryCodes;
    const first = await begin(it.login);
    const { token } = await city.client.call(api.completeSignIn, { ticket: first.ticket, recoveryCode });
    expect(await city.client.as(token).call(api.getAccount, {})).toMatchObject({ totp: true, recoveryCodesLeft: 9 });
    const second = await begin(it.login);
    expect(await city.client.refusal(api.completeSignIn, { ticket: second.ticket, recoveryCode })).toBe('TOTP_WRONG');
    await administrator.call(api.resetTotp, { id: it.personId, reason });
    expect(await city.client.as(token).refusal(api.getAccount, {})).toBe('SIGN_IN_FIRST');
    expect((await begin(it.login)).code).toBe('none');
  });
});

describe(`signing in by scanning on ${engine}`, () => {
  const codeOf = (url: string) => url.split('/').at(-1) ?? '';

  it('shows which computer asks, is confirmed on the phone, and is collected once', async () => {
    const { ticket, url } = await city.client.call(api.beginScan, {});
    const code = codeOf(url);
    expect(await city.client.call(api.collectScan, { ticket })).toEqual({ status: 'waiting', signedIn: null });
    expect(await city.cadre.call(api.getScan, { code })).toMatchObject({ city: '灯河市', ip: '127.0.0.1' });
    await city.cadre.call(api.confirmScan, { code });
    expect(await city.cadre.refusal(api.confirmScan, { code })).toBe('SCAN_OVER');
    // The picture is no key: who only has the code collects nothing.
    expect(await city.client.call(api.collectScan, { ticket: code })).toEqual({ status: 'over', signedIn: null });
    const ends = await Promise.all(Array.from({ length: 5 }, () => city.client.call(api.collectScan, { ticket })));
    expect(ends.map((it) => it.status).sort()).toEqual(['in', 'over', 'over', 'over', 'over']);
    const token = ends.find((it) => it.signedIn)?.signedIn?.token ?? '';
    const { rows } = await city.client.as(token).call(api.listSessions, {});
    expect(rows.find((it) => it.current)).toMatchObject({ proof: 'scan' });
  });

  it('is over after two minutes, confirmed or not', async () => {
    const unseen = await city.client.call(api.beginScan, {});
    const confirmed = await city.client.call(api.beginScan, {});
    await city.cadre.call(api.confirmScan, { code: codeOf(confirmed.url) });
    city.clock.advance(2 * 60_000);
    expect(await city.cadre.refusal(api.confirmScan, { code: codeOf(unseen.url) })).toBe('SCAN_OVER');
    const { status } = await city.client.call(api.collectScan, { ticket: confirmed.ticket });
    expect(status).toBe('over');
  });

  it('is not for somebody without work at the console', async () => {
    const { url } = await city.client.call(api.beginScan, {});
    const { client } = await city.counterAt('chenlu');
    expect(await client.refusal(api.confirmScan, { code: codeOf(url) })).toBe('NOT_ALLOWED');
  });
});

describe(`leaving on ${engine}`, () => {
  it('everywhere ends every session at once; a changed password ends all others', async () => {
    const it = await colleague('travelling');
    const other = await signIn(city.client, it.phone);
    await it.client.call(api.changePassword, { password: PASSWORD, newPassword: 'ling yi ge mima' });
    expect(await other.refusal(api.listSessions, {})).toBe('SIGN_IN_FIRST');
    const { ticket } = await begin(it.login, 'ling yi ge mima');
    const again = city.client.as((await city.client.call(api.completeSignIn, { ticket })).token);
    await again.call(api.signOutEverywhere, {});
    for (const client of [it.client, again]) expect(await client.refusal(api.listSessions, {})).toBe('SIGN_IN_FIRST');
  });

  it('comes by itself after twelve hours', async () => {
    const { client } = await colleague('overtime');
    city.clock.advance(12 * 3_600_000 - 1);
    await client.call(api.getAccount, {});
    city.clock.advance(1);
    expect(await client.refusal(api.getAccount, {})).toBe('SIGN_IN_FIRST');
  });
});
