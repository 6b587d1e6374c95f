import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, Requests, type Tx } from '../../src/kernel/index.js';
import { NOON } from '../support/demo.js';
import { takeTurns } from '../support/race.js';
import { engine, startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let requests: Requests;

beforeAll(async () => {
  server = await startServer({ city: 'demo', at: NOON });
  takeTurns(server);
  requests = server.app.get(Requests);
});

afterAll(() => server.stop());

/** An effect that can be counted: a row of its own each time it happens. */
async function leaveMark(tx: Tx, name: string): Promise<{ mark: string }> {
  const mark = `${name}/${randomUUID()}`;
  await tx.query('INSERT INTO quota_opening (accountCode) VALUES (?)', [mark]);
  return { mark };
}
const marks = async (name: string) =>
  (await server.sql('SELECT accountCode FROM quota_opening WHERE accountCode LIKE ?', [`${name}/%`])).length;

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe(`doing something once on ${engine}`, () => {
  it('gives the first answer again for the same request', async () => {
    const [id, name] = [randomUUID(), randomUUID()];
    const body = { who: 'me', what: 1 };
    const first = await requests.once(id, body, (tx) => leaveMark(tx, name));
    expect(await requests.once(id, { ...body }, (tx) => leaveMark(tx, name))).toEqual(first);
    expect(await requests.recall(id, body)).toEqual({ result: first });
    expect(await marks(name)).toBe(1);
  });

  it('refuses the id for anything else', async () => {
    const [id, name] = [randomUUID(), randomUUID()];
    await requests.once(id, { what: 1 }, (tx) => leaveMark(tx, name));
    expect(await refusalOf(requests.once(id, { what: 2 }, (tx) => leaveMark(tx, name)))).toBe('REQUEST_ID_REUSED');
    expect(await refusalOf(requests.recall(id, { what: 2 }))).toBe('REQUEST_ID_REUSED');
    expect(await marks(name)).toBe(1);
  });

  it('makes one effect of fifty at once, and all get one answer', async () => {
    const [id, name] = [randomUUID(), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => requests.once(id, { what: 1 }, (tx) => leaveMark(tx, name))),
    );
    expect(new Set(answers.map((it) => it.mark)).size).toBe(1);
    expect(await marks(name)).toBe(1);
  });

  it('leaves nothing of a refusal, so that the same request may succeed later', async () => {
    const [id, name] = [randomUUID(), randomUUID()];
    const refuse = async (tx: Tx) => {
      await leaveMark(tx, name);
      throw new DomainError('OUT_OF_STOCK', { nearest: '' });
    };
    expect(await refusalOf(requests.once(id, {}, refuse))).toBe('OUT_OF_STOCK');
    expect([await marks(name), await requests.recall(id, {})]).toEqual([0, null]);
    await requests.once(id, {}, (tx) => leaveMark(tx, name));
    expect(await marks(name)).toBe(1);
  });

  it('reads anew after a lost race for a unique key', async () => {
    const key = randomUUID();
    let tries = 0;
    const act = () =>
      requests.once(randomUUID(), {}, async (tx) => {
        tries += 1;
        const [taken] = await tx.query<object[]>('SELECT accountCode FROM quota_opening WHERE accountCode = ?', [key]);
        if (taken) throw new DomainError('CODE_USED', { seconds: 1 });
        await tx.query('INSERT INTO quota_opening (accountCode) VALUES (?)', [key]);
        return {};
      });
    const ends = await Promise.all(Array.from({ length: 10 }, () => refusalOf(act())));
    expect(ends.sort()).toEqual([...Array<string>(9).fill('CODE_USED'), 'done']);
    expect(tries).toBeGreaterThanOrEqual(10);
  });

  it('gives up on a key that is always there, with the error itself', async () => {
    const key = randomUUID();
    const insert = (tx: Tx) => tx.query('INSERT INTO quota_opening (accountCode) VALUES (?)', [key]).then(() => ({}));
    await requests.once(randomUUID(), {}, insert);
    expect(await refusalOf(requests.once(randomUUID(), {}, insert))).toMatch(/QueryFailedError/);
  });
});
