import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Transfers } from '../../src/membership/members/transfers.js';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventIdNumber, inventPhone, joinAs, joinInput, signIn } from '../support/people.js';
import { race, TAKERS, takeTurns } from '../support/race.js';
import { engine } from '../support/server.js';
import { unionOf } from '../support/staff.js';
import { unguard } from '../support/unguard.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
  takeTurns(city);
});

afterAll(() => city.stop());

const make = async (parent: string, kind: api.NewUnionKind) =>
  city.cadre.call(api.createUnion, {
    requestId: newRequestId(),
    parentId: await unionOf(city, parent),
    name: '新工会',
    kind,
    review: false,
  });
const step = (id: string) => ({ id, requestId: newRequestId(), reason: '机构调整' });

async function asked(): Promise<{ id: string; memberId: string }> {
  const { client, card } = await joinAs(city.client);
  const toId = await unionOf(city, 'express');
  const { id } = await client.call(api.askTransfer, { requestId: newRequestId(), toId, reason: '换工作' });
  return { id, memberId: card.memberId };
}
const events = (memberId: string) =>
  city.sql('SELECT id FROM audit WHERE subjectId = ? AND act = ?', [memberId, 'member.transferred']);

describe(`unions at the same moment on ${engine}`, () => {
  it('one transfer is accepted once, however many cadres accept it', async () => {
    const { id, memberId } = await asked();
    const ends = await race(TAKERS, () => city.cadre.call(api.acceptTransfer, { id, requestId: newRequestId() }));
    expect(ends).toEqual({ done: 1, STEP_NOT_ALLOWED: TAKERS - 1 });
    expect(await events(memberId)).toHaveLength(1);
  });

  it('of accepting and withdrawing one happens', async () => {
    const { client, card } = await joinAs(city.client);
    const toId = await unionOf(city, 'express');
    const { id } = await client.call(api.askTransfer, { requestId: newRequestId(), toId, reason: '换工作' });
    const ends = await race(20, (i) =>
      i % 2
        ? client.call(api.refuseTransfer, { ...step(id), reason: '不换了' })
        : city.cadre.call(api.acceptTransfer, { id, requestId: newRequestId() }),
    );
    expect(ends.done).toBe(1);
    const me = (await client.call(api.getMe, {})).member;
    const { last } = await client.call(api.getMyTransfer, {});
    expect(me?.union.id).toBe(last?.status === 'accepted' ? toId : card.union.id);
  });

  it('a merger while people join loses nobody', async () => {
    const [old, into] = [await make('dongcheng', 'street'), await make('dongcheng', 'street')];
    const poster = await city.cadre.call(api.createJoinCode, {
      requestId: newRequestId(),
      unionId: old.id,
      channel: 'poster',
    });
    const phones = await Promise.all(Array.from({ length: 40 }, () => signIn(city.client, inventPhone())));
    const inputs = await Promise.all(
      phones.map(() => joinInput(city.client, { idNumber: inventIdNumber(), joinCode: poster.code })),
    );
    const ends = await race(phones.length + 1, (i) => {
      const [phone, input] = [phones[i], inputs[i]];
      return phone && input
        ? phone.call(api.join, input)
        : city.cadre.call(api.mergeUnion, { ...step(old.id), intoId: into.id });
    });
    expect(ends).toEqual({ done: phones.length + 1 });
    expect((await city.cadre.call(api.getUnionHoldings, { id: old.id })).members).toBe(0);
    expect((await city.cadre.call(api.getUnionHoldings, { id: into.id })).members).toBe(phones.length);
  });

  it('two unions moved under each other make no ring', async () => {
    const [a, b] = [await make('dongcheng', 'street'), await make('dongcheng', 'street')];
    const [gridA, parkB] = [await make('dongcheng', 'park'), await make('dongcheng', 'park')];
    const enterprises = await Promise.all([enterpriseUnder(a.id), enterpriseUnder(b.id)]);
    const ends = await race(20, (i) => {
      const [id, parentId] = i % 2 ? [enterprises[0], gridA.id] : [enterprises[1], parkB.id];
      return city.cadre.call(api.moveUnion, { ...step(id ?? ''), parentId });
    });
    expect(ends).toEqual({ done: 20 });
    // What moves between two merging unions ends up below the one that stands.
    const merged = await race(2, (i) => {
      const [id, intoId] = i ? [a.id, b.id] : [b.id, a.id];
      return city.cadre.call(api.mergeUnion, { ...step(id), intoId });
    });
    expect(merged).toEqual({ done: 1, UNION_CLOSED: 1 });
    await expectTree();
  });

  it('without its guard a transfer is answered many times', async () => {
    const { id } = await asked();
    unguard.method(city.app.get(Transfers), 'decide', () => () => Promise.resolve());
    const ends = await race(20, () => city.cadre.call(api.refuseTransfer, { ...step(id), reason: '不在本片区' }));
    expect(ends).toEqual({ done: 20 });
  });
});

async function enterpriseUnder(parentId: string): Promise<string> {
  const input = { requestId: newRequestId(), parentId, name: '企业工会', kind: 'enterprise', review: false } as const;
  return (await city.cadre.call(api.createUnion, input)).id;
}

/** Every union hangs below its parent, and each path leads to the root. */
async function expectTree(): Promise<void> {
  const rows = await city.sql<{ id: string; parentId: string | null; path: string; code: string }>(
    'SELECT id, parentId, path, code FROM labour_union',
  );
  for (const { parentId, path, code } of rows) {
    const parent = rows.find((it) => it.id === parentId);
    expect(path).toBe(`${parent?.path ?? '/'}${code}/`);
  }
}
