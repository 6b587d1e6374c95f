import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { CONTRACT } from '@nuanxin/shared-types/schema';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';
import { workerOf } from '../support/staff.js';
import { signInByWechat } from '../support/wechat.js';

const CONSOLE_ROLES = ['cadre', 'reviewer', 'stock_keeper', 'finance', 'auditor', 'administrator'] as const;
const CALLERS = ['nobody', 'session', 'member', 'clerk', ...CONSOLE_ROLES] as const;
type Caller = (typeof CALLERS)[number];

/** Who passes the door of a route, whatever stands behind it. */
function passes(access: api.Access): readonly Caller[] {
  if (access === 'anyone') return CALLERS;
  if (access === 'session') return CALLERS.slice(1);
  if (access === 'person') return CALLERS.slice(2);
  if (access === 'staff') return ['clerk', ...CONSOLE_ROLES.filter((role) => api.bringsDuty([{ role }], 'reports'))];
  if (access === 'console') return CONSOLE_ROLES;
  return CONSOLE_ROLES.filter((role) => api.bringsDuty([{ role }], access));
}

/** What the door says to those it keeps out. */
function keptOut(caller: Caller, access: api.Access): api.ErrorCode {
  if (caller === 'nobody') return 'SIGN_IN_FIRST';
  return access === 'person' ? 'NOT_A_MEMBER' : 'NOT_ALLOWED';
}

let city: DemoCity;
let clients: Record<Caller, Client>;

beforeAll(async () => {
  city = await startDemo();
  clients = {
    nobody: city.client,
    session: await signInByWechat(city, 'somebody'),
    member: (await joinAs(city.client)).client,
    clerk: (await city.counterAt('chenlu')).client,
    cadre: city.cadre,
    reviewer: await workerOf(city, 'reviewer', 'denghe'),
    stock_keeper: await workerOf(city, 'stock_keeper', 'denghe'),
    finance: await workerOf(city, 'finance', 'denghe'),
    auditor: await workerOf(city, 'auditor', 'denghe'),
    administrator: await signIn(city.client, DEMO.administrator),
  };
});

afterAll(() => city.stop());

