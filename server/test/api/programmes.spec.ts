import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { openDevice } from '../support/offline.js';
import { codeOf, joinAs, type JoinedWorker } from '../support/people.js';
import { deliver } from '../support/programme.js';
import { race } from '../support/race.js';
import { engine } from '../support/server.js';

let city: DemoCity;
let rider: JoinedWorker;
let unionId: string;
let placeId: string;
let template: api.ProgrammeDraft;

beforeAll(async () => {
  city = await startDemo('2026-07-19 12:00');
  rider = await joinAs(city.client, { category: 'rider' });
  await joinAs(city.client, { category: 'driver' });
  city.clock.set('2026-07-20 12:00');
  unionId = (await city.cadre.call(api.listUnions, {})).rows[0]?.id ?? '';
  placeId = (await city.counterAt('chenlu')).placeId;
  const { rows } = await city.cadre.call(api.listProgrammeTemplates, {});
  template = rows.find((it) => it.code === 'summer-water')?.draft as api.ProgrammeDraft;
});

afterAll(async () => {
  expect(await city.verify()).toEqual([]);
  await city.stop();
});

const draftWith = (change: Partial<api.ProgrammeRule>, of = template): api.ProgrammeDraft => ({
  ...of,
  rule: { ...of.rule, ...change },
});
const make = (draft = template, placeIds = [placeId]) =>
  city.cadre.call(api.createProgramme, { requestId: newRequestId(), unionId, draft, placeIds });
const step = (id: string) => ({ id, requestId: newRequestId(), reason: '试一试' });
const start = (id: string) => city.cadre.call(api.startProgramme, step(id));
/** A programme that runs at one shop, with stock. */
async function running(draft = template): Promise<api.ManagedProgramme> {
  const { id } = await make(draft);
  await deliver(city.cadre, { programmeId: id, placeId }, 100);
  return start(id);
}
const change = (of: api.ManagedProgramme, draft: api.ProgrammeDraft, reason = '天更热了') => ({
  id: of.id,
  requestId: newRequestId(),
  version: of.version,
  draft,
  reason,
});

