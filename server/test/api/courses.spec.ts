import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, sessionOf, step, tick } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { accept, enrolIn, handIn, openCourse, type TestCourse } from '../support/courses.js';
import { DEMO, startDemo, type DemoCity } from '../support/demo.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine } from '../support/server.js';
import { sheetOf, xlsxOf } from '../support/sheets.js';

let city: DemoCity;
let course: TestCourse;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

beforeEach(async () => {
  city.clock.set('2026-07-20 12:00');
  course = await openCourse(city, { session: { capacity: 1 } });
});

const newcomer = async () => (await joinAs(city.client)).client;
const pageOf = (client: Client, id = course.id) => client.call(api.getCourse, { id });
const mineOf = (client: Client, id: string) => client.call(api.getEnrolment, { id });
const brokenRules = async () => [...new Set((await city.verify()).map((it) => it.rule))];
/** Enrolled and accepted. */
async function learner(id = course.id): Promise<{ client: Client; phone: string; enrolment: api.Enrolment }> {
  const { client, phone } = await joinAs(city.client);
  const enrolment = await enrolIn(client, id);
  await accept(city.cadre, enrolment.id);
  return { client, phone, enrolment: await mineOf(client, enrolment.id) };
}
const messagesOf = async (client: Client) => {
  await city.settle();
  return (await client.call(api.listMyMessages, {})).rows.map((it) => it.title);
};

