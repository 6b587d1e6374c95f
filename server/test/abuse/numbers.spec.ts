import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { openCounter, type TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventPhone, joinAs } from '../support/people.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

/** A number nobody holds: those in force were drawn among 10^8, these are tried by their place in line. */
const wrong = (i: number) => String(90_000_000 + i);

async function colleagueOf({ placeId }: TestCounter): Promise<TestCounter> {
  const phone = inventPhone();
  await city.cadre.call(api.addClerk, { placeId, requestId: newRequestId(), name: '宋露', phone });
  return openCounter(city, phone);
}

const numberOf = async (client: Client) => (await client.call(api.issueNumber, {})).number;

describe(`guessing the 8-digit number on ${engine}`, () => {
  it('does not stop sixty honest people in a minute at one shop, some of them misread', async () => {
    const counter = await city.counterAt('chenlu');
    for (let i = 0; i < 60; i++) {
      const { client } = await joinAs(city.client);
      if (i % 10 === 9) expect((await counter.refused({ number: wrong(i) }))[0]).toBe('NUMBER_UNKNOWN');
      expect((await counter.redeem({ number: await numberOf(client) })).quantity).toBe(1);
      city.clock.advance(1000);
    }
    expect(await city.verify()).toEqual([]);
  });

  it('in one burst gets twenty looks, and a right one among the rest is not taken', async () => {
    const counter = await city.counterAt('sifang');
    const { client, card } = await joinAs(city.client);
    const number = await numberOf(client);
    const tally = await race(500, (i) => counter.redeem({ number: i === 499 ? number : wrong(i) }));
    expect(tally).toEqual({ NUMBER_UNKNOWN: 20, TOO_MANY_TRIES: 480 });
    // The scanner is not touched by it.
    expect((await counter.redeem({ code: codeOf(card, city.clock) })).quantity).toBe(1);
    expect((await counter.redeem({ guest: newGuest() })).quantity).toBe(1);
  });

  it('by many clerks of one shop gets a hundred looks a day; other shops go on', async () => {
    const counter = await city.counterAt('lvzhou');
    const crew = [counter];
    while (crew.length < 6) crew.push(await colleagueOf(counter));
    const tally: Record<string, number> = {};
    for (const clerk of crew) {
      for (let i = 0; i < 20; i++) {
        const [code] = await clerk.refused({ number: wrong(i) });
        tally[code] = (tally[code] ?? 0) + 1;
      }
    }
    expect(tally).toEqual({ NUMBER_UNKNOWN: 100, TOO_MANY_TRIES: 20 });
    const { client } = await joinAs(city.client);
    const number = await numberOf(client);
    expect((await counter.refused({ number }))[0]).toBe('TOO_MANY_TRIES');
    expect((await (await city.counterAt('chenlu')).redeem({ number })).quantity).toBe(1);
  });

  it("of a member's side finds one number at a time, and not more than twenty asked for in a minute", async () => {
    const { client } = await joinAs(city.client);
    const asked = await Promise.all(Array.from({ length: 20 }, () => numberOf(client)));
    expect(new Set(asked).size).toBe(1);
    expect(await client.refusal(api.issueNumber, {})).toBe('TOO_MANY_TRIES');
    const { client: other } = await joinAs(city.client);
    expect(await numberOf(other)).not.toBe(asked[0]);
  });
});
