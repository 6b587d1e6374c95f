import * as api from '@nuanxin/shared-types';
import { newId } from '../../src/kernel/index.js';
import { at, step, tick } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { enrolIn, handIn } from '../support/courses.js';
import { DEMO } from '../support/demo.js';
import { joinAs, signIn, type JoinedWorker } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

const TEACHER = '15400000036';
const CRAFTS = ['美容', '家政', '烹饪', '养老护理', '电商'];
/** 甘肃金昌 in a year; 黑龙江 by 2027. */
const YEAR = { courses: 267, people: 25_000 };
const PAIRS = 15_000;
const CHUNK = 500;

interface Learner extends JoinedWorker {
  enrolmentId: string;
}

/** 四川仁寿, 陕西, 黑龙江, 甘肃金昌. */
export const d2: Scenario = {
  id: 'D2',
  title: '仁寿、陕西、黑龙江、金昌 技能培训：报名审核、上课、考试发证、就业去向、师徒结对',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play(server, check) {
    const cadre = await signIn(server.client, DEMO.cadre);
    await playOffers(cadre, check);
    const course = (await server.client.call(api.listOfferings, { kind: 'course' })).rows.find(
      (it) => it.name === '养老护理员培训',
    );
    if (!course) throw new Error('no course');
    const learners = await playEnrolment(server, cadre, course.id, check);
    const teacher = await playClasses(server, course.id, learners, check);
    await playResults(server, { teacher, id: course.id }, learners, check);
    const later = await playJobs(server, course.id, learners, check);
    await playPairs(server, later, check);
    await playYear(server, later, check);
  },
};

/** 仁寿: free trainings of five kinds, each made from the one before. */
async function playOffers(cadre: Client, check: Check): Promise<void> {
  const model = (await cadre.call(api.listManagedOfferings, {})).rows.find((it) => it.name === '养老护理员培训');
  if (!model) throw new Error('no course');
  const { kind, summary, bring, mode, placeId, room, outdoor, slots, course, prices, limits } = model;
  const sentences: string[] = [];
  for (const name of CRAFTS) {
    const draft = { ...{ kind, name, summary, bring, mode, placeId, room, outdoor, slots, course, prices, limits } };
    const asked = { requestId: newRequestId(), unionId: model.union.id, draft };
    sentences.push((await cadre.call(api.createOffering, asked)).sentence);
  }
  check('免费培训几种', sentences.filter((it) => it.includes('免费')).length, CRAFTS.length);
}

/** 23 enrol with their papers, one has to mend, one is too young; 20 seats, two wait, one leaves. */
async function playEnrolment(
  { client, settle }: TestServer,
  cadre: Client,
  id: string,
  check: Check,
): Promise<Learner[]> {
  const learners: Learner[] = [];
  for (let i = 0; i < 22; i += 1) {
    const worker = await joinAs(client);
    const papers = await handIn(worker.client, '身份证', '健康证');
    learners.push({ ...worker, enrolmentId: (await enrolIn(worker.client, id, papers)).id });
  }
  const [first, second] = learners;
  if (!first || !second) throw new Error('nobody');
  const stranger = (await joinAs(client)).client;
  const bare = { requestId: newRequestId(), offeringId: id, documents: await handIn(stranger, '身份证') };
  check('没有健康证', await stranger.refusal(api.enrol, bare), 'DOCUMENTS_MISSING');
  const line = (await cadre.call(api.getWorklist, {})).lines.find((it) => it.kind === 'enrolment' && it.id === id);
  check('待办里等审核', line?.what, '养老护理员培训，22 人报名');
  const mend = { ...step(second.enrolmentId), decision: 'mend' as const, reason: '健康证过期了' };
  check('退回补材料', (await cadre.call(api.reviewEnrolment, mend)).status, 'to_mend');
  const papers = await handIn(second.client, '身份证', '健康证');
  const mended = await second.client.call(api.mendEnrolment, { ...step(second.enrolmentId), documents: papers });
  check('补好再审', mended.status, 'applied');
  const enrolmentIds = learners.map((it) => it.enrolmentId);
  const { rows } = await cadre.call(api.acceptEnrolments, { ...step(id), enrolmentIds });
  check('录取', rows.filter((it) => it.status === 'accepted').length, 20);
  check('候补', rows.filter((it) => it.status === 'waiting').length, 2);
  await first.client.call(api.withdrawEnrolment, step(first.enrolmentId));
  await settle();
  const [next, last] = learners.slice(20);
  const statusOf = async (it?: Learner) =>
    it && (await it.client.call(api.getEnrolment, { id: it.enrolmentId })).status;
  check('有人退出，候补第一位', await statusOf(next), 'accepted');
  check('候补第二位', await statusOf(last), 'waiting');
  const page = await client.call(api.getCourse, { id });
  check(
    '课程页：课次、名额、录取、候补',
    [page.sessions.length, page.capacity, page.accepted, page.waiting],
    [8, 20, 20, 1],
  );
  return learners.slice(1, 21);
}