describe(`enrolling in a course, on ${engine}`, () => {
  it('hands in documents, mends them, and is accepted into every session', async () => {
    const { id } = await openCourse(city, { rule: { documents: ['身份证', '健康证'] } });
    const client = await newcomer();
    const wanted = { requestId: newRequestId(), offeringId: id };
    const half = await handIn(client, '身份证');
    const missing = await client.refused(api.enrol, { ...wanted, documents: half });
    expect([missing.body.code, missing.body.facts]).toEqual(['DOCUMENTS_MISSING', { missing: '健康证' }]);
    const documents = [...half, ...(await handIn(client, '健康证'))];
    const enrolment = await client.call(api.enrol, { ...wanted, documents });
    expect(await client.call(api.enrol, { ...wanted, documents })).toEqual(enrolment);
    expect(enrolment).toMatchObject({ status: 'applied', documents, attended: 0 });
    expect(enrolment.sessions.map((it) => it.booking)).toEqual([null, null, null]);
    expect((await pageOf(client, id)).mine).toEqual({ id: enrolment.id, status: 'applied' });
    const again = { ...wanted, requestId: newRequestId(), documents };
    expect(await client.refusal(api.enrol, again)).toBe('ENROLLED_ALREADY');

    const mend = { ...step(enrolment.id), decision: 'mend' as const, reason: '健康证看不清' };
    await city.cadre.call(api.reviewEnrolment, mend);
    expect(await messagesOf(client)).toContain('养老护理：材料要补');
    const clearer = [...half, ...(await handIn(client, '健康证'))];
    const mended = await client.call(api.mendEnrolment, { ...step(enrolment.id), documents: clearer });
    expect(mended).toMatchObject({ status: 'applied', reason: null, documents: clearer });
    await city.cadre.download(api.getFile, { id: clearer[1]?.fileIds[0] ?? '' });
    expect(await (await newcomer()).refusal(api.getFile, { id: clearer[1]?.fileIds[0] ?? '' })).toBe('NOT_FOUND');

    expect(await accept(city.cadre, enrolment.id)).toMatchObject({ status: 'accepted', position: 0 });
    const { sessions } = await mineOf(client, enrolment.id);
    expect(sessions.map((it) => it.booking?.status)).toEqual(['booked', 'booked', 'booked']);
    expect((await client.call(api.listMyBookings, {})).rows.map((it) => it.title)).toEqual([
      '第 1 次课',
      '第 2 次课',
      '第 3 次课',
    ]);
    expect(await brokenRules()).toEqual([]);
  });

  it('full, one waits; who leaves makes room for the first of the list, never for somebody new', async () => {
    const first = await learner();
    const second = await learner();
    const third = await learner();
    expect([second.enrolment.status, second.enrolment.position, third.enrolment.position]).toEqual(['waiting', 1, 2]);
    expect(await pageOf(city.client)).toMatchObject({ capacity: 1, accepted: 1, waiting: 2 });
    const left = await first.client.call(api.withdrawEnrolment, step(first.enrolment.id));
    expect([left.status, left.sessions.map((it) => it.booking)]).toEqual(['withdrawn', [null, null, null]]);
    expect((await mineOf(second.client, second.enrolment.id)).status).toBe('accepted');
    expect((await mineOf(third.client, third.enrolment.id)).position).toBe(1);
    expect(await messagesOf(second.client)).toContain('养老护理：录取了');
    // Once away, one may enrol anew, at the end of the list.
    const again = await enrolIn(first.client, course.id);
    await accept(city.cadre, again.id);
    expect((await mineOf(first.client, again.id)).position).toBe(2);
    // More seats come by the clock.
    for (const { id, startsAt, endsAt, title } of course.sessions) {
      const wider = sessionOf({ title, startsAt, endsAt, capacity: 2 });
      await city.cadre.call(api.changeSession, { ...step(id), ...wider });
    }
    await tick(city);
    expect((await mineOf(third.client, third.enrolment.id)).status).toBe('accepted');
    expect(await brokenRules()).toEqual([]);
  });

  it('who has something else at the time of one session gets none of them, and keeps the place on the list', async () => {
    const holder = await learner();
    const busy = await learner();
    const next = await learner();
    const clash = await openCourse(city, { rule: { review: false }, draft: { name: '烹饪' } });
    await enrolIn(busy.client, clash.id);
    await holder.client.call(api.withdrawEnrolment, step(holder.enrolment.id));
    expect((await mineOf(next.client, next.enrolment.id)).status).toBe('accepted');
    expect(await mineOf(busy.client, busy.enrolment.id)).toMatchObject({
      status: 'waiting',
      position: 1,
      reason: '这个时间你另有预约：烹饪',
    });
    const late = await newcomer();
    await enrolIn(late, clash.id);
    const { id } = await enrolIn(late, course.id);
    await next.client.call(api.withdrawEnrolment, step(next.enrolment.id));
    await city.cadre.call(api.withdrawForPerson, { ...step(busy.enrolment.id), reason: '本人不来了' });
    const refused = await city.cadre.refused(api.reviewEnrolment, { ...step(id), decision: 'accept', reason: '' });
    expect(refused.body.code).toBe('APPLICANT_CANNOT');
    expect(refused.body.message).toContain('烹饪');
    expect(await brokenRules()).toEqual([]);
  });

  it('is taken as a whole: no session is booked, cancelled or walked into by itself', async () => {
    const { client, enrolment } = await learner();
    const booking = enrolment.sessions[0]?.booking?.id ?? '';
    const whole = 'COURSE_AS_A_WHOLE';
    const sessionId = course.sessions[0]?.id ?? '';
    const stranger = await newcomer();
    const wanted = { requestId: newRequestId(), offeringId: course.id, sessionId };
    expect(await stranger.refusal(api.book, wanted)).toBe(whole);
    expect(await stranger.refusal(api.joinWaitingList, wanted)).toBe(whole);
    expect(await client.refusal(api.cancelBooking, step(booking))).toBe(whole);
    expect(await city.cadre.refusal(api.cancelForPerson, { ...step(booking), reason: '试一试' })).toBe(whole);
    const guest = { phone: inventPhone(), category: 'rider' };
    expect(await city.cadre.refusal(api.walkIn, { ...wanted, guest })).toBe(whole);
    const more = {
      ...step(course.id),
      sessions: [sessionOf({ startsAt: at('2026-08-03 19:00'), endsAt: at('2026-08-03 21:00') })],
    };
    expect(await city.cadre.refusal(api.createSessions, more)).toBe('COURSE_HAS_LEARNERS');
    await city.cadre.call(api.cancelSession, { ...step(sessionId), reason: '老师病了', weather: false });
    const { sessions } = await mineOf(client, enrolment.id);
    expect(sessions.map((it) => [it.status, it.booking?.status ?? null])).toEqual([
      ['cancelled', null],
      ['planned', 'booked'],
      ['planned', 'booked'],
    ]);
    expect(await brokenRules()).toEqual([]);
  });

  it('ends when it closes, and says so on its page', async () => {
    city.clock.set('2026-07-24 12:00');
    const client = await newcomer();
    expect((await pageOf(client)).refusal?.code).toBe('ENROLMENT_CLOSED');
    const late = { requestId: newRequestId(), offeringId: course.id, documents: [] };
    expect(await client.refusal(api.enrol, late)).toBe('ENROLMENT_CLOSED');
  });

  it('with too few it is on the worklist, and calling it off frees everybody and tells them', async () => {
    const short = await openCourse(city, { rule: { minimum: 3 } });
    const { client, enrolment } = await learner(short.id);
    const lines = async () =>
      (await city.cadre.call(api.getWorklist, {})).lines.filter((it) => it.kind === 'course_short').map((it) => it.id);
    expect(await lines()).not.toContain(short.id);
    city.clock.set('2026-07-24 12:00');
    expect(await lines()).toContain(short.id);
    const off = { ...step(short.id), reason: '报名的人太少' };
    expect(await city.cadre.call(api.callOffCourse, off)).toEqual({ told: 1 });
    expect(await mineOf(client, enrolment.id)).toMatchObject({ status: 'called_off', reason: '报名的人太少' });
    expect(await messagesOf(client)).toContain('养老护理：课程停办了');
    expect((await client.call(api.listMyBookings, {})).rows).toEqual([]);
    expect(await lines()).not.toContain(short.id);
    expect(await brokenRules()).toEqual([]);
  });

  it('accepts many at once, each by itself, and a repeat tells the same', async () => {
    const { id } = await openCourse(city, { session: { capacity: 2 } });
    const enrolments = [];
    for (let i = 0; i < 3; i += 1) enrolments.push(await enrolIn(await newcomer(), id));
    const enrolmentIds = enrolments.map((it) => it.id);
    const asked = { ...step(id), enrolmentIds };
    const { rows } = await city.cadre.call(api.acceptEnrolments, asked);
    expect(rows.map((it) => it.status)).toEqual(['accepted', 'accepted', 'waiting']);
    expect(await city.cadre.call(api.acceptEnrolments, asked)).toEqual({ rows });
    const list = await city.cadre.call(api.listEnrolments, { id, status: 'waiting' });
    expect([list.rows.map((it) => it.id), list.rows[0]?.position]).toEqual([enrolmentIds.slice(2), 1]);
    expect(list.counts).toEqual(
      expect.arrayContaining([
        { status: 'accepted', count: 2 },
        { status: 'waiting', count: 1 },
      ]),
    );
  });
});

