import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

const DAY_MS = 86_400_000;

let city: DemoCity;
let placeId: string;
let programmeId: string;

beforeAll(async () => {
  city = await startDemo();
  ({ placeId, programmeId } = await city.counterAt('chenlu'));
});

afterAll(() => city.stop());

const invite = (uses = 1, days = 7) =>
  city.cadre.call(api.createClerkInvitation, { placeId, requestId: newRequestId(), uses, days });
const accept = (client: Client, code: string, name = '新店员') =>
  client.call(api.acceptClerkOffer, { code, requestId: newRequestId(), name });
const newcomer = () => signIn(city.client, inventPhone());
const scanOf = () => ({ requestId: newRequestId(), programmeId, placeId, quantity: 1, guest: newGuest() });

describe(`inviting a clerk on ${engine}`, () => {
  it('is one code: scanned, phone proved, accepted, and the counter is open', async () => {
    const { code, url, scene } = await invite();
    expect(url.endsWith(`/c/${code}`)).toBe(true);
    expect(scene).toBe(code);
    expect(await city.client.call(api.getClerkOffer, { code })).toMatchObject({
      place: { name: '晨露超市 北三路店' },
      union: { name: '东四路街道工会联合会' },
    });
    const clerk = await newcomer();
    const me = await accept(clerk, code);
    expect(me.roles).toEqual([{ role: 'clerk', scopeId: placeId, scopeName: '晨露超市 北三路店' }]);
    expect((await clerk.call(api.getCounter, { placeId })).clerk).toBe('新店员');
    expect((await clerk.call(api.redeem, scanOf())).quantity).toBe(1);
    expect(await city.client.refusal(api.getClerkOffer, { code })).toBe('INVITATION_OVER');
  });

  it('keeps the name of somebody who is a member', async () => {
    const { client } = await joinAs(city.client, { name: '马小川' });
    await accept(client, (await invite()).code, '别的名字');
    expect((await client.call(api.getCounter, { placeId })).clerk).toBe('马小川');
  });

  it('uses nothing up for who is a clerk there already', async () => {
    const { id, code } = await invite(2);
    const clerk = await newcomer();
    await accept(clerk, code);
    await accept(clerk, code);
    const { rows } = await city.cadre.call(api.listClerkInvitations, { placeId });
    expect(rows.find((it) => it.id === id)?.usesLeft).toBe(1);
  });

  it('lets as many in as it says, whoever is faster', async () => {
    const { code } = await invite(2);
    const clients: Client[] = [];
    for (let i = 0; i < 8; i++) clients.push(await newcomer());
    expect(await race(8, (i) => accept(clients[i] as Client, code))).toEqual({ done: 2, INVITATION_OVER: 6 });
  });

  it('ends by time, by hand, and for a forged code', async () => {
    const [old, withdrawn] = [await invite(), await invite()];
    await city.cadre.call(api.withdrawClerkInvitation, { id: withdrawn.id, requestId: newRequestId() });
    const clerk = await newcomer();
    const refusal = (code: string) =>
      clerk.refusal(api.acceptClerkOffer, { code, requestId: newRequestId(), name: '新店员' });
    expect(await refusal(withdrawn.code)).toBe('INVITATION_OVER');
    const last = old.code.endsWith('0') ? '1' : '0';
    expect(await refusal(old.code.slice(0, -1) + last)).toBe('INVITATION_OVER');
    expect(await refusal(`J${old.code.slice(1)}`)).toBe('INVITATION_OVER');
    city.clock.advance(7 * DAY_MS);
    expect(await refusal(old.code)).toBe('INVITATION_OVER');
    expect((await city.cadre.call(api.listClerkInvitations, { placeId })).rows.map((it) => it.id)).not.toContain(
      old.id,
    );
  });
});

describe(`the clerks of a shop on ${engine}`, () => {
  it('are listed masked, and stop at once when they are revoked', async () => {
    const clerk = await newcomer();
    await accept(clerk, (await invite()).code, '苏小店');
    const { rows } = await city.cadre.call(api.listClerks, { placeId });
    const row = rows.at(-1);
    expect(row?.name).toBe('苏*店');
    expect(row?.phone).toMatch(/^166\*{4}\d{4}$/);
    await clerk.call(api.redeem, scanOf());
    const revoke = { placeId, personId: row?.personId ?? '', requestId: newRequestId(), reason: '不在店里干了' };
    await city.cadre.call(api.revokeClerk, revoke);
    expect(await clerk.refusal(api.redeem, scanOf())).toBe('NOT_ALLOWED');
    expect((await city.cadre.call(api.listClerks, { placeId })).rows.map((it) => it.personId)).not.toContain(
      row?.personId,
    );
    expect(await city.verify()).toEqual([]);
  });
});