/** Everybody at every session, but one who misses the last four. */
async function playClasses(
  { client, clock }: TestServer,
  id: string,
  learners: Learner[],
  check: Check,
): Promise<Client> {
  const { sessions } = await client.call(api.getCourse, { id });
  const teacher = await signIn(client, TEACHER);
  for (const [i, session] of sessions.entries()) {
    clock.set(localOf(session.startsAt));
    const { rows } = await teacher.call(api.getClassList, { id });
    const taps = rows.flatMap(({ enrolmentId, marks }) => {
      const present = i < 4 || enrolmentId !== learners[0]?.enrolmentId;
      const mark = marks[i];
      return mark ? [{ requestId: newRequestId(), bookingId: mark.bookingId, present, at: clock.now() }] : [];
    });
    await teacher.call(api.sendPresences, { rows: taps });
  }
  const { rows } = await teacher.call(api.getClassList, { id });
  check('考勤：应到', rows.length * sessions.length, 160);
  check(
    '考勤：实到',
    rows.reduce((sum, it) => sum + it.attended, 0),
    156,
  );
  return teacher;
}

/** 18 of 20 pass; each has a certificate that anybody can check. */
async function playResults(
  { client }: TestServer,
  { teacher, id }: { teacher: Client; id: string },
  learners: Learner[],
  check: Check,
): Promise<void> {
  const rows = learners.map(({ enrolmentId }, i) => ({ enrolmentId, score: i < 2 ? 48 : 72 + i, passed: null }));
  const list = await teacher.call(api.recordResults, { ...step(id), rows });
  check('结业', list.rows.filter((it) => it.status === 'completed').length, 18);
  check('证书', list.rows.filter((it) => it.certificate !== null).length, 18);
  const lucky = learners[5];
  const own = lucky && (await (await signIn(client, lucky.phone)).call(api.getEnrolment, { id: lucky.enrolmentId }));
  const code = own?.certificate?.code ?? '';
  const { title, name, revoked } = await client.call(api.getCertificate, { code });
  check('谁都能查证书', [title, name, revoked], ['养老护理员培训结业证书', '马*川', null]);
  const cadre = await signIn(client, DEMO.cadre);
  const { certificate } = await cadre.call(api.getManagedEnrolment, { id: lucky?.enrolmentId ?? '' });
  await cadre.call(api.revokeCertificate, { ...step(certificate?.id ?? ''), reason: '替考' });
  check('撤销以后', (await client.call(api.getCertificate, { code })).revoked?.reason, '替考');
}

/** Three months on: asked, told, counted. @returns the cadre, signed in anew */
async function playJobs(server: TestServer, id: string, learners: Learner[], check: Check): Promise<Client> {
  const { client, clock } = server;
  clock.set('2026-12-10 12:00');
  await tick(server);
  const cadre = await signIn(client, DEMO.cadre);
  const line = (await cadre.call(api.getWorklist, {})).lines.find((it) => it.kind === 'placement' && it.id === id);
  check('三个月后待办', line?.what, '养老护理员培训，18 人结业三个月');
  for (const [i, { phone, enrolmentId }] of learners.slice(2).entries()) {
    const told = { ...step(enrolmentId), kind: i < 15 ? ('employed' as const) : ('looking' as const), employer: '' };
    if (i > 0) await cadre.call(api.recordPlacement, { ...told, employer: '颐养院' });
    else await (await signIn(client, phone)).call(api.tellPlacement, told);
  }
  const { rows } = await cadre.call(api.listCourseFigures, {});
  const figures = rows.find((it) => it.offering.id === id);
  check('就业', figures?.placements, [
    { kind: 'employed', count: 15 },
    { kind: 'looking', count: 3 },
  ]);
  check('出勤率', `${Math.round(((figures?.attended ?? 0) / (figures?.due ?? 1)) * 1000) / 10}%`, '97.5%');
  return cadre;
}