describe(`making a programme on ${engine}`, () => {
  it('begins from a template of the city, dated for this year', () => {
    expect(template).toMatchObject({ name: '夏送清凉', rule: { from: '2026-07-15', to: '2026-08-31' } });
  });

  it("is said in words and counted by yesterday's members before it is saved", async () => {
    await joinAs(city.client, { category: 'rider' });
    const { sentence, face, dryRun } = await city.cadre.call(api.previewProgramme, { draft: template, places: 5 });
    expect(sentence).toBe('7 月 15 日到 8 月 31 日，外卖骑手、快递员、环卫工人每人每天领 2 瓶水。');
    expect(face).toMatchObject({ ruleWords: '每天 2 瓶，到 8 月 31 日', placeWords: '5 家店可领', daily: 2 });
    expect(dryRun).toMatchObject({
      day: '2026-07-19',
      people: 1,
      unitsPerDay: 2,
      days: 48,
      words: '按昨天的会员，1 人每天可领 2 瓶',
    });
    const all = await city.cadre.call(api.previewProgramme, { draft: draftWith({ categories: [] }), places: 0 });
    expect(all.dryRun.people).toBe(2);
    const capped = await city.cadre.call(api.previewProgramme, { draft: draftWith({ perDayInAll: 1 }), places: 0 });
    expect(capped.dryRun.unitsPerDay).toBe(1);
  });

  it('is counted by who holds the badges and honours it asks for', async () => {
    const id = rider.card.memberId;
    const preview = (rule: Partial<api.ProgrammeRule>) =>
      city.cadre.call(api.previewProgramme, { draft: draftWith({ categories: [], ...rule }), places: 1 });
    const people = async (rule: Partial<api.ProgrammeRule>) => (await preview(rule)).dryRun.people;
    const badges = ['pregnancy', 'nursing'];
    expect((await preview({ badges })).dryRun.words).toBe('按昨天的会员，有孕期徽章或哺乳期徽章的人里还没有人能领');
    const badge = { id, code: 'nursing', endsOn: '2026-07-20', reason: '看过出生证明' };
    const { id: honourId } = await city.cadre.call(api.grantBadge, { ...badge, requestId: newRequestId() });
    const { sentence, face, dryRun } = await preview({ badges });
    expect(sentence).toContain('，有孕期徽章或哺乳期徽章的人每人每天领 2 瓶水');
    expect(face.categoryWords).toBe('有孕期徽章或哺乳期徽章的人');
    expect(dryRun).toMatchObject({ people: 1, unitsPerDay: 2 });
    expect(dryRun.words).toBe('按昨天的会员，其中有孕期徽章或哺乳期徽章的 1 人每天可领 2 瓶');
    expect(await people({ badges: ['pregnancy'] })).toBe(0);
    expect(await people({ badges, categories: ['driver'] })).toBe(0);
    expect(await people({ badges, honours: ['craftsman'] })).toBe(0);
    const honour = { id, code: 'craftsman', certificate: '灯工匠 2025-01', year: 2025, reason: '看过证书' };
    await city.cadre.call(api.grantHonour, { ...honour, requestId: newRequestId() });
    expect(await people({ badges, honours: ['craftsman'] })).toBe(1);
    await city.cadre.call(api.endHonour, { ...step(honourId), requestId: newRequestId() });
    expect([await people({ badges }), await people({ honours: ['craftsman'] })]).toEqual([0, 1]);
  });

  it('shows on the phone what the preview said', async () => {
    const made = await running();
    const { face } = await city.cadre.call(api.previewProgramme, { draft: template, places: 1 });
    const seen = await rider.client.call(api.getProgramme, { id: made.id });
    expect([seen.ruleWords, seen.categoryWords, seen.mine?.left]).toEqual([
      face.ruleWords,
      face.categoryWords,
      face.daily,
    ]);
  });

  it('starts when there is a shop, stock and a day left, and not before', async () => {
    const bare = await make(draftWith({ to: '2026-07-19' }), []);
    expect(bare).toMatchObject({ status: 'draft', version: 1, placeCount: 0 });
    expect(bare.checks.map((it) => it.ok)).toEqual([false, false, false]);
    const { body } = await city.cadre.refused(api.startProgramme, step(bare.id));
    expect(body).toMatchObject({ code: 'PROGRAMME_NOT_READY' });
    expect(body.message).toContain('还没有店，先加一家；店里还没有货，先记一笔进货；7 月 19 日已经过了，先改日期');
    const visible = await rider.client.call(api.listProgrammes, {});
    expect(visible.rows.map((it) => it.id)).not.toContain(bare.id);

    await city.cadre.call(api.addProgrammePlace, { id: bare.id, requestId: newRequestId(), placeId });
    await deliver(city.cadre, { programmeId: bare.id, placeId }, 10);
    const dated = await city.cadre.call(api.changeProgramme, change(bare, template, '日期写错了'));
    expect(dated.checks.every((it) => it.ok)).toBe(true);
    expect(await start(bare.id)).toMatchObject({ status: 'running', version: 3, checks: [], onHand: 10 });
  });

  it.each<[string, api.ErrorCode, object]>([
    ['an unknown category', 'CATEGORY_UNKNOWN', { rule: { categories: ['pilot'] } }],
    ['dates the wrong way round', 'INVALID_INPUT', { rule: { from: '2026-09-01' } }],
    ['hours of no length', 'INVALID_INPUT', { rule: { hours: '08:00-08:00' } }],
    ['no name', 'INVALID_INPUT', { name: ' ' }],
  ])('is refused with %s', async (_, code, { rule, ...rest }: Partial<api.ProgrammeDraft>) => {
    const draft = { ...template, ...rest, rule: { ...template.rule, ...rule } };
    const ask = { requestId: newRequestId(), unionId, draft, placeIds: [] };
    expect(await city.cadre.refusal(api.createProgramme, ask)).toBe(code);
  });
});