/** The answer to a request without any field, so that nothing is ever done by it. */
async function knock({ method, path }: api.Route<never, unknown>, { token }: Client): Promise<[number, string]> {
  const sends = method === 'POST' || method === 'PUT';
  const response = await fetch(`${city.url}/api${path.replace(/:\w+/g, 'x')}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(sends && { 'content-type': 'application/json' }),
    },
    ...(sends && { body: '{}' }),
  });
  // A file is an answer too.
  const body = (await response.json().catch(() => ({}))) as Partial<api.ErrorBody>;
  return [response.status, body.error?.code ?? ''];
}

/** After these the session is gone. */
const ENDINGS: readonly unknown[] = [api.signOut, api.signOutEverywhere];
const routes = CONTRACT.map(({ route }) => route).filter((it) => !ENDINGS.includes(it));

describe.each(CALLERS)(`the door of every route, for %s, on ${engine}`, (caller) => {
  it.each(routes.map((it) => [`${it.method} ${it.path}`, it] as const))('%s', async (_, route) => {
    const [status, code] = await knock(route, clients[caller]);
    if (passes(route.access).includes(caller)) {
      expect(['SIGN_IN_FIRST', 'NOT_ALLOWED', 'INTERNAL']).not.toContain(code);
    } else {
      const refusal = keptOut(caller, route.access);
      expect([status, code]).toEqual([api.ERRORS[refusal].status, refusal]);
    }
  });
});

describe(`the scope behind the door on ${engine}`, () => {
  it('is a subtree: what lies outside does not exist', async () => {
    const west = await workerOf(city, 'cadre', 'xicheng');
    const posters = (await city.cadre.call(api.listJoinCodes, {})).rows;
    const eastern = posters.find((it) => it.union.name === '东四路街道工会联合会');
    const { card } = await joinAs(city.client, { ...(eastern && { joinCode: eastern.code }) });
    const counter = await city.counterAt('chenlu');
    const { id: redemptionId } = await counter.redeem({ guest: { phone: inventPhone(), category: 'rider' } });
    const { id: unionId } = card.union;
    const step = { id: card.memberId, requestId: newRequestId(), reason: '试一试' };
    const { programmeId: id, placeId } = counter;
    const move = { id, placeId, requestId: newRequestId(), quantity: 1, note: '' };
    const refusals = await Promise.all([
      west.refusal(api.getMember, { id: card.memberId }),
      west.refusal(api.suspendMember, step),
      west.refusal(api.revealField, { id: card.memberId, field: 'name', reason: '试一试' }),
      west.refusal(api.createJoinCode, { requestId: newRequestId(), unionId, channel: 'poster' }),
      west.refusal(api.getJoinCodeImage, { code: eastern?.code ?? '' }),
      west.refusal(api.addClerk, { placeId, requestId: newRequestId(), name: '西干', phone: inventPhone() }),
      west.refusal(api.receiveStock, move),
      west.refusal(api.writeOffStock, move),
      west.refusal(api.pauseProgramme, { id, requestId: newRequestId(), reason: '试一试' }),
      west.refusal(api.addProgrammePlace, { id, requestId: newRequestId(), placeId }),
      west.refusal(api.listRedemptions, { placeId }),
      west.refusal(api.reverseRedemption, { id: redemptionId, requestId: newRequestId(), reason: '试一试' }),
    ]);
    expect(new Set(refusals)).toEqual(new Set(['NOT_FOUND']));
    expect((await west.call(api.listMembers, {})).rows.map((it) => it.id)).not.toContain(card.memberId);
    expect((await west.call(api.listUnions, {})).rows.map((it) => it.code)).toEqual(['xicheng', 'xicheng-street']);
    expect((await west.call(api.listJoinCodes, {})).rows.map((it) => it.union.name)).toEqual([
      '西城街道新就业形态联合工会',
    ]);
    expect((await west.call(api.listOverGiven, {})).rows).toEqual([]);
    // Of a programme of the whole city a district sees its own sites.
    expect((await west.call(api.listStock, { id })).rows.map((it) => it.place.id)).not.toContain(placeId);
  });

  it('is the whole tree for the city, and what is not there is not found either', async () => {
    const id = randomUUID();
    expect(await city.cadre.refusal(api.getMember, { id })).toBe('NOT_FOUND');
    expect(await city.cadre.refusal(api.getPlace, { id })).toBe('NOT_FOUND');
    expect(await city.cadre.refusal(api.getProgramme, { id })).toBe('NOT_FOUND');
    const reversal = { id, requestId: newRequestId(), reason: '试一试' };
    expect(await city.cadre.refusal(api.reverseRedemption, reversal)).toBe('NOT_FOUND');
    expect((await city.cadre.call(api.listUnions, {})).rows).toHaveLength(8);
  });

  it('of a clerk is the own shop', async () => {
    const { client } = await city.counterAt('sifang');
    const { placeId } = await city.counterAt('chenlu');
    expect(await client.refusal(api.listRedemptions, { placeId })).toBe('NOT_FOUND');
    expect((await client.call(api.listRedemptions, {})).rows).toEqual([]);
    expect(await client.refusal(api.listMembers, {})).toBe('NOT_ALLOWED');
  });

  it('a role that was taken back elsewhere is gone within five seconds', async () => {
    const west = await workerOf(city, 'cadre', 'xicheng');
    await west.call(api.listUnions, {});
    const [grant] = await city.sql<{ id: string }>('SELECT id FROM role_grant ORDER BY id DESC LIMIT 1');
    await city.sql('DELETE FROM role_grant WHERE id = ?', [grant?.id]);
    city.clock.advance(5000);
    expect(await west.refusal(api.listUnions, {})).toBe('NOT_ALLOWED');
  });
});
