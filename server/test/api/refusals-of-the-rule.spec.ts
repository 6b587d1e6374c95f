import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { DEMO, newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventPhone, joinAs, type JoinedWorker } from '../support/people.js';
import { changeRule, deliver } from '../support/programme.js';
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

async function suspend(cadre: Client, { card }: JoinedWorker): Promise<void> {
  await cadre.call(api.suspendMember, { id: card.memberId, requestId: newRequestId(), reason: '转卖水' });
}

describe(`refusals at the counter on ${engine}`, () => {
  it('limit reached today, and less left than asked', async () => {
    const rider = await joinAs(city.client);
    await counter.redeem({ code: codeNow(rider) });
    nextCode();
    expect(await counter.refused({ code: codeNow(rider) }, { quantity: 2 })).toEqual([
      'LESS_LEFT_TODAY',
      409,
      '今天只剩 1 瓶。改成给 1 瓶',
    ]);
    await counter.redeem({ code: codeNow(rider) });
    nextCode();
    expect(await counter.refused({ code: codeNow(rider) })).toEqual([
      'LIMIT_REACHED_TODAY',
      409,
      '今天 2 瓶领完了。明天 0 点再来',
    ]);
  });

  it('not an eligible category', async () => {
    const driver = await joinAs(city.client, { category: 'driver' });
    expect(await counter.refused({ code: codeNow(driver) })).toEqual([
      'CATEGORY_NOT_ELIGIBLE',
      409,
      '这个工种领不了。这次是给外卖骑手、快递员、环卫工人的',
    ]);
    const guest = { ...newGuest(), category: 'driver' };
    expect((await counter.refused({ guest }))[0]).toBe('CATEGORY_NOT_ELIGIBLE');
  });

  it('outside the window: dates, weekdays, hours', async () => {
    const rider = await joinAs(city.client);
    const refusal = () => counter.refused({ code: codeNow(rider) });
    await changeRule(city, counter.programmeId, { from: '2026-07-21', to: '2026-08-31' });
    expect(await refusal()).toEqual(['OUTSIDE_WINDOW', 409, '现在不是领取时间。7 月 21 日到 8 月 31 日可以领']);
    // 20 July 2026 is a Monday.
    await changeRule(city, counter.programmeId, { from: null, to: null, weekdays: [3, 4] });
    expect(await refusal()).toEqual(['OUTSIDE_WINDOW', 409, '现在不是领取时间。周三、周四可以领']);
    await changeRule(city, counter.programmeId, { weekdays: [], hours: '13:00-15:00' });
    expect(await refusal()).toEqual(['OUTSIDE_WINDOW', 409, '现在不是领取时间。13:00-15:00可以领']);
    await changeRule(city, counter.programmeId, { hours: null });
    expect((await counter.redeem({ code: codeNow(rider) })).quantity).toBe(1);
  });

  it('a shop that is not on the list', async () => {
    const { unionId } = await unionOf(city.cadre);
    const shop = await city.cadre.call(api.createPlace, {
      requestId: newRequestId(),
      unionId,
      kind: 'shop',
      name: '没参加的店',
      address: '北四路 1 号',
      district: '东城区',
      longitude: 107.1,
      latitude: 37.7,
      hours: '00:00-24:00',
    });
    const clerk = { placeId: shop.id, requestId: newRequestId(), name: '宋露', phone: DEMO.clerks.chenlu };
    await city.cadre.call(api.addClerk, clerk);
    expect(await counter.refused({ guest: newGuest() }, { placeId: shop.id })).toEqual([
      'PLACE_NOT_LISTED',
      409,
      '这家店没参加。打开暖新，看哪家店能领',
    ]);
  });

  it('out of stock, with the nearest open shop that has some', async () => {
    const empty = await city.counterAt('laojie');
    expect(await empty.refused({ guest: newGuest() })).toEqual([
      'OUT_OF_STOCK',
      409,
      '店里没货了。去最近的另一家：绿洲粮油店',
    ]);
  });

  it('more asked than the shop has: out of stock, nothing taken', async () => {
    const shop = await city.counterAt('laojie');
    await deliver(city.cadre, shop, 1);
    expect((await shop.refused({ guest: newGuest() }, { quantity: 2 }))[0]).toBe('OUT_OF_STOCK');
    expect((await shop.redeem({ guest: newGuest() })).quantity).toBe(1);
  });

  it('a clerk of another shop', async () => {
    const { placeId } = await city.counterAt('sifang');
    expect(await counter.refused({ guest: newGuest() }, { placeId })).toEqual([
      'CLERK_NOT_OF_PLACE',
      403,
      '你不是这家店的核销员。换到自己的店，或找工会开通',
    ]);
    expect(await counter.client.refusal(api.getCounter, { placeId })).toBe('CLERK_NOT_OF_PLACE');
  });

  it('a suspended member, also as a guest with the same phone', async () => {
    const rider = await joinAs(city.client);
    const code = codeNow(rider);
    await suspend(city.cadre, rider);
    const suspended = ['MEMBER_SUSPENDED', 409, '会员资格停用了。请本人联系工会'];
    expect(await counter.refused({ code })).toEqual(suspended);
    const guest = { phone: rider.phone, category: 'rider' };
    expect(await counter.refused({ guest })).toEqual(suspended);
    await city.cadre.call(api.reinstateMember, {
      id: rider.card.memberId,
      requestId: newRequestId(),
      reason: '说清楚了',
    });
    expect((await counter.redeem({ code })).quantity).toBe(1);
  });

  it('a member who left', async () => {
    const rider = await joinAs(city.client);
    const code = codeNow(rider);
    await rider.client.call(api.leave, { requestId: newRequestId() });
    expect(await counter.refused({ code })).toEqual(['NOT_A_MEMBER', 409, '还不是会员。先入会，2 分钟']);
  });

  it('a paused programme, until it is resumed', async () => {
    const id = counter.programmeId;
    await city.cadre.call(api.pauseProgramme, { id, requestId: newRequestId(), reason: '水没到' });
    const refusal = await counter.refused({ guest: newGuest() });
    await city.cadre.call(api.resumeProgramme, { id, requestId: newRequestId(), reason: '水到了' });
    expect(refusal).toEqual(['PROGRAMME_PAUSED', 409, '活动暂停了。恢复后会在首页写明']);
    expect((await counter.redeem({ guest: newGuest() })).quantity).toBe(1);
    const again = { id, requestId: newRequestId(), reason: '再来一次' };
    expect(await city.cadre.refusal(api.resumeProgramme, again)).toBe('STEP_NOT_ALLOWED');
  });

  it("the day's total used up; the next day begins anew", async () => {
    await changeRule(city, counter.programmeId, { perDayInAll: 2 });
    city.clock.set('2026-07-21 23:59');
    await counter.redeem({ guest: newGuest() }, { quantity: 2 });
    expect(await counter.refused({ guest: newGuest() })).toEqual([
      'DAILY_TOTAL_REACHED',
      409,
      '今天全市的领完了。明天 0 点再来',
    ]);
    city.clock.set('2026-07-22 00:00');
    expect((await counter.redeem({ guest: newGuest() })).day).toBe('2026-07-22');
    await changeRule(city, counter.programmeId, { perDayInAll: null });
  });

  it('the total of the campaign used up; what is reversed can be given again', async () => {
    await changeRule(city, counter.programmeId, { inAll: 1 });
    const { id } = await counter.redeem({ guest: newGuest() });
    expect(await counter.refused({ guest: newGuest() })).toEqual([
      'GRAND_TOTAL_REACHED',
      409,
      '这次活动的领完了。下次活动会提前通知',
    ]);
    await counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' });
    expect((await counter.redeem({ guest: newGuest() })).quantity).toBe(1);
    await changeRule(city, counter.programmeId, { inAll: null });
  });

  it('guests where the programme wants members', async () => {
    await changeRule(city, counter.programmeId, { guestsAllowed: false });
    const refusal = await counter.refused({ guest: newGuest() });
    await changeRule(city, counter.programmeId, { guestsAllowed: true });
    expect(refusal).toEqual(['GUESTS_NOT_ALLOWED', 409, '这次要先入会。扫海报入会，2 分钟']);
  });

  it('one request id for two different things', async () => {
    const request = counter.request({ guest: { phone: inventPhone(), category: 'rider' } });
    const first = await counter.client.call(api.redeem, request);
    expect(await counter.client.call(api.redeem, request)).toEqual(first);
    expect(await counter.refused({ guest: request.guest }, { ...request, quantity: 2 })).toEqual([
      'REQUEST_ID_REUSED',
      409,
      '这一笔已经办过。刷新看看',
    ]);
  });

  it('leaves books that agree', async () => {
    expect(await city.verify()).toEqual([]);
  });
});

async function unionOf(cadre: Client): Promise<{ unionId: string }> {
  const { rows } = await cadre.call(api.listUnions, {});
  return { unionId: rows.find((it) => it.code === 'dongsi-street')?.id ?? '' };
}
