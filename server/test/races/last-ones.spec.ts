import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs } from '../support/people.js';
import { changeRule, deliver, stockOf } from '../support/programme.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
  takeTurns(city);
});

afterAll(() => city.stop());

describe(`${TAKERS} at once on ${engine}`, () => {
  // Whatever happened in a race, the books agree afterwards.
  afterEach(async () => {
    expect(await city.verify()).toEqual([]);
  });

  it('one takes the last bottle of a shop', async () => {
    const counter = await city.counterAt('laojie');
    await deliver(city.cadre, counter, 1);
    expect(await race(TAKERS, () => counter.redeem({ guest: newGuest() }))).toEqual({
      done: 1,
      OUT_OF_STOCK: TAKERS - 1,
    });
    expect(await stockOf(city.cadre, counter)).toMatchObject({ onHand: 0, given: 1, shortage: 0 });
  });

  it('a person with two left takes two', async () => {
    const counter = await city.counterAt('chenlu');
    const guest = newGuest();
    expect(await race(TAKERS, () => counter.redeem({ guest }))).toEqual({
      done: 2,
      LIMIT_REACHED_TODAY: TAKERS - 2,
    });
  });

  it('one code is good once, whichever counter scans it', async () => {
    const [first, second] = [await city.counterAt('chenlu'), await city.counterAt('sifang')];
    await changeRule(city, first.programmeId, { perPersonPerDay: 20 });
    const { card } = await joinAs(city.client);
    const code = codeOf(card, city.clock);
    const ends = await race(TAKERS, (i) => (i % 2 ? first : second).redeem({ code }));
    await changeRule(city, first.programmeId, { perPersonPerDay: 2 });
    expect(ends).toEqual({ done: 1, CODE_USED: TAKERS - 1 });
  });

  it('one number read aloud is good once', async () => {
    const counter = await city.counterAt('chenlu');
    const { client } = await joinAs(city.client);
    const { number } = await client.call(api.issueNumber, {});
    const ends = await race(20, () => counter.redeem({ number }));
    expect(ends).toEqual({ done: 1, NUMBER_UNKNOWN: 19 });
  });

  it('one takes the last unit of the day', async () => {
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { perDayInAll: 3 });
    await counter.redeem({ guest: newGuest() }, { quantity: 2 });
    const ends = await race(TAKERS, () => counter.redeem({ guest: newGuest() }));
    await changeRule(city, counter.programmeId, { perDayInAll: null });
    expect(ends).toEqual({ done: 1, DAILY_TOTAL_REACHED: TAKERS - 1 });
  });

  it('one takes the last unit of the campaign', async () => {
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { inAll: 1 });
    const ends = await race(TAKERS, () => counter.redeem({ guest: newGuest() }));
    await changeRule(city, counter.programmeId, { inAll: null });
    expect(ends).toEqual({ done: 1, GRAND_TOTAL_REACHED: TAKERS - 1 });
  });

  it('a redemption is reversed once', async () => {
    const counter = await city.counterAt('lvzhou');
    const { id } = await counter.redeem({ guest: newGuest() });
    const before = await stockOf(city.cadre, counter);
    const ends = await race(TAKERS, () =>
      counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' }),
    );
    expect(ends).toEqual({ done: 1, ALREADY_REVERSED: TAKERS - 1 });
    expect((await stockOf(city.cadre, counter)).onHand).toBe(before.onHand + 1);
  });

  it('copies of one request make one redemption and get one answer', async () => {
    const counter = await city.counterAt('lvzhou');
    const before = await stockOf(city.cadre, counter);
    const request = counter.request({ guest: newGuest() });
    const answers: api.Redemption[] = [];
    const ends = await race(TAKERS, async () => answers.push(await counter.client.call(api.redeem, request)));
    expect(ends).toEqual({ done: TAKERS });
    expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1);
    expect((await stockOf(city.cadre, counter)).onHand).toBe(before.onHand - 1);
  });

  // Last, because the books are held against the rule as it stands.
  it('a person with twenty left takes twenty', async () => {
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { perPersonPerDay: 20 });
    const guest = newGuest();
    const ends = await race(TAKERS, () => counter.redeem({ guest }));
    expect(ends).toEqual({ done: 20, LIMIT_REACHED_TODAY: TAKERS - 20 });
  });
});
