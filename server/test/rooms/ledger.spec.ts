import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database, NOBODY } from '../../src/kernel/index.js';
import { Insufficient, Ledger, verifyLedger, type AccountName, type Posting } from '../../src/ledger/index.js';
import { engine, startServer, type TestServer } from '../support/server.js';
import { NOON } from '../support/demo.js';

let server: TestServer;
let db: Database;
let ledger: Ledger;

beforeAll(async () => {
  server = await startServer({ city: 'demo', at: NOON });
  db = server.app.get(Database);
  ledger = server.app.get(Ledger);
});

afterAll(() => server.stop());

/** What the books must say, kept in memory: a list of accepted acts, and nothing else. */
class Model {
  private readonly acts: { requestId: string; postings: Posting[]; reversed: boolean }[] = [];

  balance(code: string): number {
    const sum = (side: 'from' | 'to') =>
      this.acts
        .filter((it) => !it.reversed)
        .flatMap((it) => it.postings)
        .filter((it) => it[side].code === code)
        .reduce((total, it) => total + it.amount, 0);
    return sum('to') - sum('from');
  }

  /** Whether every guarded account stays at zero or above. */
  accepts(postings: readonly Posting[], sign = 1): boolean {
    const names = new Map(postings.flatMap((it) => [it.from, it.to]).map((it) => [it.code, it]));
    return [...names.values()].every(({ code, guarded }) => {
      const moved = postings.reduce(
        (sum, it) => sum + (it.to.code === code ? it.amount : 0) - (it.from.code === code ? it.amount : 0),
        0,
      );
      return !guarded || this.balance(code) + sign * moved >= 0;
    });
  }

  add(requestId: string, postings: Posting[]): void {
    this.acts.push({ requestId, postings, reversed: false });
  }

  standing(nth: number) {
    const standing = this.acts.filter((it) => !it.reversed);
    return standing[nth % Math.max(1, standing.length)];
  }
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      moves: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse' as const), nth: fc.nat(20) }) },
);

/** Four accounts of a run: a source that may go below zero, and three that may not. */
function accountsOf(run: string): AccountName[] {
  return ['source', 'a', 'b', 'c'].map((it) => ({ code: `${run}/${it}`, unit: '瓶', guarded: it !== 'source' }));
}

function postingsOf(moves: [number, number, number][], accounts: AccountName[], requestId: string): Posting[] {
  return moves.flatMap(([i, j, amount]) => {
    const [from, to] = [accounts[i], accounts[i === j ? (j + 1) % 4 : j]];
    if (!from || !to) return [];
    return [{ from, to, amount, kind: 'test', requestId, at: 1, actorId: null, facts: {} }];
  });
}

/** Whether it was booked; anything but `Insufficient` is a bug. */
async function booked(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Insufficient) return false;
    throw error;
  }
}

describe(`the ledger on ${engine}`, () => {
  it('does what the model says, act by act, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const accounts = accountsOf(randomUUID());
        const model = new Model();
        for (const it of steps) {
          const requestId = randomUUID();
          if (it.kind === 'post') {
            const postings = postingsOf(it.moves, accounts, requestId);
            const expected = model.accepts(postings);
            expect(await booked(() => db.transact((tx) => ledger.post(tx, postings)))).toBe(expected);
            if (expected) model.add(requestId, postings);
          } else {
            const act = model.standing(it.nth);
            if (!act) continue;
            const expected = model.accepts(act.postings, -1);
            const by = { requestId, kind: 'reversal', reason: '试' };
            expect(await booked(() => db.transact((tx) => ledger.reverse(tx, NOBODY, act.requestId, by)))).toBe(
              expected,
            );
            if (expected) act.reversed = true;
          }
        }
        const sums = await ledger.sums(accounts.map((it) => it.code));
        for (const { code } of accounts) expect(sums(code).balance).toBe(model.balance(code));
        expect(await verifyLedger(db.read)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('loses and invents nothing when many post at once', async () => {
    const accounts = accountsOf(randomUUID());
    const [source, a, b, c] = accounts;
    if (!source || !a || !b || !c) throw new Error('four accounts');
    const post = (from: AccountName, to: AccountName, amount: number) =>
      booked(() =>
        db.transact((tx) =>
          ledger.post(tx, [
            { from, to, amount, kind: 'test', requestId: randomUUID(), at: 1, actorId: null, facts: {} },
          ]),
        ),
      );
    await post(source, a, 30);
    const ways = [
      [a, b],
      [b, c],
      [c, a],
      [b, a],
    ] as const;
    await Promise.all(
      Array.from({ length: 120 }, (_, i) => {
        const [from, to] = ways[i % ways.length] ?? [a, b];
        return post(from, to, 1 + (i % 3));
      }),
    );
    const sums = await ledger.sums(accounts.map((it) => it.code));
    const balances = [a, b, c].map((it) => sums(it.code).balance);
    expect(balances.reduce((total, it) => total + it, 0)).toBe(30);
    expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
    expect(await verifyLedger(db.read)).toEqual([]);
  });

  it('leaves nothing of an act that fails in its last posting', async () => {
    const accounts = accountsOf(randomUUID());
    const requestId = randomUUID();
    const postings = postingsOf(
      [
        [0, 1, 5],
        [1, 2, 5],
        [2, 3, 6],
      ],
      accounts,
      requestId,
    );
    expect(await booked(() => db.transact((tx) => ledger.post(tx, postings)))).toBe(false);
    const sums = await ledger.sums(accounts.map((it) => it.code));
    expect(accounts.map((it) => sums(it.code).debits)).toEqual([0, 0, 0, 0]);
    expect(await server.sql('SELECT id FROM transfer WHERE requestId = ?', [requestId])).toEqual([]);
  });

  it('names the account that lacks', async () => {
    const accounts = accountsOf(randomUUID());
    const posting = postingsOf([[1, 2, 5]], accounts, randomUUID());
    await expect(db.transact((tx) => ledger.post(tx, posting))).rejects.toThrow(
      new Insufficient(accounts[1]?.code ?? ''),
    );
  });

  it('undoes nothing twice', async () => {
    const accounts = accountsOf(randomUUID());
    const requestId = randomUUID();
    await db.transact((tx) => ledger.post(tx, postingsOf([[0, 1, 5]], accounts, requestId)));
    await db.transact((tx) => ledger.post(tx, postingsOf([[0, 1, 5]], accounts, randomUUID())));
    const undo = () =>
      db.transact((tx) =>
        ledger.reverse(tx, NOBODY, requestId, { requestId: randomUUID(), kind: 'reversal', reason: '试' }),
      );
    await undo();
    await expect(undo()).rejects.toMatchObject({ driverError: { code: expect.stringMatching(/DUP|UNIQUE/) } });
    expect(await verifyLedger(db.read)).toEqual([]);
  });

  it('the database itself holds the guard, whoever writes', async () => {
    const accounts = accountsOf(randomUUID());
    await db.transact((tx) => ledger.post(tx, postingsOf([[0, 1, 5]], accounts, randomUUID())));
    const guarded = accounts[1]?.code;
    await expect(server.sql('UPDATE account SET credits = 6 WHERE code = ?', [guarded])).rejects.toThrow();
    await expect(server.sql('UPDATE transfer SET amount = 0')).rejects.toThrow();
  });
});
