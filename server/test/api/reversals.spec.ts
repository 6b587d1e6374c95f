import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventPhone, joinAs, signIn } from '../support/people.js';
import { changeRule, stockOf } from '../support/programme.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

const reversal = (id: string) => ({ id, requestId: newRequestId(), reason: '扫错了' });

async function refused(by: Client, id: string): Promise<[string, number, string]> {
  const { status, body } = await by.refused(api.reverseRedemption, reversal(id));
  return [body.code, status, body.message];
}

describe(`undoing a redemption on ${engine}`, () => {
  it('by the clerk gives back the bottle and the right', async () => {
    const { card, client } = await joinAs(city.client);
    const before = await stockOf(city.cadre, counter);
    const { id, reversibleUntil } = await counter.redeem({ code: codeOf(card, city.clock) }, { quantity: 2 });
    expect(reversibleUntil).toBe(city.clock.now() + 60_000);
    const undone = await counter.client.call(api.reverseRedemption, reversal(id));
    expect(undone).toMatchObject({ id, reversedAt: city.clock.now() });
    const { onHand, given, givenToday } = await stockOf(city.cadre, counter);
    expect([onHand, given, givenToday]).toEqual([before.onHand, before.given, before.givenToday]);
    const programme = await client.call(api.getProgramme, { id: counter.programmeId });
    expect([programme.mine?.left, programme.mine?.lastWords]).toEqual([2, null]);
    city.clock.advance(30_000);
    expect((await counter.redeem({ code: codeOf(card, city.clock) })).leftToday).toBe(1);
    expect((await counter.client.call(api.getCounter, counter)).last?.quantity).toBe(1);
  });

  it('is done once; the same request again gets the same answer', async () => {
    const { id } = await counter.redeem({ guest: newGuest() });
    const request = reversal(id);
    const first = await counter.client.call(api.reverseRedemption, request);
    expect(await counter.client.call(api.reverseRedemption, request)).toEqual(first);
    expect(await refused(counter.client, id)).toEqual(['ALREADY_REVERSED', 409, '已经撤销过。不用再办']);
    expect(await refused(city.cadre, id)).toEqual(['ALREADY_REVERSED', 409, '已经撤销过。不用再办']);
  });

  it('in the last moment of the window, not after; a cadre still may', async () => {
    const [inTime, late] = [await counter.redeem({ guest: newGuest() }), await counter.redeem({ guest: newGuest() })];
    city.clock.advance(60_000);
    await counter.client.call(api.reverseRedemption, reversal(inTime.id));
    city.clock.advance(1);
    expect(await refused(counter.client, late.id)).toEqual(['REVERSAL_TOO_LATE', 409, '过了撤销时间。找工会干部办理']);
    city.clock.advance(3 * 86_400_000);
    expect((await city.cadre.call(api.reverseRedemption, reversal(late.id))).reversedAt).toBe(city.clock.now());
    const audit = await city.sql('SELECT act FROM audit WHERE subjectId = ?', [late.id]);
    expect(audit).toEqual([{ act: 'redemption.reversed' }]);
  });

  it('by a clerk who did not do it, there or elsewhere, is not found', async () => {
    const { id } = await counter.redeem({ guest: newGuest() });
    const elsewhere = await city.counterAt('sifang');
    expect((await refused(elsewhere.client, id))[0]).toBe('NOT_FOUND');
    const phone = inventPhone();
    const { placeId } = counter;
    await city.cadre.call(api.addClerk, { placeId, requestId: newRequestId(), name: '小宋', phone });
    expect((await refused(await signIn(city.client, phone), id))[0]).toBe('NOT_FOUND');
    expect((await counter.client.call(api.reverseRedemption, reversal(id))).id).toBe(id);
  });

  it('gives the totals back too', async () => {
    await changeRule(city, counter.programmeId, { perDayInAll: 2, inAll: 2 });
    const { id } = await counter.redeem({ guest: newGuest() }, { quantity: 2 });
    await counter.client.call(api.reverseRedemption, reversal(id));
    const again = await counter.redeem({ guest: newGuest() }, { quantity: 2 });
    expect((await counter.refused({ guest: newGuest() }))[0]).toMatch(/TOTAL_REACHED$/);
    await counter.client.call(api.reverseRedemption, reversal(again.id));
    await changeRule(city, counter.programmeId, { perDayInAll: null, inAll: null });
  });

  it('wants a reason', async () => {
    const { id } = await counter.redeem({ guest: newGuest() });
    const { status, body } = await counter.client.refused(api.reverseRedemption, { ...reversal(id), reason: '  ' });
    expect([status, body.code, body.facts.field]).toEqual([400, 'INVALID_INPUT', 'reason']);
  });
});