describe(`the life of a programme on ${engine}`, () => {
  it('pauses, resumes and ends; what is over stays over', async () => {
    const { id } = await running();
    expect(await city.cadre.refusal(api.startProgramme, step(id))).toBe('STEP_NOT_ALLOWED');
    await city.cadre.call(api.pauseProgramme, step(id));
    await city.cadre.call(api.resumeProgramme, step(id));
    const ended = await city.cadre.call(api.endProgramme, step(id));
    expect(ended).toMatchObject({ status: 'ended', version: 5 });
    for (const route of [api.startProgramme, api.pauseProgramme, api.resumeProgramme, api.endProgramme])
      expect(await city.cadre.refusal<api.ProgrammeStep>(route, step(id))).toBe('STEP_NOT_ALLOWED');
    expect(await city.cadre.refusal(api.changeProgramme, change(ended, draftWith({ perPersonPerDay: 3 })))).toBe(
      'STEP_NOT_ALLOWED',
    );
    const counter = await city.counterAt('chenlu');
    const code = codeOf(rider.card, city.clock);
    expect((await counter.refused({ code }, { programmeId: id }))[0]).toBe('PROGRAMME_ENDED');
  });

  it('changes by versions that stay readable, with who, when and why', async () => {
    const made = await running();
    const to = '2026-09-10';
    const draft = { ...draftWith({ perPersonPerDay: 1, to }), lowStock: 50 };
    const changed = await city.cadre.call(api.changeProgramme, change(made, draft));
    expect(changed).toMatchObject({ version: 3, lowStock: 50, rule: { perPersonPerDay: 1, to } });
    const { rows } = await city.cadre.call(api.listProgrammeHistory, { id: made.id });
    expect(rows[0]).toMatchObject({ version: 3, kind: 'changed', by: '吴*', reason: '天更热了', at: city.clock.now() });
    expect(rows[0]?.changes).toEqual([
      { what: '每人每天', before: '2 瓶', after: '1 瓶' },
      { what: '哪些日子', before: '7 月 15 日到 8 月 31 日', after: '7 月 15 日到 9 月 10 日' },
      { what: '库存提醒', before: '少于 80 瓶', after: '少于 50 瓶' },
    ]);
    expect(rows.map((it) => it.title)).toEqual(
      expect.arrayContaining(['改了规则', '开始', '写下活动', '加了晨露超市 北三路店']),
    );
    const versions = await city.sql<{ number: number; perPersonPerDay: number; fromDay: string }>(
      'SELECT number, perPersonPerDay, fromDay FROM programme_version WHERE programmeId = ? ORDER BY number',
      [made.id],
    );
    expect(versions.map((it) => [Number(it.perPersonPerDay), it.fromDay])).toEqual([
      [2, '0001-01-01'],
      [2, '2026-07-20'],
      [1, '2026-07-20'],
    ]);
    expect(await city.cadre.refusal(api.changeProgramme, change(changed, draft))).toBe('NOTHING_CHANGED');
    expect(await city.cadre.refusal(api.changeProgramme, change(changed, { ...draft, unit: '箱' }))).toBe('UNIT_FIXED');
  });

  it('lets one of two cadres win who change the same version, and tells the other', async () => {
    const made = await running();
    const outcome = await race(20, (i) =>
      city.cadre.call(api.changeProgramme, change(made, draftWith({ perDayInAll: 50 + i }))),
    );
    expect(outcome).toEqual({ done: 1, CHANGED_MEANWHILE: 19 });
    expect((await city.cadre.call(api.getManagedProgramme, { id: made.id })).version).toBe(made.version + 1);
  });

  it('makes a change that is sent twice once', async () => {
    const made = await running();
    const ask = change(made, draftWith({ perPersonPerDay: 3 }));
    expect(await race(10, () => city.cadre.call(api.changeProgramme, ask))).toEqual({ done: 10 });
    expect((await city.cadre.call(api.getManagedProgramme, { id: made.id })).version).toBe(made.version + 1);
  });

  it('counts what was given before against a total that is set in the middle of the day', async () => {
    let programme = await running(draftWith({ guestsAllowed: true }));
    const counter = await city.counterAt('chenlu');
    const give = (quantity: number) => counter.redeem({ guest: newGuest() }, { programmeId: programme.id, quantity });
    const refusal = async () => (await counter.refused({ guest: newGuest() }, { programmeId: programme.id }))[0];
    const limit = async (rule: Partial<api.ProgrammeRule>) => {
      const draft = draftWith(rule, programme);
      programme = await city.cadre.call(api.changeProgramme, change(programme, draft));
    };
    await give(2);
    await limit({ inAll: 3 });
    await give(1);
    expect(await refusal()).toBe('GRAND_TOTAL_REACHED');
    await limit({ inAll: 5 });
    await give(1);
    await limit({ inAll: 4 });
    expect(await refusal()).toBe('GRAND_TOTAL_REACHED');
    await limit({ inAll: null, perDayInAll: 5 });
    await give(1);
    expect(await refusal()).toBe('DAILY_TOTAL_REACHED');
    await limit({ perDayInAll: null });
    await give(2);
  });

  it('judges a scan made without network by the rule of its time', async () => {
    const made = await running();
    const counter = { ...(await city.counterAt('chenlu')), programmeId: made.id };
    const device = await openDevice(city, counter);
    const scan = device.scan(codeOf(rider.card, city.clock), { quantity: 2 });
    city.clock.advance(60_000);
    await city.cadre.call(api.changeProgramme, change(made, draftWith({ perPersonPerDay: 1 })));
    expect(await device.send(scan)).toMatchObject([{ outcome: 'given', reason: null }]);
  });
});

