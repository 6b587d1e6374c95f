import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Database, Exports, Outbox } from '../../src/kernel/index.js';
import { enrolIn, openCourse } from '../support/courses.js';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO, newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { at, book, gameDraft, openOffering, sessionOf } from '../support/bookings.js';
import { sendDue, WechatSide } from '../support/messages.js';
import { joinAs, signIn, type JoinedWorker } from '../support/people.js';
import { placeOf, reported } from '../support/places.js';
import { newBatch, sendBatch } from '../support/programme.js';
import { engine } from '../support/server.js';
import { unionOf } from '../support/staff.js';
import { soon } from '../support/soon.js';
import { sheetOf } from '../support/sheets.js';

let city: DemoCity;
let administrator: Client;
/** Takes lists out too, but only the record of what was done. */
let auditor: Client;
const registered = jest.spyOn(Exports.prototype, 'register');

beforeAll(async () => {
  city = await startDemo();
  administrator = await signIn(city.client, DEMO.administrator);
  auditor = await signIn(city.client, '15400000006');
});

afterAll(() => city.stop());

async function exported(client: Client, input: { list: string } & Record<string, string>) {
  const { bytes, headers } = await client.download(api.exportList, input);
  return { rows: await sheetOf(bytes), name: decodeURIComponent(headers.get('content-disposition') ?? '') };
}

const trail = (act: string) =>
  city.sql<{ facts: string; actorId: string }>('SELECT facts, actorId FROM audit WHERE act = ? ORDER BY id', [act]);

describe(`a list as xlsx on ${engine}`, () => {
  it('has the members of the screen, masked, with the filters of the screen, and is on record', async () => {
    const { card, phone, idNumber } = await joinAs(city.client, { name: '欧阳小川' });
    const { rows, name } = await exported(city.cadre, { list: 'members', status: 'active' });
    expect(name).toContain('会员 2026-07-20.xlsx');
    expect(rows[0]).toEqual(['会员号', '姓名', '身份证号', '手机号', '工种', '工会', '状态', '入会日期']);
    const row = rows.find((it) => it[0] === card.number) ?? [];
    expect(row.slice(1, 4)).toEqual(['欧*川', `650*************${idNumber.slice(-2)}`, `166****${phone.slice(-4)}`]);
    expect(JSON.stringify(rows)).not.toContain(idNumber);
    expect((await exported(city.cadre, { list: 'members', status: 'left' })).rows).toHaveLength(1);
    const ends = await trail('list.export_ended');
    expect(ends.map((it) => JSON.parse(it.facts) as object)).toEqual([
      { list: 'members', rows: rows.length - 1 },
      { list: 'members', rows: 0 },
    ]);
    expect(await trail('list.exported')).toHaveLength(2);
  });

  it('pages on to the last row', async () => {
    await Promise.all(Array.from({ length: 205 }, () => joinAs(city.client)));
    const { rows } = await exported(city.cadre, { list: 'members' });
    expect(new Set(rows.map((it) => it[0])).size).toBe(207);
  }, 120_000);

  it('has the day, the codes and the shelf too', async () => {
    const { client, programmeId, redeem } = await city.counterAt('chenlu');
    await redeem({ guest: newGuest() });
    const redeemed = (await exported(city.cadre, { list: 'redemptions', programmeId })).rows;
    expect(redeemed[1]?.slice(0, 2)).toEqual(['2026-07-20', '12:00']);
    const stock = (await exported(city.cadre, { list: 'stock', programmeId })).rows;
    expect(stock.length).toBeGreaterThan(3);
    expect((await exported(city.cadre, { list: 'join-codes' })).rows[0]?.[0]).toBe('入会码');
    expect((await exported(city.cadre, { list: 'over-given' })).rows).toHaveLength(1);
    const denghe = await unionOf(city, 'denghe');
    const covered = (await exported(city.cadre, { list: 'employers', id: denghe, below: 'true' })).rows;
    expect(covered[0]).toEqual(['单位名称', '种类', '统一社会信用代码', '新就业职工', '工会']);
    const { enterprises, shops } = await city.cadre.call(api.listEmployers, { id: denghe, below: true });
    expect(covered).toHaveLength(1 + enterprises + shops);
    expect(await client.refusal(api.exportList, { list: 'members' })).toBe('NOT_ALLOWED');
  });

  it('has who may do what a line a role, and the tree with who stands above', async () => {
    const { rows } = await exported(administrator, { list: 'staff', role: 'auditor' });
    expect(rows.slice(1)).toEqual([['郝*', '154****0006', '审计员', '灯河市总工会', '2026-07-20', 'haoming', '']]);
    const tree = (await exported(city.cadre, { list: 'unions' })).rows;
    const all = (await city.cadre.call(api.listUnions, {})).rows;
    expect(tree.slice(1).map((it) => it[0])).toEqual(all.map((it) => it.name));
    expect(tree[1]?.slice(1, 3)).toEqual(['市总工会', '']);
    expect(tree[2]?.[2]).toBe(tree[1]?.[0]);
  });

  it('has each paper of a batch with what was sent, counted, short and found', async () => {
    const laojie = await city.counterAt('laojie');
    const { programmeId } = laojie;
    const { batchId, shipmentId: id } = await sendBatch(city.cadre, laojie, 200, { name: '路上的一批' });
    const papers = async () => (await exported(city.cadre, { list: 'shipments', programmeId, batchId })).rows;
    expect((await papers())[1]?.slice(3, 8)).toEqual(['200', '', '', '', '瓶']);
    const receipt = { id, requestId: newRequestId(), counted: 196, reason: '路上压破 4 瓶' };
    await laojie.client.call(api.receiveShipment, receipt);
    const [, paper, ...more] = await papers();
    expect(more).toEqual([]);
    expect(paper?.slice(0, 7)).toEqual(['路上的一批', '仓库', '老街百货 南门店', '200', '196', '4', '0']);
    const [, batch] = (await exported(city.cadre, { list: 'batches', programmeId })).rows;
    expect(batch?.slice(0, 2)).toEqual(['路上的一批', '工会自购']);
    const bySite = (await exported(city.cadre, { list: 'batch-stock', programmeId })).rows;
    expect(bySite.filter((it) => it[1] === '路上的一批').map((it) => it[0])).toEqual(['老街百货 南门店']);
  });

  it('is refused in words, before a byte of it is sent', async () => {
    const refused = (input: { list: string } & Record<string, string>) => city.cadre.refusal(api.exportList, input);
    expect(await refused({ list: 'nothing' })).toBe('NOT_FOUND');
    expect(await refused({ list: 'members', status: 'dead' })).toBe('INVALID_INPUT');
    expect(await refused({ list: 'members', held: 'pregnancy' })).toBe('INVALID_INPUT');
    expect((await exported(city.cadre, { list: 'members', held: 'craftsman' })).rows).toHaveLength(1);
    expect(await refused({ list: 'members', unionId: '00000000-0000-7000-8000-000000000000' })).toBe('NOT_FOUND');
  });
});

