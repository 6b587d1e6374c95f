import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { inventIdNumber, inventPhone, joinInput, signIn } from '../support/people.js';
import { race, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
  takeTurns(city);
});

afterAll(() => city.stop());

const countOf = async (table: string) =>
  Number((await city.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);

describe(`one human being is one record on ${engine}`, () => {
  it('twenty phones join with one ID number at once: one does', async () => {
    const idNumber = inventIdNumber();
    const phones = await Promise.all(Array.from({ length: 20 }, () => signIn(city.client, inventPhone())));
    const input = await joinInput(city.client, { idNumber });
    const [people, members] = [await countOf('person'), await countOf('member')];
    const ends = await race(phones.length, (i) =>
      (phones[i] ?? city.client).call(api.join, { ...input, requestId: newRequestId() }),
    );
    expect(ends).toEqual({ done: 1, ID_NUMBER_TAKEN: phones.length - 1 });
    expect([await countOf('person'), await countOf('member')]).toEqual([people + 1, members + 1]);
  });

  it('one phone that joins twenty times at once has one card', async () => {
    const phone = await signIn(city.client, inventPhone());
    const input = await joinInput(city.client, {});
    const members = await countOf('member');
    const found: boolean[] = [];
    const ends = await race(20, async () => {
      found.push((await phone.call(api.join, { ...input, requestId: newRequestId() })).found);
    });
    expect(ends).toEqual({ done: 20 });
    expect(found.filter((it) => !it)).toHaveLength(1);
    expect(await countOf('member')).toBe(members + 1);
  });

  it('a guest served at two counters at once is one person', async () => {
    const [first, second] = [await city.counterAt('chenlu'), await city.counterAt('sifang')];
    const people = await countOf('person');
    const guest = newGuest();
    expect(await race(2, (i) => (i ? first : second).redeem({ guest }))).toEqual({ done: 2 });
    expect(await countOf('person')).toBe(people + 1);
    expect(await city.verify()).toEqual([]);
  });
});