/** 黑龙江: a pair from proposal to review, among fifteen thousand. */
async function playPairs({ client, sql }: TestServer, cadre: Client, check: Check): Promise<void> {
  const [master, apprentice] = [await joinAs(client), await joinAs(client)];
  const unionId = master.card.union.id;
  const pair = await cadre.call(api.createPair, {
    ...{
      requestId: newRequestId(),
      unionId,
      craft: '面点',
      goal: '三十样',
      startsOn: '2026-12-10',
      endsOn: '2027-12-09',
    },
    ...{ masterId: master.card.memberId, apprenticeId: apprentice.card.memberId },
  });
  const yes = () => ({ ...step(pair.id), agree: true });
  await master.client.call(api.answerPair, yes());
  check('双方同意', (await apprentice.client.call(api.answerPair, yes())).status, 'running');
  await cadre.call(api.endPair, { ...step(pair.id), as: 'finished', reason: '出师' });
  await master.client.call(api.reviewPair, { ...step(pair.id), stars: 5, words: '肯学' });
  const reviewed = await apprentice.client.call(api.reviewPair, { ...step(pair.id), stars: 5, words: '肯教' });
  check(
    '双方评价',
    reviewed.reviews.map((it) => it.by),
    ['master', 'apprentice'],
  );
  const [row] = await sql<{ masterId: string; apprenticeId: string }>(
    'SELECT masterId, apprenticeId FROM booking_pair',
  );
  await inChunks(PAIRS, (n) =>
    sql(
      `INSERT INTO booking_pair (id, unionId, masterId, apprenticeId, craft, goal, startsOn, endsOn, status, createdAt) VALUES ${Array.from({ length: n }, () => `('${newId()}', '${unionId}', '${row?.masterId}', '${row?.apprenticeId}', '电工', '', '2026-01-01', '2026-12-31', 'running', 0)`).join()}`,
    ),
  );
  const { counts, rows } = await cadre.call(api.listPairs, { status: 'running', limit: 100 });
  check('结对的师徒', counts.find((it) => it.status === 'running')?.count, PAIRS);
  check('名单一页', rows.length, 100);
}

/** 金昌: a year's courses, their people and certificates in one page of figures. */
async function playYear({ sql }: TestServer, cadre: Client, check: Check): Promise<void> {
  const [model] = await sql<Record<string, unknown>>("SELECT * FROM booking_offering WHERE packKey = 'elderly-care'");
  const [person] = await sql<{ id: string }>('SELECT id FROM person LIMIT 1');
  const courses = Array.from({ length: YEAR.courses }, () => newId());
  for (const id of courses) {
    const row = { ...model, id, packKey: null, limitGroup: id };
    const names = Object.keys(row);
    await sql(
      `INSERT INTO booking_offering (${names.join()}) VALUES (${names.map(() => '?').join()})`,
      Object.values(row),
    );
    await sql(
      `INSERT INTO booking_session (id, offeringId, room, title, startsAt, endsAt, capacity, minimum, status, lots)
       VALUES (?, ?, '', '', ?, ?, 100, 0, 'planned', 0)`,
      [newId(), id, at('2025-05-12 09:00'), at('2025-05-12 12:00')],
    );
  }
  let made = 0;
  await inChunks(YEAR.people, (n) => {
    const rows = Array.from({ length: n }, () => {
      made += 1;
      const number = `Y${String(made).padStart(7, '0')}`;
      return `('${newId()}', '${courses[made % courses.length]}', '${person?.id}', '${number}', 'completed', '[]', 0, 'employed', 'union', 0, 0, 0)`;
    });
    return sql(
      `INSERT INTO booking_enrolment (id, offeringId, personId, number, status, documents, fen, placement, placementBy, placementAt, resultAt, createdAt) VALUES ${rows.join()}`,
    );
  });
  const { total } = await cadre.call(api.listCourseFigures, { from: '2025-01-01', to: '2025-12-31' });
  check('一年的课', total.courses, YEAR.courses);
  check('一年的人次', total.completed, YEAR.people);
}

async function inChunks(all: number, write: (n: number) => Promise<unknown>): Promise<void> {
  for (let left = all; left > 0; left -= CHUNK) await write(Math.min(left, CHUNK));
}

/** `2026-08-04 09:00` in Shanghai. */
function localOf(utcMs: number): string {
  return new Date(utcMs + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