/** Every list there is: whose duty it is and what stands first, second and last in its heading. */
const LISTS: readonly [list: string, duty: api.Duty, heading: readonly string[]][] = [
  ['members', 'members.see', ['会员号', '姓名', '入会日期']],
  ['join-codes', 'members', ['入会码', '工会', '网址']],
  ['employers', 'unions.see', ['单位名称', '种类', '工会']],
  ['unions', 'unions.see', ['工会', '种类', '现状']],
  ['transfers', 'members.see', ['姓名', '从', '答复日期']],
  ['staff', 'roles', ['姓名', '手机号', '动态码']],
  ['audit', 'audit', ['日期', '时间', '网络地址']],
  ['programmes', 'programmes', ['活动', '工会', '单位']],
  ['shops', 'places', ['网点', '种类', '在办的活动']],
  ['stock', 'stock.see', ['网点', '到货', '短少']],
  ['batch-stock', 'stock.see', ['网点', '批次', '短少']],
  ['batches', 'stock.see', ['批次', '谁给的', '说明']],
  ['shipments', 'stock.see', ['批次', '从哪来', '说明']],
  ['redemptions', 'reports', ['日期', '时间', '已撤销']],
  ['over-given', 'reports', ['日期', '时间', '原因']],
  ['figures', 'reports', ['日期', '活动', '单位']],
  ['served', 'reports', ['日期', '时间', '断网补传']],
  ['dead-letters', 'messages', ['日期', '时间', '试过几次']],
  ['places', 'places', ['名称', '种类', '工会']],
  ['agreements', 'places', ['共建单位', '提供什么', '工会']],
  ['place-cases', 'places', ['日期', '时间', '说明']],
  ['place-ratings', 'places', ['日期', '时间', '写的什么']],
  ['wishes', 'places', ['日期', '网点', '答复']],
  ['visits', 'reports', ['日期', '网点', '涉及企业']],
  ['bookings', 'bookings', ['日期', '时间', '评分']],
  ['stops', 'bookings', ['日期', '服务队', '状态']],
  ['booking-teams', 'bookings', ['日期', '时间', '到了']],
  ['enrolments', 'bookings', ['报名号', '课程', '去向单位']],
  ['course-figures', 'bookings', ['课程', '工会', '就业']],
  ['pairs', 'bookings', ['工会', '师傅', '徒弟评分']],
];
const FOLLOWED_MS = 30_000;
/** A phone or an ID number that is neither masked nor a piece of something longer. */
const IN_THE_CLEAR = /(?<![\w-])(1[3-9]\d{9}|\d{17}[\dX])(?![\w-])/;

