import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinFromPoster, nameChild } from './support/acts.mjs';
import { Cadre, evening } from './support/cadre.mjs';
import { gravesOf } from './support/graves.mjs';
import { openBrowser, Phone } from './support/browser.mjs';
import { COURIER, RIDER } from './support/people.mjs';
import { startServer } from './support/server.mjs';

/** What several book in one go. Monday morning; the games are on the second weekend. */
const MONDAY = '2026-07-20 09:30';
const HOUR_MS = 3_600_000;
let server, browser, rider, courier, cadre;

before(async () => {
  server = await startServer({ at: MONDAY });
  browser = await openBrowser();
  [rider, courier] = await Promise.all([1, 2].map(() => Phone.take(browser)));
  const poster = await server.posterUrl();
  await joinFromPoster(rider, poster, RIDER);
  await joinFromPoster(courier, poster, COURIER);
  cadre = await Cadre.take(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The id of what is called so in the list of all that can be booked. */
async function offeringCalled(name) {
  const { rows } = await (await fetch(`${server.url}/api/offerings`)).json();
  return rows.find((it) => it.name === name).id;
}

test('a captain enrols a team, and another joins by the code typed', async () => {
  await rider.open(`${server.url}/#/booking/offering/index?id=${await offeringCalled('骑手三人篮球赛')}`);
  await rider.tap('[id^="session-"]');
  await rider.tap('#book');
  await rider.type('#team-name', '人民路快跑队');
  await rider.tap('#team-send');
  await rider.waitFor('#team-qr');
  assert.match(await rider.text('#team'), /还差 2 人/);
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('team');
  const code = (await rider.text('#team-code')).replace(/\s/g, '');
  await courier.open(`${server.url}/#/booking/invitation/index`);
  await courier.type('#invitation-code', code.toLowerCase());
  await courier.tap('#invitation-look');
  await courier.waitFor('#invitation-join');
  assert.match(await courier.text('#invitation'), /人民路快跑队.*现在 1 人/);
  assert.deepEqual(await gravesOf(courier), []);
  await courier.picture('team-invitation');
  await courier.tap('#invitation-join');
  await courier.waitFor('.members');
  assert.equal(await courier.page.locator('.member:visible').count(), 2);
  assert.equal(await courier.page.locator('#team-code:visible').count(), 0);
});

test('the captain takes somebody out, and the old code leads nowhere', async () => {
  const code = (await rider.text('#team-code')).replace(/\s/g, '');
  await rider.page.bringToFront();
  await rider.page.reload();
  await rider.tap('.member:nth-child(2)');
  await rider.tap('#member-remove');
  await rider.page.locator('.member:visible').nth(1).waitFor({ state: 'detached' });
  assert.notEqual((await rider.text('#team-code')).replace(/\s/g, ''), code);
  await courier.open(`${server.url}/#/booking/invitation/index?code=${code}`);
  await courier.waitFor('#invitation-other');
  await rider.open(`${server.url}/#/pages/bookings/index`);
  await rider.waitFor('.booking');
  assert.match(await rider.text('.booking'), /人民路快跑队/);
  await rider.picture('bookings-team');
});

test('a parent books the class of the child and the own one in one go, and the child is handed over by a code', async () => {
  const draft = { kind: 'childcare', name: '暑期画画', summary: '六到十二岁，带水。', children: { pickUp: true } };
  const id = await cadre.opens('单王讲跑单', draft, [evening('2026-07-21', '第一次', 10)]);
  await cadre.opens('单王讲跑单', { kind: 'class', name: '夜校太极' }, [evening('2026-07-21', '', 10)]);
  await rider.page.bringToFront();
  await nameChild(rider, server.url, '小川');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.open(`${server.url}/#/booking/offering/index?id=${id}`);
  await rider.tap('.family-one');
  await rider.tap('[id^="session-"]');
  await rider.page.locator('.along', { hasText: '夜校太极' }).tap();
  assert.match(await rider.text('#book'), /一起约 2 个位/);
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('family');
  await rider.tap('#book');
  const card = rider.page.locator('.booking:visible', { hasText: '暑期画画' });
  await card.waitFor();
  assert.match(await card.textContent(), /给小川.*夜校太极/);
  await rider.picture('bookings-family');
  await card.locator('[id^="booking-code-"]').tap();
  await rider.waitFor('#booking-code');
  const code = await rider.seen('#booking-code').getAttribute('data-code');
  server.clock.advance(33.5 * HOUR_MS);
  await cadre.ask('POST', '/desk/check-ins', { offeringId: id, code });
  await rider.page.reload();
  await rider.waitFor('#pick-up-code');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('pick-up-code');
  const pickUp = await rider.seen('#pick-up-code').getAttribute('data-code');
  const teacher = cadre.phone;
  await teacher.page.bringToFront();
  await teacher.open(`${server.url}/#/staff/pickup/index?id=${id}`);
  await teacher.waitFor('#pickup-left');
  await teacher.picture('pick-ups');
  await teacher.tap('#pickup-scan');
  await teacher.type('#pickup-typed', code);
  await teacher.tap('#pickup-look');
  await teacher.waitFor('#pickup-trouble');
  await teacher.type('#pickup-typed', pickUp);
  await teacher.tap('#pickup-look');
  await teacher.waitFor('#give-guardian');
  assert.match(await teacher.text('#pickup-child'), /小川/);
  assert.deepEqual(await gravesOf(teacher), []);
  await teacher.picture('hand-over');
  await teacher.tap('[id^="give-"]:not(#give-guardian)');
  await teacher.waitFor('#pickup-done');
  await rider.page.bringToFront();
  await rider.page.reload();
  await rider.waitFor('#picked-up');
  assert.match(await rider.text('#picked-up'), /祖辈/);
});

test('a course is applied for with a photo, accepted, attended and passed; anybody checks the certificate', async () => {
  const rule = { review: true, minimum: 0, passMark: 60, certificate: '养老护理培训结业证书' };
  const course = { ...rule, documents: ['身份证'], closesAt: Date.parse('2026-07-22T12:00+08:00') };
  const id = await cadre.opens('单王讲跑单', { kind: 'course', name: '养老护理', course }, [
    evening('2026-07-22', '第 1 次课', 20),
    evening('2026-07-23', '第 2 次课', 20),
  ]);
  await rider.page.bringToFront();
  await rider.open(`${server.url}/#/booking/offering/index?id=${id}`);
  await rider.waitFor('#course-facts');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('course');
  await rider.tap('#course-enrol');
  const chooser = rider.page.waitForEvent('filechooser');
  await rider.tap('#document-身份证');
  await (await chooser).setFiles({ name: 'id.png', mimeType: 'image/png', buffer: await rider.page.screenshot() });
  await rider.waitFor('.thumb-picture');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('course-documents');
  await rider.tap('#enrol-send');
  await rider.waitFor('#enrolment-standing');
  assert.match(await rider.text('#enrolment-standing'), /报名交上去了/);
  const [{ id: enrolmentId }] = (await cadre.ask('GET', `/managed-offerings/${id}/enrolments`)).rows;
  await cadre.ask('POST', `/managed-enrolments/${enrolmentId}/review`, { decision: 'accept', reason: '' });
  await rider.page.reload();
  await rider.waitFor('#session-code');
  assert.deepEqual(await gravesOf(rider), []);
  await rider.picture('course-accepted');
  server.clock.advance(24 * HOUR_MS);
  const teacher = cadre.phone;
  await teacher.page.bringToFront();
  await teacher.open(`${server.url}/#/staff/class/index?id=${id}`);
  await teacher.tap(`#learner-came-${enrolmentId}`);
  await teacher.waitFor(`#learner-missed-${enrolmentId}`);
  assert.match(await teacher.text('#class-came'), /1 人，来了 1 人/);
  assert.deepEqual(await gravesOf(teacher), []);
  await teacher.picture('class-list');
  server.clock.advance(25 * HOUR_MS);
  const results = [{ enrolmentId, score: 88, passed: null }];
  await cadre.ask('POST', `/desk/courses/${id}/results`, { rows: results });
  await rider.page.bringToFront();
  await rider.page.reload();
  await rider.tap('#enrolment-certificate');
  await rider.waitFor('#certificate-qr');
  const link = await rider.seen('#certificate-qr').getAttribute('data-code');
  const stranger = await Phone.take(browser);
  await stranger.open(link);
  await stranger.waitFor('#certificate-standing');
  assert.match(await stranger.text('#certificate-standing'), /证书是真的/);
  assert.match(await stranger.text('#certificate-name'), /^马/);
  assert.doesNotMatch(await stranger.text('#certificate-name'), new RegExp(RIDER.name));
  assert.deepEqual(await gravesOf(stranger), []);
  await stranger.picture('certificate');
});

test('the books agree, and no page threw', async () => {
  assert.deepEqual(await server.verify(), []);
  assert.deepEqual([...rider.errors, ...courier.errors, ...cadre.phone.errors], []);
});
