import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Giving } from '../../src/benefits/redemption/giving.js';
import { Redemption } from '../../src/benefits/redemption/redemption.entity.js';
import { RedemptionView } from '../../src/benefits/redemption/redemption.view.js';
import { Reversals } from '../../src/benefits/redemption/reversals.js';
import { GroupLook } from '../../src/benefits/redemption/group-look.js';
import { Database, DomainError, Requests } from '../../src/kernel/index.js';
import { Ledger } from '../../src/ledger/index.js';
import { People } from '../../src/membership/index.js';
import { newRequestId } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { codeOf, inventIdNumber, inventPhone, joinAs, joinInput, signIn } from '../support/people.js';
import { changeRule, deliver } from '../support/programme.js';
import { race, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

/** Fewer than in the races themselves: each of these writes instead of being refused. */
const TAKERS = 50;

let city: DemoCity;

beforeEach(async () => {
  city = await startDemo();
  takeTurns(city);
});

afterEach(() => city.stop());

const rulesBroken = async () => [...new Set((await city.verify()).map((it) => it.rule))];

/** The races of `last-ones` and `one-person` with one guard less: they must give too much, or they prove nothing. */
describe(`without the guard, on ${engine}`, () => {
  it('the last bottle is given to everybody', async () => {
    const counter = await city.counterAt('laojie');
    await deliver(city.cadre, counter, 1);
    await unguard.accounts(city, 'stock/');
    expect(await race(TAKERS, () => counter.redeem({ guest: newGuest() }))).toEqual({ done: TAKERS });
  });

  it('the last unit of the day and of the campaign is given to everybody', async () => {
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { perDayInAll: 2, inAll: 2 });
    await counter.redeem({ guest: newGuest() });
    await unguard.accounts(city, 'quota/');
    expect(await race(TAKERS, () => counter.redeem({ guest: newGuest() }))).toEqual({ done: TAKERS });
  });

  it('a person with two left takes all there are', async () => {
    const counter = await city.counterAt('lvzhou');
    const guest = newGuest();
    const first = await counter.redeem({ guest });
    await counter.client.call(api.reverseRedemption, { id: first.id, requestId: newRequestId(), reason: '扫错了' });
    await unguard.unique(city, 'voucher', ['programmeId', 'personId', 'period', 'ordinal']);
    // Decides on what stood there before anybody wrote.
    unguard.method(city.app.get(Giving), 'ordinals', () => () => Promise.resolve([]));
    const ends = await race(TAKERS, () => counter.redeem({ guest }));
    expect(ends).toEqual({ done: TAKERS });
    expect(await rulesBroken()).toContain('at-most-the-daily-number');
  });

  it('the unique key alone gives no bottle twice, whatever was decided before', async () => {
    const counter = await city.counterAt('lvzhou');
    unguard.method(city.app.get(Giving), 'ordinals', () => () => Promise.resolve([]));
    const guest = newGuest();
    const ends = await race(20, () => counter.redeem({ guest }));
    expect(ends.done).toBe(1);
    expect(await rulesBroken()).toEqual([]);
  });

  it('one code is good as often as it is scanned', async () => {
    const counter = await city.counterAt('chenlu');
    await changeRule(city, counter.programmeId, { perPersonPerDay: 20 });
    const { card } = await joinAs(city.client);
    await unguard.unique(city, 'redemption', ['codeNonce']);
    unguard.method(city.app.get(GroupLook), 'at', (original) => async (...asked) => ({
      ...(await original.apply(city.app.get(GroupLook), asked)),
      usedCodes: new Forgetful(),
    }));
    const code = codeOf(card, city.clock);
    expect(await race(TAKERS, () => counter.redeem({ code }))).toEqual({
      done: 20,
      LIMIT_REACHED_TODAY: TAKERS - 20,
    });
  });

  it('a redemption is reversed many times', async () => {
    const counter = await city.counterAt('lvzhou');
    const { id } = await counter.redeem({ guest: newGuest() });
    await unguard.unique(city, 'transfer', ['reversesId']);
    // The shop has given others, or the second mirror would find nothing to take back.
    await race(20, () => counter.redeem({ guest: newGuest() }));
    unguard.method(city.app.get(Reversals), 'reverse', () => reverseCarelessly);
    const ends = await race(20, () =>
      counter.client.call(api.reverseRedemption, { id, requestId: newRequestId(), reason: '扫错了' }),
    );
    expect(ends.done).toBeGreaterThan(1);
    expect(await rulesBroken()).toContain('nothing-reversed-twice');
  });

  it('copies of one request make many redemptions', async () => {
    const counter = await city.counterAt('lvzhou');
    await changeRule(city, counter.programmeId, { perPersonPerDay: 20 });
    await unguard.unique(city, 'redemption', ['requestId']);
    // Forgets what it did.
    unguard.method(city.app.get(Requests), 'once', () => (_id, _body, work) => city.app.get(Database).transact(work));
    const request = counter.request({ guest: newGuest() });
    const ends = await race(TAKERS, () => counter.client.call(api.redeem, request));
    expect(ends.done).toBeGreaterThan(1);
    expect(await city.sql('SELECT id FROM redemption')).toHaveLength(ends.done ?? 0);
  });

  it('one ID number makes many people', async () => {
    await unguard.unique(city, 'person', ['idNumberIndex']);
    unguard.method(
      city.app.get(People),
      'find',
      (original) => (tx, by) =>
        'idNumberIndex' in by ? Promise.resolve(null) : original.call(city.app.get(People), tx, by),
    );
    const input = await joinInput(city.client, { idNumber: inventIdNumber() });
    const phones = await Promise.all(Array.from({ length: 20 }, () => signIn(city.client, inventPhone())));
    const ends = await race(phones.length, (i) =>
      (phones[i] ?? city.client).call(api.join, { ...input, requestId: newRequestId() }),
    );
    expect(ends).toEqual({ done: phones.length });
  });
});

/** Reads, decides, writes: what `Reversals.reverse` would be without rule 1. */
const reverseCarelessly: Reversals['reverse'] = async (actor, { id, requestId, reason }) => {
  const [db, ledger] = [city.app.get(Database), city.app.get(Ledger)];
  const redemption = await db.read.findOneByOrFail(Redemption, { id });
  if (redemption.reversedAt !== null) throw new DomainError('ALREADY_REVERSED');
  await db.transact(async (tx) => {
    await tx.update(Redemption, { id }, { reversedAt: city.clock.now() });
    await ledger.reverse(tx, actor, redemption.requestId, { requestId, kind: 'reversal', reason });
  });
  return city.app.get(RedemptionView).one(id);
};

/** Remembers nothing. */
class Forgetful extends Set<string> {
  override has(): boolean {
    return false;
  }
}
