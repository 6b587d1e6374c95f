import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs, type JoinedWorker } from '../support/people.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

let city: DemoCity;
let east: Client;
let west: Client;
let toId: string;

beforeAll(async () => {
  city = await startDemo();
  [east, west] = [await workerOf(city, 'cadre', 'dongcheng'), await workerOf(city, 'cadre', 'xicheng')];
  toId = await unionOf(city, 'xicheng-street');
});

afterAll(() => city.stop());

const reason = '换了片区';
const answer = (id: string) => ({ id, requestId: newRequestId() });

/** A member of the eastern street. */
async function eastern(): Promise<JoinedWorker> {
  const posters = (await city.cadre.call(api.listJoinCodes, {})).rows;
  const joinCode = posters.find((it) => it.union.name === '东四路街道工会联合会')?.code ?? '';
  return joinAs(city.client, { joinCode });
}
const ask = (client: Client) => client.call(api.askTransfer, { requestId: newRequestId(), toId, reason });

describe(`a transfer between unions on ${engine}`, () => {
  it('asked by the worker is accepted by the union that receives', async () => {
    const { client, card } = await eastern();
    const { id } = await ask(client);
    expect(await client.refusal(api.askTransfer, { requestId: newRequestId(), toId, reason })).toBe('TRANSFER_WAITING');
    // Neither the asking side nor the union that loses a member decides.
    expect(await client.refusal(api.acceptTransfer, answer(id))).toBe('NOT_FOUND');
    expect(await east.refusal(api.acceptTransfer, answer(id))).toBe('NOT_FOUND');
    expect((await west.call(api.listTransfers, { waiting: true })).rows.map((it) => it.id)).toContain(id);
    const done = await west.call(api.acceptTransfer, answer(id));
    expect([done.status, done.member.name]).toEqual(['accepted', '马*川']);
    const me = (await client.call(api.getMe, {})).member;
    expect([me?.union.id, me?.memberId, me?.number]).toEqual([toId, card.memberId, card.number]);
    expect(await west.refusal(api.acceptTransfer, answer(id))).toBe('STEP_NOT_ALLOWED');
    expect((await client.call(api.getMyTransfer, {})).last?.status).toBe('accepted');
    const { history } = await west.call(api.getMemberFile, { id: card.memberId });
    expect(history[0]?.title).toBe('转会到西城街道新就业形态联合工会');
  });

  it('asked by the cadre is accepted by the worker', async () => {
    const { client, card } = await eastern();
    const { id } = await east.call(api.proposeTransfer, { ...answer(card.memberId), toId, reason });
    expect(await west.refusal(api.acceptTransfer, answer(id))).toBe('NOT_FOUND');
    expect((await client.call(api.getMyTransfer, {})).waiting?.askedBy).toBe('union');
    await client.call(api.acceptTransfer, answer(id));
    expect((await client.call(api.getMe, {})).member?.union.id).toBe(toId);
    expect(await east.refusal(api.getMember, { id: card.memberId })).toBe('NOT_FOUND');
  });

  it('is refused by the one and withdrawn by the other', async () => {
    const { client } = await eastern();
    const first = await ask(client);
    expect((await west.call(api.refuseTransfer, { ...answer(first.id), reason: '不在本片区' })).status).toBe('refused');
    const second = await ask(client);
    expect((await client.call(api.refuseTransfer, { ...answer(second.id), reason: '不换了' })).status).toBe(
      'withdrawn',
    );
    expect((await client.call(api.getMyTransfer, {})).waiting).toBeNull();
  });

  it('ends with the membership, and leads nowhere that is closed or the same', async () => {
    const { client, card } = await eastern();
    expect(await client.refusal(api.askTransfer, { requestId: newRequestId(), toId: card.union.id, reason })).toBe(
      'TRANSFER_SAME_UNION',
    );
    const { id } = await ask(client);
    await client.call(api.leave, { requestId: newRequestId() });
    expect(await west.refusal(api.acceptTransfer, answer(id))).toBe('STEP_NOT_ALLOWED');
    expect(await client.refusal(api.askTransfer, { requestId: newRequestId(), toId, reason })).toBe('NOT_A_MEMBER');
  });
});