describe(`a course's end, on ${engine}`, () => {
  it('the teacher ticks who was there and records results; passing brings a certificate that anybody can check', async () => {
    const { client, enrolment } = await learner();
    const phone = inventPhone();
    const facts = { name: '韩老师', note: '', capacity: 1, shifts: [], phone };
    await city.cadre.call(api.addProvider, { ...step(course.id), ...facts });
    const teacher = await signIn(city.client, phone);
    city.clock.set('2026-07-27 19:05');
    const marks = async () => (await teacher.call(api.getClassList, { id: course.id })).rows[0]?.marks ?? [];
    const bookingId = (await marks())[0]?.bookingId ?? '';
    const there = { requestId: newRequestId(), bookingId, present: true, at: city.clock.now() };
    await teacher.call(api.recordPresence, there);
    expect((await marks()).map((it) => it?.status)).toEqual(['attended', 'booked', 'booked']);

    const record = (score: number | null) => {
      return { ...step(course.id), rows: [{ enrolmentId: enrolment.id, score, passed: true }] };
    };
    expect(await teacher.refusal(api.recordResults, record(null))).toBe('RESULT_WITHOUT_POINTS');
    await teacher.call(api.recordResults, record(59));
    expect(await mineOf(client, enrolment.id)).toMatchObject({ status: 'failed', score: 59, certificate: null });
    await teacher.call(api.recordResults, record(60));
    const done = await mineOf(client, enrolment.id);
    expect(done).toMatchObject({ status: 'completed', score: 60, attended: 1 });
    const code = done.certificate?.code ?? '';
    const seen = await city.client.call(api.getCertificate, { code });
    expect(seen).toMatchObject({
      ...{ number: done.certificate?.number, title: '养老护理员培训结业证书', course: '养老护理' },
      ...{ name: '马*川', issuedOn: '2026-07-27', revoked: null },
    });
    const forged = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    expect(await city.client.refusal(api.getCertificate, { code: forged })).toBe('CERTIFICATE_UNKNOWN');
    expect(await teacher.refusal(api.recordResults, record(30))).toBe('CERTIFICATE_STANDS');
    const { certificate } = await city.cadre.call(api.getManagedEnrolment, { id: enrolment.id });
    const revoke = { ...step(certificate?.id ?? ''), reason: '成绩登错了' };
    await city.cadre.call(api.revokeCertificate, revoke);
    const gone = await city.client.call(api.getCertificate, { code });
    expect(gone.revoked).toEqual({ on: '2026-07-27', reason: '成绩登错了' });
    await teacher.call(api.recordResults, record(30));
    expect((await mineOf(client, enrolment.id)).status).toBe('failed');
    const stranger = await newcomer();
    expect(await stranger.refusal(api.getClassList, { id: course.id })).toBe('NOT_ALLOWED');
  });

  it('results come by the sheet that was handed out: tried, every mistake said, then all or none', async () => {
    const { id } = await openCourse(city);
    const learners = [await learner(id), await learner(id)];
    const { bytes } = await city.cadre.download(api.getResultSheet, { id });
    const [head = [], ...rows] = await sheetOf(bytes);
    expect([head, rows.map((it) => it[0])]).toEqual([
      ['报名号', '姓名', '出勤', '成绩'],
      learners.map((it) => it.enrolment.number),
    ]);
    const send = async (filled: string[][], trial: boolean) => {
      const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, await xlsxOf([head, ...filled]));
      return city.cadre.call(api.importResults, { ...step(id), fileId, trial });
    };
    const points = (...scores: string[]) => rows.map((row, i) => [...row.slice(0, 3), scores[i] ?? '']);
    const wrong = await send([...points('88', '满分'), ['ABCDEFGH', '', '', '70']], false);
    expect(wrong).toMatchObject({ rows: 3, passed: 1 });
    expect(wrong.problems.map((it) => it.row)).toEqual([3, 4]);
    expect((await city.cadre.call(api.getClassList, { id })).rows.map((it) => it.status)).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(await send(points('88', '41'), true)).toEqual({ rows: 2, passed: 1, failed: 1, problems: [] });
    expect(await send(points('88', '41'), false)).toEqual({ rows: 2, passed: 1, failed: 1, problems: [] });
    const list = await city.cadre.call(api.getClassList, { id });
    expect(list.rows.map((it) => [it.status, it.score, it.certificate !== null])).toEqual([
      ['completed', 88, true],
      ['failed', 41, false],
    ]);
    // The same sheet again changes nothing.
    expect(await send(points('88', '41'), false)).toMatchObject({ problems: [] });
  });

  it('three months later one is asked what became of it, once; figures and the sheet know', async () => {
    const { phone, enrolment } = await learner();
    const rows = [{ enrolmentId: enrolment.id, score: 80, passed: null }];
    await city.cadre.call(api.recordResults, { ...step(course.id), rows });
    city.clock.set('2026-10-20 12:00');
    const [cadre, client] = [await signIn(city.client, DEMO.cadre), await signIn(city.client, phone)];
    const line = async () =>
      (await cadre.call(api.getWorklist, {})).lines.find((it) => it.kind === 'placement' && it.id === course.id);
    await tick(city);
    await tick(city);
    expect((await line())?.what).toBe('养老护理，1 人结业三个月');
    const told = (await client.call(api.listMyMessages, {})).rows.filter((it) => it.topic === 'placement_asked');
    expect(told).toHaveLength(1);
    const placement = { kind: 'employed' as const, employer: '颐养院' };
    const placed = await client.call(api.tellPlacement, { ...step(enrolment.id), ...placement });
    expect(placed.placement).toMatchObject({ ...placement, by: 'self' });
    expect(await line()).toBeUndefined();
    const row = await cadre.call(api.recordPlacement, { ...step(enrolment.id), ...placement, kind: 'same_job' });
    expect(row.placement).toMatchObject({ kind: 'same_job', by: 'union' });
    const figures = await cadre.call(api.listCourseFigures, { from: '2026-07-27', to: '2026-07-27' });
    expect(figures.rows.find((it) => it.offering.id === course.id)).toMatchObject({
      ...{ applied: 1, learners: 1, completed: 1, certificates: 1, sessions: 3, capacity: 1, due: 3, attended: 0 },
      placements: [{ kind: 'same_job', count: 1 }],
    });
    const filter = { list: 'enrolments', id: course.id };
    const [, sheetRow = []] = await sheetOf((await cadre.download(api.exportList, filter)).bytes);
    expect(sheetRow.slice(1)).toEqual(expect.arrayContaining(['养老护理', '结业', '80', '原岗位提升', '颐养院']));
  });

  it('who is erased gives the seats back; the certificate stays without a name', async () => {
    const gone = await learner();
    const waiting = await learner();
    const done = await learner(
      (await openCourse(city, { rule: { passMark: null, documents: [] }, draft: { name: '面点' } })).id,
    );
    await city.cadre.call(api.recordResults, {
      ...step(done.enrolment.offering.id),
      rows: [{ enrolmentId: done.enrolment.id, score: null, passed: true }],
    });
    const code = (await mineOf(done.client, done.enrolment.id)).certificate?.code ?? '';
    for (const { client } of [gone, done]) await client.call(api.erase, { requestId: newRequestId() });
    await city.settle();
    await tick(city);
    expect((await mineOf(waiting.client, waiting.enrolment.id)).status).toBe('accepted');
    expect((await city.client.call(api.getCertificate, { code })).name).not.toContain('马');
    expect(await brokenRules()).toEqual([]);
  });
});
