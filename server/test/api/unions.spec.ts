import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';
import { unionOf, workerOf } from '../support/staff.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

const step = (id: string) => ({ id, requestId: newRequestId(), reason: '机构调整' });
const node = async (id: string) => (await city.cadre.call(api.listUnions, {})).rows.find((it) => it.id === id);

async function make(parent: string, kind: api.NewUnionKind, name = '新工会'): Promise<api.UnionNode> {
  const parentId = parent.includes('-') && parent.length === 36 ? parent : await unionOf(city, parent);
  return city.cadre.call(api.createUnion, { requestId: newRequestId(), parentId, name, kind, review: false });
}

describe(`the union tree on ${engine}`, () => {
  it('grows, is renamed, and stands in the cadre’s scope at once', async () => {
    const east = await workerOf(city, 'cadre', 'dongcheng');
    const grid = await make('dongsi-street', 'grid', '东四路第一网格工会');
    expect(grid).toMatchObject({ kind: 'grid', status: 'open', members: 0, mergedInto: null });
    const change = { id: grid.id, requestId: newRequestId(), name: '东四路第二网格工会', review: true };
    expect(await east.call(api.changeUnion, change)).toMatchObject({ name: '东四路第二网格工会', review: true });
    expect((await east.call(api.listUnions, {})).rows.map((it) => it.id)).toContain(grid.id);
  });

  it('has its order of kinds', async () => {
    const refused = async (parent: string, kind: api.NewUnionKind) => {
      const input = {
        requestId: newRequestId(),
        parentId: await unionOf(city, parent),
        name: '错位',
        kind,
        review: false,
      };
      return (await city.cadre.refused(api.createUnion, input)).body.message;
    };
    expect(await refused('express', 'district')).toBe('区县工会不能设在行业工会下面。换一个上级工会');
    expect(await refused('denghe', 'grid')).toBe('网格工会不能设在市总工会下面。换一个上级工会');
  });

  it('moves with all below it, and scopes move along', async () => {
    const street = await make('xicheng', 'street');
    const grid = await make(street.id, 'grid');
    const west = await workerOf(city, 'cadre', 'xicheng');
    const parentId = await unionOf(city, 'dongcheng');
    // A cadre of the west does not give to the east.
    expect(await west.refusal(api.moveUnion, { ...step(street.id), parentId })).toBe('NOT_FOUND');
    expect(await city.cadre.call(api.moveUnion, { ...step(street.id), parentId })).toMatchObject({ parentId });
    const seen = (await west.call(api.listUnions, {})).rows.map((it) => it.id);
    expect([seen.includes(street.id), seen.includes(grid.id)]).toEqual([false, false]);
    const east = await workerOf(city, 'cadre', 'dongcheng');
    expect((await east.call(api.listUnions, {})).rows.map((it) => it.id)).toEqual(
      expect.arrayContaining([street.id, grid.id]),
    );
    expect(await city.cadre.refusal(api.moveUnion, { ...step(street.id), parentId: grid.id })).toBe(
      'UNION_INSIDE_ITSELF',
    );
    const catchAll = await unionOf(city, 'newjobs');
    expect(await city.cadre.refusal(api.moveUnion, { ...step(catchAll), parentId })).toBe('UNION_NEEDED');
  });

  it('is moved by the one above: nobody hands on the own union', async () => {
    const street = await make('dongcheng', 'street');
    const [row] = await city.sql<{ code: string }>('SELECT code FROM labour_union WHERE id = ?', [street.id]);
    const own = await workerOf(city, 'cadre', row?.code ?? '');
    const intoId = await unionOf(city, 'dongsi-street');
    expect(await own.refusal(api.mergeUnion, { ...step(street.id), intoId })).toBe('NOT_FOUND');
  });

  it('merges: members, posters, places, programmes, roles and unions below go along', async () => {
    const old = await make('dongcheng', 'street', '老街道工会');
    const grid = await make(old.id, 'grid');
    const into = await make('dongcheng', 'street', '新街道工会');
    const poster = await city.cadre.call(api.createJoinCode, {
      requestId: newRequestId(),
      unionId: old.id,
      channel: 'poster',
    });
    const { card, client } = await joinAs(city.client, { joinCode: poster.code });
    const place = await city.cadre.call(api.createPlace, { ...shop(), unionId: old.id });
    const employer = { kind: 'shop', name: '小店', creditCode: null, workers: 1 } as const;
    await city.cadre.call(api.addEmployer, { id: old.id, requestId: newRequestId(), ...employer });
    const [row] = await city.sql<{ code: string }>('SELECT code FROM labour_union WHERE id = ?', [old.id]);
    const cadre = await workerOf(city, 'cadre', row?.code ?? '');
    const holdings = { members: 1, pending: 0, joinCodes: 1, unions: 1, enterprises: 0, shops: 1, staff: 1 };
    expect(await city.cadre.call(api.getUnionHoldings, { id: old.id })).toEqual({
      ...holdings,
      places: 1,
      programmes: 0,
    });

    const ended = await city.cadre.call(api.mergeUnion, { ...step(old.id), intoId: into.id });
    expect(ended).toMatchObject({ status: 'closed', members: 0, mergedInto: { id: into.id, name: '新街道工会' } });
    expect(await city.cadre.call(api.getUnionHoldings, { id: into.id })).toEqual({
      ...holdings,
      places: 1,
      programmes: 0,
    });
    expect((await node(grid.id))?.parentId).toBe(into.id);
    expect((await client.call(api.getMe, {})).member?.union.id).toBe(into.id);
    expect((await cadre.call(api.getMember, { id: card.memberId })).union.id).toBe(into.id);
    const [kept] = await city.sql<{ unionId: string }>('SELECT unionId FROM place WHERE id = ?', [place.id]);
    expect(kept?.unionId).toBe(into.id);
    const offer = await city.client.call(api.getJoinOffer, { code: poster.code });
    expect(offer.union.name).toBe('新街道工会');
    expect((await city.client.call(api.listUnionChoices, {})).rows.map((it) => it.id)).not.toContain(old.id);
    expect(await city.cadre.refusal(api.mergeUnion, { ...step(old.id), intoId: into.id })).toBe('UNION_CLOSED');
    expect(await city.cadre.refusal(api.createUnion, { ...step(''), ...under(old.id) })).toBe('UNION_CLOSED');
  });

  it('closes a union without unions below; its members go on, its roles end', async () => {
    const old = await make('dongcheng', 'street');
    const grid = await make(old.id, 'grid');
    const intoId = await unionOf(city, 'dongcheng');
    const refused = await city.cadre.refused(api.closeUnion, { ...step(old.id), intoId });
    expect([refused.body.code, refused.body.message]).toEqual([
      'UNION_HAS_UNIONS',
      '下面还有 1 个工会。先把它们移走，或者改用合并',
    ]);
    const [row] = await city.sql<{ code: string }>('SELECT code FROM labour_union WHERE id = ?', [grid.id]);
    const cadre = await workerOf(city, 'cadre', row?.code ?? '');
    await cadre.call(api.listUnions, {});
    await city.cadre.call(api.closeUnion, { ...step(grid.id), intoId });
    expect(await cadre.refusal(api.listUnions, {})).toBe('NOT_ALLOWED');
  });
});

