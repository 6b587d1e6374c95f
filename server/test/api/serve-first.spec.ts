import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventIdNumber, inventPhone, joinAs, joinInput, signIn } from '../support/people.js';
import { stockOf } from '../support/programme.js';
import { engine } from '../support/server.js';
import { signInByWechat } from '../support/wechat.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('lvzhou');
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

const leftOf = async (client: typeof city.client) =>
  (await client.call(api.getProgramme, { id: counter.programmeId })).mine?.left;

describe(`serve first, join second, on ${engine}`, () => {
  it('the bottle of a guest counts for the membership of the same phone', async () => {
    const guest = newGuest();
    const served = await counter.redeem({ guest });
    expect(served).toMatchObject({ name: '新朋友', category: '外卖骑手', leftToday: 1 });
    const { client, card } = await joinAs(city.client, { phone: guest.phone });
    expect(await leftOf(client)).toBe(1);
    expect((await client.call(api.listMyRedemptions, {})).rows).toMatchObject([{ id: served.id, name: '马*川' }]);
    expect((await counter.redeem({ code: codeOf(card, city.clock) })).leftToday).toBe(0);
    city.clock.advance(30_000);
    expect((await counter.refused({ code: codeOf(card, city.clock) }))[0]).toBe('LIMIT_REACHED_TODAY');
  });

  it('two bottles of a guest leave none for the member', async () => {
    const guest = newGuest();
    await counter.redeem({ guest }, { quantity: 2 });
    const { card } = await joinAs(city.client, { phone: guest.phone });
    expect((await counter.refused({ code: codeOf(card, city.clock) }))[0]).toBe('LIMIT_REACHED_TODAY');
    expect((await counter.refused({ guest }))[0]).toBe('LIMIT_REACHED_TODAY');
  });

  it('a member known by phone takes as a member, also when served as a guest', async () => {
    const { card, phone } = await joinAs(city.client);
    expect((await counter.redeem({ guest: { phone, category: 'rider' } })).name).toBe('马*川');
    expect((await counter.redeem({ code: codeOf(card, city.clock) })).leftToday).toBe(0);
  });

  it('what a member says of a job, a guest with the same phone cannot change', async () => {
    const { phone } = await joinAs(city.client, { category: 'driver' });
    expect((await counter.refused({ guest: { phone, category: 'rider' } }))[0]).toBe('CATEGORY_NOT_ELIGIBLE');
  });

  it("a member's new phone, served as a guest, is merged: one limit for both", async () => {
    const who = inventPhone();
    const idNumber = inventIdNumber();
    const first = await signInByWechat(city, who);
    await first.call(api.verifyPhone, { wechatPhoneCode: `phone:${inventPhone()}@${city.clock.now()}` });
    const { card } = await first.call(api.join, await joinInput(city.client, { idNumber }));
    await counter.redeem({ code: codeOf(card, city.clock) });

    const newPhone = inventPhone();
    await counter.redeem({ guest: { phone: newPhone, category: 'rider' } }, { quantity: 2 });
    const before = await stockOf(city.cadre, counter);
    const again = await signInByWechat(city, who);
    await again.call(api.verifyPhone, { wechatPhoneCode: `phone:${newPhone}@${city.clock.now()}` });
    const joined = await again.call(api.join, await joinInput(city.client, { idNumber }));
    expect([joined.found, joined.card.memberId]).toEqual([true, card.memberId]);
    await city.settle();
    await city.settle();

    expect(await leftOf(again)).toBe(0);
    const { rows } = await again.call(api.listMyRedemptions, {});
    expect(rows.map((it) => [it.quantity, it.overGiven])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    const after = await stockOf(city.cadre, counter);
    expect([after.given, after.overGiven]).toEqual([before.given - 1, before.overGiven + 1]);
    const listed = (await city.cadre.call(api.listOverGiven, {})).rows;
    expect(listed).toMatchObject([{ quantity: 1, reason: { says: '今天 2 瓶领完了' } }]);
    city.clock.advance(30_000);
    expect((await counter.refused({ code: codeOf(joined.card, city.clock) }))[0]).toBe('LIMIT_REACHED_TODAY');
  });

  it('merged bottles within the limit stay given', async () => {
    const who = inventPhone();
    const idNumber = inventIdNumber();
    const first = await signInByWechat(city, who);
    await first.call(api.verifyPhone, { wechatPhoneCode: `phone:${inventPhone()}@${city.clock.now()}` });
    await first.call(api.join, await joinInput(city.client, { idNumber }));
    const newPhone = inventPhone();
    const served = await counter.redeem({ guest: { phone: newPhone, category: 'rider' } });
    const again = await signInByWechat(city, who);
    await again.call(api.verifyPhone, { wechatPhoneCode: `phone:${newPhone}@${city.clock.now()}` });
    await again.call(api.join, await joinInput(city.client, { idNumber }));
    await city.settle();
    expect(await leftOf(again)).toBe(1);
    // Reversed afterwards, it is free again.
    const { id } = served;
    await counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' });
    expect(await leftOf(again)).toBe(2);
  });

  it('a phone that passed to somebody else does not carry the old member along', async () => {
    const old = await joinAs(city.client);
    await counter.redeem({ code: codeOf(old.card, city.clock) }, { quantity: 2 });
    city.clock.advance(61_000);
    const { card, found } = await (
      await signIn(city.client, old.phone)
    ).call(api.join, await joinInput(city.client, { name: '新人' }));
    expect([found, card.memberId === old.card.memberId]).toEqual([false, false]);
    expect((await counter.redeem({ code: codeOf(card, city.clock) })).leftToday).toBe(1);
  });
});
