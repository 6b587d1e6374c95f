import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, joinAs } from '../support/people.js';
import { changeRule, deliver, stockOf } from '../support/programme.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';

const JOIN_AT_ONCE = 20;
let city: DemoCity;
let cards: api.Card[];

beforeAll(async () => {
  city = await startDemo();
  cards = [];
  while (cards.length < TAKERS) {
    const joined = await Promise.all(Array.from({ length: JOIN_AT_ONCE }, () => joinAs(city.client)));
    cards.push(...joined.map((it) => it.card));
  }
  takeTurns(city);
});

afterAll(() => city.stop());

// A new day: everybody has two again, and shows a new code.
beforeEach(() => city.clock.advance(86_400_000));

const codeAt = (i: number) => {
  const card = cards[i];
  if (!card) throw new Error('not so many have joined');
  return codeOf(card, city.clock);
};

/** Scans go in groups: what a group decides from its look must hold as well as what a single scan decides. */
describe(`${TAKERS} members' codes at once on ${engine}`, () => {
  afterEach(async () => {
    expect(await city.verify()).toEqual([]);
  });

  it('one takes the last bottle of a shop', async () => {
    const counter = await city.counterAt('laojie');
    await deliver(city.cadre, counter, 1);
    expect(await race(TAKERS, (i) => counter.redeem({ code: codeAt(i) }))).toEqual({
      done: 1,
      OUT_OF_STOCK: TAKERS - 1,
    });
    expect(await stockOf(city.cadre, counter)).toMatchObject({ onHand: 0, given: 1 });
  });

  it('members and guests share the last three', async () => {
    const counter = await city.counterAt('laojie');
    await deliver(city.cadre, counter, 3);
    const shown = (i: number) => (i % 2 ? { code: codeAt(i) } : { guest: newGuest() });
    expect(await race(TAKERS, (i) => counter.redeem(shown(i)))).toEqual({ done: 3, OUT_OF_STOCK: TAKERS - 3 });
  });

  it('one takes the last unit of the day, over all shops', async () => {
    const counters = [await city.counterAt('lvzhou'), await city.counterAt('chenlu')];
    const [first] = counters;
    if (!first) throw new Error('no counter');
    await changeRule(city, first.programmeId, { perDayInAll: 1 });
    const ends = await race(TAKERS, async (i) => counters[i % 2]?.redeem({ code: codeAt(i) }));
    await changeRule(city, first.programmeId, { perDayInAll: null });
    expect(ends).toEqual({ done: 1, DAILY_TOTAL_REACHED: TAKERS - 1 });
  });

  it('one takes the last unit of the campaign', async () => {
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { inAll: 1 });
    const ends = await race(TAKERS, (i) => counter.redeem({ code: codeAt(i) }));
    await changeRule(city, counter.programmeId, { inAll: null });
    expect(ends).toEqual({ done: 1, GRAND_TOTAL_REACHED: TAKERS - 1 });
  });

  it('copies of one request make one redemption and get one answer', async () => {
    const counter = await city.counterAt('lvzhou');
    const before = await stockOf(city.cadre, counter);
    const request = counter.request({ code: codeAt(7) });
    const answers: string[] = [];
    const ends = await race(TAKERS, async () =>
      answers.push(JSON.stringify(await counter.client.call(api.redeem, request))),
    );
    expect([ends, new Set(answers).size]).toEqual([{ done: TAKERS }, 1]);
    expect((await stockOf(city.cadre, counter)).onHand).toBe(before.onHand - 1);
  });

  it('a refusal in a group is nobody else’s refusal', async () => {
    const counter = await city.counterAt('lvzhou');
    const stale = codeAt(0);
    city.clock.advance(61_000);
    const forged = codeAt(1).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const shown = (i: number) => (i % 4 === 0 ? stale : i % 4 === 1 ? forged : i % 4 === 2 ? 'nonsense' : codeAt(i));
    expect(await race(TAKERS, (i) => counter.redeem({ code: shown(i) }))).toEqual({
      done: TAKERS / 4,
      CODE_EXPIRED: TAKERS / 4,
      CODE_INVALID: TAKERS / 4,
      CODE_WRONG_KIND: TAKERS / 4,
    });
  });
});

// SQLite's file belongs to one process; MariaDB serves several, each with groups and a look of its own.
if (engine === 'mariadb') {
  describe('two servers on one database', () => {
    it('do not give the last bottle twice, nor one code', async () => {
      const { counter, both } = await twoServers();
      await deliver(city.cadre, counter, 1);
      expect(await race(TAKERS, (i) => both(i, counter.request({ code: codeAt(i) })))).toEqual({
        done: 1,
        OUT_OF_STOCK: TAKERS - 1,
      });
      await deliver(city.cadre, counter, 20);
      city.clock.advance(86_400_000);
      const code = codeAt(3);
      expect(await race(TAKERS, (i) => both(i, counter.request({ code })))).toEqual({
        done: 1,
        CODE_USED: TAKERS - 1,
      });
      const request = counter.request({ code: codeAt(4) });
      expect(await race(TAKERS, (i) => both(i, request))).toEqual({ done: TAKERS });
      expect(await city.verify()).toEqual([]);
    });

    it('without the guard give the last bottle twice: each decides from its own look', async () => {
      const { counter, both } = await twoServers();
      const { onHand } = await stockOf(city.cadre, counter);
      await city.cadre.call(api.writeOffStock, {
        id: counter.programmeId,
        placeId: counter.placeId,
        requestId: newRequestId(),
        quantity: onHand,
        note: '清空',
      });
      await city.sql('UPDATE account SET guarded = 0');
      const given: number[] = [];
      for (let round = 0; round < 6; round++) {
        await deliver(city.cadre, counter, 1);
        const ends = await race(8, (i) => both(i, counter.request({ code: codeAt(8 * round + i) })));
        given.push(ends.done ?? 0);
      }
      expect(Math.max(...given)).toBeGreaterThan(1);
    });
  });
}

/** The counter of the last shop, reached through two processes in turn. */
async function twoServers() {
  const counter = await city.counterAt('laojie');
  const other = await city.beside();
  const clients = [counter.client, other.client.as(counter.client.token ?? '')];
  return {
    counter,
    both: async (i: number, request: api.Redeem) => clients[i % 2]?.call(api.redeem, request),
  };
}
