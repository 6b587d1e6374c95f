import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { ListedJoins } from '../../src/membership/index.js';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { csvOf, HEADINGS, listedRow, sendList, settled, workOff } from '../support/sent-lists.js';
import { joinAs } from '../support/people.js';
import { engine, type TestServer } from '../support/server.js';
import { unguard } from '../support/unguard.js';

const ROWS = 2600;
const LEASE_MS = 60_000;

let city: DemoCity;
let unionId: string;

beforeEach(async () => {
  city = await startDemo();
  const [row] = await city.sql<{ id: string }>("SELECT id FROM labour_union WHERE code = 'dongsi-street'");
  unionId = row?.id ?? '';
});

afterEach(() => city.stop());

const people = Array.from({ length: ROWS }, () => listedRow());

async function startedImport(): Promise<string> {
  const id = await sendList(city.cadre, unionId, csvOf([HEADINGS, ...people]));
  await settled(city, city.cadre, id);
  await city.cadre.call(api.startMemberImport, { id, requestId: newRequestId() });
  return id;
}

async function members(): Promise<number> {
  const [row] = await city.sql<{ n: number }>("SELECT COUNT(*) AS n FROM member WHERE channel = 'import'");
  return Number(row?.n);
}

/** This process dies in the batch after `batches`: nothing of it happens any more, and it never says so. */
function dieAfter(server: TestServer, batches: number): void {
  let settledBatches = 0;
  unguard.method(server.app.get(ListedJoins), 'joinMany', (original) => async (...args) => {
    if (settledBatches++ >= batches) throw Object.assign(new Error('gone'), { code: 'ECONNABORTED' });
    return original.apply(server.app.get(ListedJoins), args);
  });
}

describe(`an import on ${engine}`, () => {
  it('that died in the middle is taken up by another process: nothing is lost, nothing is doubled', async () => {
    const other = await city.beside();
    dieAfter(city, 2);
    dieAfter(other, 0);
    const id = await startedImport();
    await workOff(city);
    const held = await city.cadre.call(api.getMemberImport, { id });
    expect(held.status).toBe('importing');
    expect(held.looked).toBeLessThan(ROWS);
    expect(await members()).toBe(held.looked);

    const third = await city.beside();
    city.clock.advance(LEASE_MS + 1);
    expect(await settled(third, city.cadre, id)).toMatchObject({ status: 'done', looked: ROWS, joins: ROWS, wrong: 0 });
    expect(await members()).toBe(ROWS);
  });

  it('is worked on by one process at a time, however many there are', async () => {
    const others = [await city.beside(), await city.beside()];
    const id = await startedImport();
    await Promise.all([city, ...others].map((it) => settled(it, city.cadre, id)));
    expect(await city.cadre.call(api.getMemberImport, { id })).toMatchObject({ status: 'done', joins: ROWS, found: 0 });
    expect(await members()).toBe(ROWS);
    const [row] = await city.sql<{ n: number }>("SELECT COUNT(*) AS n FROM audit WHERE act = 'member_import.done'");
    expect(Number(row?.n)).toBe(1);
  });

  it('meets people who join by phone at that moment: each is one member', async () => {
    const meant = people.slice(0, 12);
    const id = await startedImport();
    const joins = meant.map(([name, idNumber = '', phone = '']) => joinAs(city.client, { name, idNumber, phone }));
    await Promise.all([settled(city, city.cadre, id), ...joins]);
    const { joins: made, found, wrong } = await settled(city, city.cadre, id);
    expect(made + found + wrong).toBe(ROWS);
    const [row] = await city.sql<{ n: number }>('SELECT COUNT(*) AS n FROM member WHERE livePersonId IS NOT NULL');
    const [distinct] = await city.sql<{ n: number }>(
      'SELECT COUNT(DISTINCT p.idNumberIndex) AS n FROM member m JOIN person p ON p.id = m.livePersonId WHERE p.idNumberIndex IS NOT NULL',
    );
    expect(Number(row?.n)).toBeGreaterThanOrEqual(ROWS);
    expect(Number(distinct?.n)).toBeGreaterThanOrEqual(ROWS);
  });
});
