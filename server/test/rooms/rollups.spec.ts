import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Database, Outbox } from '../../src/kernel/index.js';
import { Rollups, verifyReports } from '../../src/reporting/index.js';
import { newRequestId } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { openDevice } from '../support/offline.js';
import { codeOf, joinAs } from '../support/people.js';
import { race, takeTurns, TAKERS } from '../support/race.js';
import { engine, type TestServer } from '../support/server.js';

const DAY_MS = 86_400_000;
let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  takeTurns(city);
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

afterEach(async () => {
  expect(await city.verify()).toEqual([]);
});

const round = ({ app }: TestServer = city) => app.get(Rollups).round();
const findings = () => verifyReports(city.app.get(Database).read);
const rowsOf = (table: string) => city.sql(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4, 5, 6`);
const whole = async () => [await rowsOf('report_hour'), await rowsOf('report_person')];
const today = async () => {
  const { day } = await city.cadre.call(api.listRedemptions, {});
  return (await city.cadre.call(api.getFigures, { from: day, to: day })).total;
};

/** The books and the rollups agree, and counting again changes nothing. */
async function agree(): Promise<void> {
  await round();
  expect(await findings()).toEqual([]);
  const before = await whole();
  await city.app.get(Rollups).rebuild();
  expect(await whole()).toEqual(before);
}

describe(`rollups follow the ledger on ${engine}`, () => {
  it('after a race of 200 scans with their repeats, half of them undone', async () => {
    const workers = await Promise.all(Array.from({ length: TAKERS / 4 }, () => joinAs(city.client)));
    const requests = workers.map(({ card }) => counter.request({ code: codeOf(card, city.clock) }));
    const done: api.Redemption[] = [];
    const ends = await race(TAKERS, async (i) => {
      const request = requests[i % requests.length];
      if (request) done.push(await counter.client.call(api.redeem, request));
      // In the middle of it, over and over: a round sees some of it and must not lose the rest.
      if (i % 20 === 0) await round();
    });
    expect(ends).toEqual({ done: TAKERS });
    const ids = [...new Set(done.map((it) => it.id))];
    expect(ids).toHaveLength(workers.length);
    const undone = ids.slice(0, ids.length / 2);
    await race(undone.length, (i) =>
      counter.client.call(api.reverseRedemption, { id: undone[i] ?? '', requestId: newRequestId(), reason: '扫错了' }),
    );
    await agree();
    const left = ids.length - undone.length;
    expect(await today()).toEqual({ people: left, times: left, units: left, overGiven: 0 });
  });

  it('after offline scans that come a day late, some beyond the limit', async () => {
    city.clock.advance(DAY_MS);
    const phone = await openDevice(city, counter);
    const { card } = await joinAs(city.client);
    const scans: api.OfflineScan[] = [];
    for (let i = 0; i < 3; i++) {
      scans.push(phone.scan(codeOf(card, city.clock)));
      city.clock.advance(30_000);
    }
    scans.push(phone.scan('nobody knows this'));
    await round();
    city.clock.advance(DAY_MS);
    await phone.send(...scans);
    await agree();
    expect(await today()).toMatchObject({ times: 0 });
    city.clock.advance(-DAY_MS);
    expect(await today()).toEqual({ people: 1, times: 4, units: 4, overGiven: 2 });
    city.clock.advance(DAY_MS);
  });

  it('after two people turn out to be one: once in people, the third bottle over-given', async () => {
    city.clock.advance(DAY_MS);
    const [a, b] = [newGuest(), newGuest()];
    await counter.redeem({ guest: a }, { quantity: 2 });
    await counter.redeem({ guest: b });
    expect(await today()).toEqual({ people: 2, times: 2, units: 3, overGiven: 0 });
    const people = await city.sql<{ personId: string }>('SELECT personId FROM redemption ORDER BY id DESC LIMIT 2');
    const [fromId = '', intoId = ''] = people.map((it) => it.personId);
    const announce = () =>
      city.app.get(Database).transact((tx) => city.app.get(Outbox).announce(tx, 'person.merged', { fromId, intoId }));
    await announce();
    await city.settle();
    expect(await today()).toEqual({ people: 1, times: 2, units: 3, overGiven: 1 });
    await announce(); // delivered a second time
    await city.settle();
    await agree();
    expect(await today()).toEqual({ people: 1, times: 2, units: 3, overGiven: 1 });
  });

  it('after a round that never learned of an act: the next day reads the days before once more', async () => {
    await counter.redeem({ guest: newGuest() });
    await city.sql('UPDATE report_cursor SET upTo = upTo + ?', [DAY_MS]);
    await round();
    expect(await findings()).not.toEqual([]);
    city.clock.advance(DAY_MS);
    await agree();
  });

  it('after damage: counting anew heals what is wrong, missing or too much', async () => {
    await counter.redeem({ guest: newGuest() });
    await round();
    await city.sql('UPDATE report_hour SET units = units + 1');
    await city.sql('DELETE FROM report_person');
    await city.sql(
      `INSERT INTO report_hour (day, programmeId, placeId, hour, category, channel, times, units, overGiven)
       VALUES ('2020-01-01', ?, ?, 3, '', 'code', 1, 1, 0)`,
      [counter.programmeId, counter.placeId],
    );
    expect(await findings()).not.toEqual([]);
    await city.app.get(Rollups).rebuild();
    expect(await findings()).toEqual([]);
    await agree();
  });

  it('with two processes that count at the same time', async () => {
    const other = await city.beside();
    for (let i = 0; i < 5; i++) {
      await counter.redeem({ guest: newGuest() });
      await Promise.all([round(), round(other), round(), round(other)]);
    }
    await agree();
  });

  it('a process that lost its lease writes nothing', async () => {
    await counter.redeem({ guest: newGuest() });
    await city.sql(`UPDATE report_cursor SET holder = 'another', until = ?`, [city.clock.now() + DAY_MS]);
    const before = await whole();
    await round();
    expect(await whole()).toEqual(before);
    await city.sql('UPDATE report_cursor SET until = 0');
    await agree();
  });
});