describe(`coverage on ${engine}`, () => {
  const enterprise = {
    kind: 'enterprise',
    name: '某快递有限公司',
    creditCode: '91350100M000100Y43',
    workers: 120,
  } as const;

  it('lists enterprises and shops with their sums', async () => {
    const grid = await make('dongsi-street', 'grid');
    const write = (facts: api.EmployerFacts) => ({ id: grid.id, requestId: newRequestId(), ...facts });
    const added = await city.cadre.call(api.addEmployer, write(enterprise));
    await city.cadre.call(api.addEmployer, write({ kind: 'shop', name: '早点铺', creditCode: null, workers: 2 }));
    expect(await city.cadre.refusal(api.addEmployer, write(enterprise))).toBe('EMPLOYER_LISTED');
    const wrong = { ...enterprise, creditCode: '91350100M000100Y44' };
    expect((await city.cadre.refused(api.addEmployer, write(wrong))).body).toMatchObject({
      code: 'CREDIT_CODE_WRONG',
      facts: { problem: '校验位' },
    });
    expect(await city.cadre.refusal(api.addEmployer, write({ ...enterprise, creditCode: null }))).toBe(
      'CREDIT_CODE_WRONG',
    );
    await city.cadre.call(api.changeEmployer, { ...write({ ...enterprise, workers: 130 }), id: added.id });
    const page = await city.cadre.call(api.listEmployers, { id: grid.id, limit: 1 });
    expect(page).toMatchObject({ enterprises: 1, shops: 1, workers: 132 });
    const rest = await city.cadre.call(api.listEmployers, { id: grid.id, after: page.next ?? '' });
    expect(rest.rows.map((it) => it.name)).toEqual(['早点铺']);
    const above = { id: await unionOf(city, 'dongcheng'), below: true };
    expect((await city.cadre.call(api.listEmployers, above)).enterprises).toBe(1);

    await city.cadre.call(api.removeEmployer, step(added.id));
    expect(await city.cadre.refusal(api.removeEmployer, step(added.id))).toBe('STEP_NOT_ALLOWED');
    expect(await city.cadre.call(api.addEmployer, write(enterprise))).toMatchObject({ workers: 120 });
    expect(await node(grid.id)).toMatchObject({ enterprises: 1, shops: 1 });
  });
});

describe(`the service menu on ${engine}`, () => {
  it('goes down to each grid, and a grid may say its own', async () => {
    const grid = await make('dongsi-street', 'grid', '东四路菜单网格');
    const { groups } = await city.cadre.call(api.getServiceMenu, { id: grid.id });
    expect([groups.length, groups.flatMap((it) => it.services).length]).toEqual([5, 20]);
    const say = (id: string, offered: boolean, note: string) =>
      city.cadre.call(api.setService, { id, code: 'films', requestId: newRequestId(), offered, note });
    const films = async () =>
      (await city.cadre.call(api.getServiceMenu, { id: grid.id })).groups
        .flatMap((it) => it.services)
        .find((it) => it.code === 'films');
    await say(await unionOf(city, 'dongcheng'), false, '影院在修');
    expect(await films()).toMatchObject({ offered: false, note: '影院在修', setBy: '东城区总工会' });
    await say(grid.id, true, '周五晚社区放映');
    expect(await films()).toMatchObject({ offered: true, note: '周五晚社区放映', setBy: '东四路菜单网格' });
    const unknown = { id: grid.id, code: 'moon', requestId: newRequestId(), offered: true, note: '' };
    expect(await city.cadre.refusal(api.setService, unknown)).toBe('SERVICE_UNKNOWN');
  });
});

function shop(): Omit<api.NewPlace, 'unionId'> {
  return {
    requestId: newRequestId(),
    kind: 'shop',
    name: '新店',
    address: '北四路 1 号',
    district: '东城区',
    longitude: 107.1,
    latitude: 37.7,
    hours: '00:00-24:00',
  };
}

function under(parentId: string) {
  return { parentId, name: '晚到的网格', kind: 'grid', review: false } as const;
}
