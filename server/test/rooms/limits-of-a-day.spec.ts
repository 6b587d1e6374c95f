import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Outbox } from '../../src/kernel/index.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { changeRule } from '../support/programme.js';
import { engine } from '../support/server.js';

const DAY = 86_400_000;
let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

/** A guest who takes so many at once. @returns the redemption, and who it was */
async function taken(quantity: number): Promise<{ id: string; personId: string }> {
  const { id } = await counter.redeem({ guest: newGuest() }, { quantity });
  const [row] = await city.sql<{ personId: string }>('SELECT personId FROM redemption WHERE id = ?', [id]);
  return { id, personId: row?.personId ?? '' };
}

/** One more right used up than the redemption says. @returns the rules that find it, for this person */
async function rulesAgainstOneMore({ id, personId }: { id: string; personId: string }): Promise<string[]> {
  const copy = randomUUID();
  await city.sql(
    `INSERT INTO voucher (id, programmeId, personId, period, ordinal, redemptionId)
     SELECT ?, programmeId, personId, period, 9, redemptionId FROM voucher WHERE redemptionId = ? AND ordinal = 1`,
    [copy, id],
  );
  const findings = await city.verify();
  await city.sql('DELETE FROM voucher WHERE id = ?', [copy]);
  return findings.filter((it) => it.at.startsWith(personId)).map((it) => it.rule);
}

describe(`the limit that held on a day, on ${engine}`, () => {
  it('is what the day is held against, before and after it was lowered', async () => {
    const before = await taken(2);
    city.clock.advance(DAY);
    await changeRule(city, counter.programmeId, { perPersonPerDay: 1 });
    city.clock.advance(DAY);
    const after = await taken(1);
    expect(await city.verify()).toEqual([]);
    expect(await rulesAgainstOneMore(before)).toEqual(['at-most-the-daily-number']);
    expect(await rulesAgainstOneMore(after)).toEqual(['at-most-the-daily-number']);
  });

  it('is the larger one on the day of the change', async () => {
    city.clock.advance(DAY);
    await changeRule(city, counter.programmeId, { perPersonPerDay: 3 });
    const many = await taken(3);
    await changeRule(city, counter.programmeId, { perPersonPerDay: 2 });
    expect(await city.verify()).toEqual([]);
    expect(await rulesAgainstOneMore(many)).toEqual(['at-most-the-daily-number']);
  });

  it('is also that of two records that turn out later to be one person', async () => {
    city.clock.advance(DAY);
    const [from, into] = [await taken(2), await taken(2)];
    city.clock.advance(DAY);
    await changeRule(city, counter.programmeId, { perPersonPerDay: 4 });
    const outbox = city.app.get(Outbox);
    const merged = { fromId: from.personId, intoId: into.personId };
    await city.app.get(Database).transact((tx) => outbox.announce(tx, 'person.merged', merged));
    await city.settle();
    expect(await city.verify()).toEqual([]);
    const rows = await city.sql('SELECT id, overGiven FROM redemption WHERE personId = ? ORDER BY id', [into.personId]);
    expect(rows.map((it) => Number(it.overGiven))).toEqual([2, 0]);
  });
});
