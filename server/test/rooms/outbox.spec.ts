import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Adoption } from '../../src/benefits/adoption.js';
import { Database, Outbox } from '../../src/kernel/index.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let db: Database;
let outbox: Outbox;

beforeEach(async () => {
  city = await startDemo();
  db = city.app.get(Database);
  outbox = city.app.get(Outbox);
  // The city's own places are announced first.
  await outbox.flush();
});

afterEach(() => city.stop());

const announce = (fromId: string) =>
  db.transact((tx) => outbox.announce(tx, 'person.merged', { fromId, intoId: randomUUID() }));
const waiting = async () => (await city.sql('SELECT id FROM outbox WHERE deliveredAt IS NULL')).length;

describe(`the outbox on ${engine}`, () => {
  it('delivers what was announced, in order, once where nothing goes wrong', async () => {
    const heard: string[] = [];
    outbox.on('person.merged', ({ fromId }) => Promise.resolve(void heard.push(fromId)));
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) await announce(id);
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
    expect(heard).toEqual(ids);
    expect(await waiting()).toBe(0);
  });

  it('announces nothing of a transaction that was rolled back', async () => {
    await expect(
      db.transact(async (tx) => {
        await outbox.announce(tx, 'person.merged', { fromId: randomUUID(), intoId: randomUUID() });
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    expect(await waiting()).toBe(0);
  });

  it('asks a listener that failed again, and loses nothing behind it', async () => {
    const heard: string[] = [];
    let failures = 2;
    outbox.on('person.merged', ({ fromId }) => {
      if (failures-- > 0) return Promise.reject(new Error('on purpose'));
      return Promise.resolve(void heard.push(fromId));
    });
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) await announce(id);
    for (let round = 0; round < 4 && (await waiting()) > 0; round++) await outbox.flush();
    expect(heard).toEqual(ids);
    expect(await waiting()).toBe(0);
  });

  it('delivers by one process at a time, in order, once', async () => {
    const other = (await city.beside()).app.get(Outbox);
    const heard: string[] = [];
    for (const it of [outbox, other]) {
      it.on('person.merged', async ({ fromId }) => {
        // Lets the other process have its turn.
        await waiting();
        heard.push(fromId);
      });
    }
    const ids = Array.from({ length: 30 }, () => randomUUID());
    for (const id of ids) await announce(id);
    while ((await waiting()) > 0) await Promise.all([outbox.flush(), other.flush()]);
    expect(heard).toEqual(ids);
  });

  it('goes on after the lease of a process that died, and not before', async () => {
    const heard: string[] = [];
    outbox.on('person.merged', ({ fromId }) => Promise.resolve(void heard.push(fromId)));
    await city.sql('UPDATE outbox_lease SET holder = ?, until = ?', ['died', city.clock.now() + 30_000]);
    const id = randomUUID();
    await announce(id);
    await outbox.flush();
    expect(heard).toEqual([]);
    city.clock.advance(30_000);
    await outbox.flush();
    expect(heard).toEqual([id]);
  });

  it('tells a listener which announcement it hears, the same at every delivery', async () => {
    const heard: string[] = [];
    let failures = 1;
    outbox.on('person.merged', (_payload, { id }) => {
      heard.push(id);
      return failures-- > 0 ? Promise.reject(new Error('on purpose')) : Promise.resolve();
    });
    await announce(randomUUID());
    while ((await waiting()) > 0) await outbox.flush();
    expect(heard).toHaveLength(2);
    expect(new Set(heard).size).toBe(1);
  });

  it('may deliver twice: the listener of the benefits does not mind', async () => {
    const counter = await city.counterAt('lvzhou');
    const [first, second] = [newGuest(), newGuest()];
    await counter.redeem({ guest: first }, { quantity: 2 });
    await counter.redeem({ guest: second }, { quantity: 2 });
    const people = await city.sql<{ personId: string }>('SELECT personId FROM redemption ORDER BY id');
    const [into = '', from = ''] = people.map((it) => it.personId);
    const adoption = city.app.get(Adoption);
    for (let time = 0; time < 3; time++) await db.transact((tx) => adoption.adopt(tx, from, into));
    const redemptions = await city.sql('SELECT personId, overGiven FROM redemption ORDER BY id');
    expect(redemptions.map((it) => [it.personId, Number(it.overGiven)])).toEqual([
      [into, 0],
      [into, 2],
    ]);
    expect(await city.verify()).toEqual([]);
  });
});