/** WeChat has no such template: the message is dead at once. */
async function failMessage({ client, card }: JoinedWorker): Promise<void> {
  const [member] = await city.sql<{ personId: string }>('SELECT personId FROM member WHERE id = ?', [card.memberId]);
  const wechat = new WechatSide(city);
  await wechat.consent(client, 'ma', 'member_accepted');
  await wechat.fail(40037, 1);
  const payload = { personId: member?.personId ?? '', memberId: card.memberId, unionId: card.union.id };
  await city.app.get(Database).transact((tx) => city.app.get(Outbox).announce(tx, 'member.accepted', payload));
  await sendDue(city);
}

/** A place with an agreement, a report, a rating, a wish and a visit. */
async function speakOfPlace({ client }: JoinedWorker, unionId: string): Promise<void> {
  const id = await placeOf(city, 'dongsi');
  const step = () => ({ id, requestId: newRequestId() });
  const agreement = { partner: '市心理学会', gives: '每月坐诊一次', from: '2026-07-01', until: null, placeIds: [id] };
  await city.cadre.call(api.signAgreement, { requestId: newRequestId(), unionId, ...agreement });
  await client.call(api.reportPlace, reported(id, 'locked'));
  await client.call(api.ratePlace, { ...step(), stars: 4 });
  await client.call(api.makeWish, { ...step(), facility: 'ice' });
  const { code } = await city.cadre.call(api.makeDoorCode, step());
  await client.call(api.countVisit, { requestId: newRequestId(), code: code ?? '' });
}

/** A match a team is enrolled for. */
async function gameWithTeam({ client }: JoinedWorker): Promise<string> {
  const { id } = await openOffering(city, { draft: gameDraft(), providers: [] });
  const sessions = [sessionOf()];
  const { rows } = await city.cadre.call(api.createSessions, { id, requestId: newRequestId(), sessions });
  const sessionId = rows[0]?.id ?? '';
  await client.call(api.enrolTeam, { requestId: newRequestId(), sessionId, name: '铁骑队' });
  return id;
}

/** A course somebody enrolled for, who is an apprentice as well. */
async function learn({ client, card }: JoinedWorker, unionId: string): Promise<string> {
  const { id } = await openCourse(city);
  await enrolIn(client, id);
  const master = await joinAs(city.client);
  const [masterId, apprenticeId] = [master.card.memberId, card.memberId];
  await city.cadre.call(api.createPair, {
    ...{ requestId: newRequestId(), unionId, masterId, apprenticeId },
    ...{ craft: '面点', goal: '', startsOn: '2026-07-01', endsOn: '2026-12-31' },
  });
  return id;
}

describe(`every list as xlsx on ${engine}`, () => {
  let filters: Record<string, Record<string, string>>;

  beforeAll(async () => {
    const { programmeId } = await city.counterAt('chenlu');
    const worker = await joinAs(city.client);
    await failMessage(worker);
    const toId = await unionOf(city, 'xicheng-street');
    await worker.client.call(api.askTransfer, { requestId: newRequestId(), toId, reason: '换了片区' });
    await newBatch(city.cadre, programmeId, { name: '又一批' });
    const denghe = await unionOf(city, 'denghe');
    const shop = { kind: 'shop', name: '老街面馆', creditCode: null, workers: 3 } as const;
    await city.cadre.call(api.addEmployer, { id: denghe, requestId: newRequestId(), ...shop });
    await speakOfPlace(worker, denghe);
    const { id: haircut } = await openOffering(city);
    await book(worker.client, haircut, { startsAt: at('2026-07-22 09:00') });
    const month = { from: '2026-07-01', to: '2026-07-31' };
    filters = { employers: { id: denghe, below: 'true' }, figures: month, served: month, visits: month };
    filters.bookings = { id: haircut };
    filters['booking-teams'] = { id: await gameWithTeam(worker) };
    filters.enrolments = { id: await learn(worker, denghe) };
    for (const list of ['stock', 'batch-stock', 'batches', 'shipments']) filters[list] = { programmeId };
    // Reports follow the books, on a busy machine a moment later.
    await soon(
      () => city.cadre.call(api.getFigures, month),
      (it) => it.total.times > 0,
      FOLLOWED_MS,
    );
  });

  it('is on the table above', () => {
    expect(registered.mock.calls.map(([{ name }]) => name).sort()).toEqual(LISTS.map(([list]) => list).sort());
  });

  it.each(LISTS)('%s: for who has the duty “%s”, and masked', async (list, duty, heading) => {
    const [reader, other] = duty === 'audit' ? [auditor, administrator] : [administrator, auditor];
    const input = { list, ...filters[list] };
    const { rows } = await exported(reader, input);
    const [head = [], ...lines] = rows;
    // Nothing was given beyond what there was.
    if (list !== 'over-given') expect(lines).not.toEqual([]);
    expect([head[0], head[1], head.at(-1)]).toEqual(heading);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(head.length);
    expect(rows.flat().filter((it) => IN_THE_CLEAR.test(it))).toEqual([]);
    const { status, body } = await other.refused(api.exportList, input);
    expect([status, body.code]).toEqual([403, 'NOT_ALLOWED']);
  });
});
