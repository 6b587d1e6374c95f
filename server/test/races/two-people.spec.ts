import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, startDemo, type DemoCity } from '../support/demo.js';
import { joinAs, signIn } from '../support/people.js';
import { race, takeTurns, TAKERS } from '../support/race.js';
import { engine } from '../support/server.js';
import { workerOf } from '../support/staff.js';

const reason = '导入错了';

let city: DemoCity;
let second: Client;

beforeAll(async () => {
  city = await startDemo();
  takeTurns(city);
  second = await workerOf(city, 'cadre', 'denghe');
});

afterAll(() => city.stop());

async function askErasure(): Promise<{ asked: api.ApprovalRow; memberId: string }> {
  const { memberId } = (await joinAs(city.client)).card;
  const asked = await city.cadre.call(api.askErasure, { requestId: newRequestId(), memberIds: [memberId], reason });
  return { asked, memberId };
}

describe(`what two people have to agree on, on ${engine}`, () => {
  it('is done once, however many decide at once', async () => {
    const { asked, memberId } = await askErasure();
    const ends = await race(TAKERS, (n) =>
      second.call(n % 2 ? api.acceptApproval : api.rejectApproval, { id: asked.id, requestId: newRequestId(), reason }),
    );
    expect(ends).toEqual({ done: 1, APPROVAL_DECIDED: TAKERS - 1 });
    const [{ status } = { status: '' }] = (await second.call(api.listApprovals, {})).rows;
    const [{ erased } = { erased: -1 }] = await city.sql<{ erased: number }>(
      'SELECT COUNT(*) AS erased FROM member m JOIN person p ON p.id = m.personId WHERE m.id = ? AND p.erasedAt IS NOT NULL',
      [memberId],
    );
    expect(Number(erased)).toBe(status === 'accepted' ? 1 : 0);
    const acts = await city.sql(`SELECT id FROM audit WHERE subjectId = ? AND act <> 'approval.asked'`, [asked.id]);
    expect(acts).toHaveLength(1);
  });

  it('is not done by the one who asked, nor too late, nor by somebody without the duty', async () => {
    const { asked, memberId } = await askErasure();
    const decision = () => ({ id: asked.id, requestId: newRequestId(), reason });
    expect(asked).toMatchObject({ status: 'waiting', mine: true });
    expect(await city.cadre.refusal(api.acceptApproval, decision())).toBe('APPROVAL_OWN');
    const keeper = await workerOf(city, 'stock_keeper', 'denghe');
    expect(await keeper.refusal(api.acceptApproval, decision())).toBe('NOT_FOUND');
    city.clock.advance(3 * 86_400_000);
    expect(await second.refusal(api.acceptApproval, decision())).toBe('APPROVAL_EXPIRED');
    expect((await second.call(api.listApprovals, { waiting: true })).rows).toEqual([]);
    expect((await second.call(api.getMember, { id: memberId })).name).toBe('马*川');
  });

  it('removes what was agreed on, for good, and both names stay in the log', async () => {
    const { asked, memberId } = await askErasure();
    const accepted = await second.call(api.acceptApproval, { id: asked.id, requestId: newRequestId(), reason });
    expect(accepted).toMatchObject({ status: 'accepted', askedBy: '吴琳', decidedBy: '东干', decidedWhy: reason });
    expect(await second.call(api.getMember, { id: memberId })).toMatchObject({ name: '已删除', phone: null });
  });

  it('rotates the keys after two administrators agreed', async () => {
    const administrator = await signIn(city.client, DEMO.administrator);
    const other = await workerOf(city, 'administrator', 'denghe');
    const asked = await administrator.call(api.askKeyRotation, { requestId: newRequestId(), reason: '每年换一次' });
    expect(await city.cadre.refusal(api.acceptApproval, { id: asked.id, requestId: newRequestId(), reason })).toBe(
      'NOT_FOUND',
    );
    await other.call(api.acceptApproval, { id: asked.id, requestId: newRequestId(), reason });
    await city.settle();
    const waiting = await city.sql(`SELECT id FROM outbox WHERE kind = 'keys.rotation_agreed' AND deliveredAt IS NULL`);
    expect(waiting).toEqual([]);
  });
});
