import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

const reason = '证件到期';

let city: DemoCity;
let auditor: Client;

beforeAll(async () => {
  city = await startDemo();
  auditor = await workerOf(city, 'auditor', 'denghe');
});

afterAll(() => city.stop());

const search = async (of: api.AuditSearch) => (await auditor.call(api.searchAudit, of)).rows;

describe(`the audit log on ${engine}`, () => {
  it('says who did what to what, when, from where, and what it was before and after', async () => {
    const administrator = await signIn(city.client, DEMO.administrator);
    const scopeId = await unionOf(city, 'dongcheng');
    const phone = inventPhone();
    const asked = { requestId: newRequestId(), name: '新同事', phone, role: 'reviewer', scopeId } as const;
    const { personId, roles } = await administrator.call(api.grantRole, asked);
    const grantId = roles[0]?.grantId ?? '';
    await administrator.call(api.revokeRole, { id: personId, grantId, requestId: newRequestId(), reason });
    const [revoked, granted] = await search({ subject: personId });
    const at = city.clock.now();
    const none = { role: null, scopeId: null };
    expect(granted).toMatchObject({ act: 'role.granted', before: none, after: { role: 'reviewer', scopeId }, at });
    expect(revoked).toMatchObject({
      act: 'role.revoked',
      who: { name: '孟远' },
      facts: { reason },
      before: { role: 'reviewer', scopeId },
      after: none,
      ip: '127.0.0.1',
      face: 'sms',
    });
  });

  it('is found by who, by what, by when, a page at a time', async () => {
    const { card } = await joinAs(city.client);
    const step = { id: card.memberId, requestId: newRequestId(), reason };
    city.clock.advance(86_400_000);
    const from = city.clock.now();
    await city.cadre.call(api.suspendMember, step);
    city.clock.advance(1000);
    await city.cadre.call(api.reinstateMember, { ...step, requestId: newRequestId() });
    for (const who of [DEMO.cadre, 'wulin'])
      expect((await search({ who, from })).map((it) => it.act)).toEqual(['member.reinstatement', 'member.suspension']);
    expect(await search({ who: '15499999999' })).toEqual([]);
    expect((await search({ act: 'member', from, to: from + 1000 })).map((it) => it.act)).toEqual(['member.suspension']);
    const first = await auditor.call(api.searchAudit, { from, act: 'member', limit: 1 });
    const second = await auditor.call(api.searchAudit, {
      from,
      act: 'member',
      limit: 1,
      ...(first.next && { before: first.next }),
    });
    expect([...first.rows, ...second.rows].map((it) => it.act)).toEqual(['member.reinstatement', 'member.suspension']);
  });

  it('is changed by nobody: the database itself refuses', async () => {
    const rows = () => city.sql('SELECT * FROM audit ORDER BY id');
    const before = await rows();
    for (const sql of [
      `UPDATE audit SET act = 'nothing'`,
      'UPDATE audit SET actorId = NULL',
      'DELETE FROM audit',
      `DELETE FROM audit WHERE act LIKE 'role%'`,
    ])
      await expect(city.sql(sql)).rejects.toThrow('audit is append-only');
    expect(await rows()).toEqual(before);
  });

  it('is read by the auditor, who reads nothing else', async () => {
    for (const other of [city.cadre, await signIn(city.client, '15400000002')])
      expect(await other.refusal(api.searchAudit, {})).toBe('NOT_ALLOWED');
    for (const route of [api.listUnions, api.listJoinCodes, api.listStaff, api.listApprovals, api.getJoinCounts])
      expect(await auditor.refusal(route as api.Route<object, unknown>, {})).toBe('NOT_ALLOWED');
  });
});
