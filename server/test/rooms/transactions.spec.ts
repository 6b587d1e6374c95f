import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '../../src/kernel/index.js';
import { NOON } from '../support/demo.js';
import { takeTurns } from '../support/race.js';
import { engine, startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let db: Database;

beforeAll(async () => {
  server = await startServer({ city: 'demo', at: NOON });
  takeTurns(server);
  db = server.app.get(Database);
});

afterAll(() => server.stop());

const put = (tx: Tx, key: string) => tx.query('INSERT INTO quota_opening (accountCode) VALUES (?)', [key]);
const isThere = async (key: string) =>
  (await db.read.query<object[]>('SELECT accountCode FROM quota_opening WHERE accountCode = ?', [key])).length === 1;
/** Writes two rows; every second one changes its mind afterwards. */
const halfFails = (key: string, i: number) =>
  db.transact(async (tx) => {
    await put(tx, key);
    await put(tx, `${key}/2`);
    if (i % 2) throw new Error('on purpose');
  });
const failing = async (work: () => Promise<unknown>) => expect(work()).rejects.toThrow('on purpose');

describe(`a transaction on ${engine}`, () => {
  it('leaves all or nothing', async () => {
    const [kept, dropped] = [randomUUID(), randomUUID()];
    expect(await db.transact((tx) => put(tx, kept).then(() => 7))).toBe(7);
    await failing(() =>
      db.transact(async (tx) => {
        await put(tx, dropped);
        throw new Error('on purpose');
      }),
    );
    expect([await isThere(kept), await isThere(dropped)]).toEqual([true, false]);
  });

  it('does not mix with another that overlaps it', async () => {
    const keys = Array.from({ length: 40 }, () => randomUUID());
    await Promise.all(
      keys.map((key, i) => {
        const work = halfFails(key, i);
        return i % 2 ? expect(work).rejects.toThrow('on purpose') : work;
      }),
    );
    for (const [i, key] of keys.entries())
      expect([await isThere(key), await isThere(`${key}/2`)]).toEqual(i % 2 ? [false, false] : [true, true]);
  });

  it('shows a reader nothing of what is not committed', async () => {
    const key = randomUUID();
    await db.transact(async (tx) => {
      await put(tx, key);
      expect(await isThere(key)).toBe(false);
    });
    expect(await isThere(key)).toBe(true);
  });

  it('that fails does not stop the next', async () => {
    await failing(() => db.transact(() => Promise.reject(new Error('on purpose'))));
    const key = randomUUID();
    await db.transact((tx) => put(tx, key));
    expect(await isThere(key)).toBe(true);
  });
});

if (engine === 'mariadb') {
  describe('on MariaDB', () => {
    it('two that lock in opposite order are both done: the one that was aborted ran again', async () => {
      const [a, b] = [randomUUID(), randomUUID()];
      await db.transact((tx) => put(tx, a).then(() => put(tx, b)));
      let runs = 0;
      const bothHoldOne = meeting(2);
      const work = (first: string, second: string) =>
        db.transact(async (tx) => {
          runs += 1;
          await tx.query('UPDATE quota_opening SET accountCode = accountCode WHERE accountCode = ?', [first]);
          await bothHoldOne();
          await tx.query('UPDATE quota_opening SET accountCode = accountCode WHERE accountCode = ?', [second]);
          await put(tx, randomUUID());
        });
      await Promise.all([work(a, b), work(b, a)]);
      expect(runs).toBe(3);
    });

    it('is READ COMMITTED', async () => {
      const [{ level } = { level: '' }] = await db.transact((tx) =>
        tx.query<{ level: string }[]>('SELECT @@tx_isolation AS level'),
      );
      expect(level).toBe('READ-COMMITTED');
    });
  });
} else {
  describe('on SQLite', () => {
    // The last one: it leaves the connection in disorder.
    it('overlapping ones would mix without the queue', async () => {
      Object.assign(db, { queue: null });
      const keys = Array.from({ length: 10 }, () => randomUUID());
      const ends = await Promise.allSettled(keys.map((key, i) => halfFails(key, i)));
      const right = await Promise.all(
        keys.map(async (key, i) => ends[i]?.status === 'fulfilled' && i % 2 === 0 && (await isThere(`${key}/2`))),
      );
      expect(right.filter(Boolean).length).toBeLessThan(keys.length / 2);
    });
  });
}

/** Waits until `n` have come; whoever comes later does not wait. */
function meeting(n: number): () => Promise<void> {
  let come = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come >= n) open();
    return all;
  };
}