describe(`the shops of a programme on ${engine}`, () => {
  it('come while it runs, and leave with what is left there said', async () => {
    const { id } = await running();
    const counter = await city.counterAt('sifang');
    const ask = { programmeId: id, quantity: 1 };
    expect((await counter.refused({ code: codeOf(rider.card, city.clock) }, ask))[0]).toBe('PLACE_NOT_LISTED');
    await city.cadre.call(api.addProgrammePlace, { id, requestId: newRequestId(), placeId: counter.placeId });
    await deliver(city.cadre, { programmeId: id, placeId: counter.placeId }, 24);
    await counter.redeem({ code: codeOf(rider.card, city.clock) }, ask);

    const removal = { ...step(id), placeId: counter.placeId };
    expect(await city.cadre.call(api.removeProgrammePlace, removal)).toEqual({ leftover: 23, unit: '瓶' });
    expect(await city.cadre.call(api.removeProgrammePlace, removal)).toEqual({ leftover: 23, unit: '瓶' });
    city.clock.advance(60_000);
    expect((await counter.refused({ code: codeOf(rider.card, city.clock) }, ask))[0]).toBe('PLACE_NOT_LISTED');
    const again = { ...step(id), placeId: counter.placeId };
    expect(await city.cadre.refusal(api.removeProgrammePlace, again)).toBe('PLACE_NOT_LISTED');
    const { rows } = await city.cadre.call(api.listProgrammeHistory, { id });
    expect(rows.map((it) => it.title)).toEqual(expect.arrayContaining(['加了四方便民超市', '移出四方便民超市']));
  });

  it('are found by name, and moved on the map', async () => {
    const { rows } = await city.cadre.call(api.listShops, { q: '晨露' });
    expect(rows).toMatchObject([{ id: placeId, hours: '07:00-22:00', clerks: 1 }]);
    const { name, address, district, longitude, hours } = rows[0] as api.Shop;
    const moved = await city.cadre.call(api.changePlace, {
      id: placeId,
      requestId: newRequestId(),
      ...{ name, address, district, longitude, hours },
      latitude: 37.7031,
      phone: '0900-5550101',
    });
    expect(moved).toMatchObject({ latitude: 37.7031, phone: '0900-5550101' });
    expect(await city.cadre.call(api.getMapBase, {})).toEqual({ tiles: null, attribution: null });
  });
});
