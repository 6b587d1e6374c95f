import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../miniapp/e2e/support/browser.mjs';
import { startServer } from '../../miniapp/e2e/support/server.mjs';
import { call } from './support/api.mjs';
import { Desk } from './support/desk.mjs';
import { CADRE } from './support/people.mjs';
import { posterOf, workerAt } from './support/worker.mjs';

const CADRE_PHONE = '15400000001';
const RIDER = '16600000301';
/** A Wednesday, in the week of 20 July 2026, when the free haircut takes place. */
const WEDNESDAY = '2026-07-22';

/** D1 and D2 at the console: an offering as a sentence, its week, a booking moved by hand and by keyboard, paper, a course. */
let server, browser, desk, worker, haircut;

before(async () => {
  server = await startServer({ at: '2026-07-20 12:00' });
  browser = await openBrowser();
  desk = await Desk.sitAt(browser, server.url);
  await desk.signIn(CADRE);
  worker = await workerAt(server.url, RIDER);
  await worker.apply(await posterOf(server.url, CADRE_PHONE, '东四路街道工会联合会'));
  const { rows } = await ask('GET', '/managed-offerings');
  haircut = rows.find((it) => it.kind === 'haircut');
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const ask = async (method, path, body) => call(server.url, method, path, body, await desk.token());
const field = (label) => desk.page.getByLabel(label, { exact: true });

test('a cadre writes an offering as a sentence, with its doctor and shifts, and opens it', async () => {
  await desk.page.getByRole('link', { name: '预约' }).click();
  await desk.page.getByRole('link', { name: '开一个项目' }).click();
  await desk.page.getByRole('link', { name: /^义诊体检/ }).click();
  await field('项目名称').fill('工会义诊');
  await desk.choose(field('在哪里'), '人民路工会驿站', '人民路');
  await field('第 1 行多少钱').fill('5');
  await desk.says('每天 5 元：所有人');
  await desk.picture('booking-1-sentence');
  await desk.press('存成草稿');

  await desk.page.locator('.nothing').getByRole('button', { name: '加一位医生' }).click();
  const dialog = desk.dialog();
  await dialog.getByLabel('怎么称呼').fill('古医生');
  await dialog.getByLabel('几点下班').fill('11:30');
  await desk.press('存好', dialog);
  await desk.says('09:00 到 11:30');
  await desk.press('开放预约');
  await desk.press('开放预约', desk.dialog());
  await desk.says('「工会义诊」开放预约了');
  await desk.page.getByRole('tab', { name: '日程' }).click();
  const lane = desk.page.getByRole('group', { name: '2026-07-21 古医生' });
  await lane.getByText('09:15').waitFor();
  await desk.picture('booking-2-week-of-a-new-one');
});

test('a booking is dragged to a free time, and moved again by choosing', async () => {
  const [first, ...others] = await worker.slots(haircut.id, WEDNESDAY);
  const { id } = await worker.book(haircut.id, { startsAt: first.startsAt, providerId: first.providerId });
  const later = others.find((it) => it.startsAt - first.startsAt > 3 * 3_600_000);
  await desk.open(`bookings/${haircut.id}/week/${WEDNESDAY}`);
  const chip = desk.page.getByRole('button', { name: /马\*川/ });
  await chip.waitFor();
  await chip.dragTo(desk.page.locator(`.free[data-starts="${later.startsAt}"]`).first());
  const dialog = desk.dialog();
  await dialog.getByText('原来是 7 月 22 日 周三 09:00').waitFor();
  await desk.press('本人打电话要改', dialog);
  await desk.press('改到这个时间', dialog);
  await desk.says('马*川改到了');
  assert.equal((await worker.booking(id)).startsAt, later.startsAt);
  await desk.picture('booking-3-moved');

  await chip.focus();
  await desk.page.keyboard.press('Enter');
  await desk.press('换个时间', desk.dialog());
  await desk
    .dialog()
    .getByRole('button', { name: /^09:40/ })
    .last()
    .click();
  await desk.dialog().getByLabel('原因').fill('师傅有事');
  await desk.press('改到这个时间', desk.dialog());
  await desk.says('09:40');
  const moved = await worker.booking(id);
  assert.notEqual(moved.startsAt, later.startsAt);
  assert.equal(moved.status, 'booked');
});

test('the list of the day is on paper, one line a time', async () => {
  const [row] = (await ask('GET', `/managed-offerings/${haircut.id}/bookings?status=booked`)).rows;
  const day = new Date(row.startsAt + 8 * 3_600_000).toISOString().slice(0, 10);
  await desk.open(`bookings/${haircut.id}/sheet/${day}`);
  await desk.page.locator('.day-sheet').getByText('马*川').waitFor();
  await desk.picture('booking-4-day-sheet');
  const { pages, a4 } = await desk.print();
  assert.ok(pages >= 1 && pages <= 2, `pages: ${pages}`);
  assert.equal(a4, pages);
});

test('a course is written down by the cadre, a rider applies, the photos are looked at and the rider is accepted', async () => {
  await desk.open('bookings/new/course');
  await field('项目名称').fill('养老护理员培训');
  await desk.choose(field('在哪里'), '人民路工会驿站', '人民路');
  await desk.choose(field('怎么报名'), '整门课一起报');
  await field('要交的材料').fill('健康证');
  await desk.page.keyboard.press('Enter');
  await field('要交的材料').blur();
  await desk.press('存成草稿');
  await desk.press('排场次');
  const dialog = desk.dialog();
  await dialog.getByLabel('每周一次，连着几周').fill('4');
  await desk.press('排上', dialog);
  await desk.says('排了 4 场');
  await desk.press('开放预约');
  await desk.press('开放预约', desk.dialog());
  await desk.says('开放预约了');
  const [, , id] = new URL(desk.page.url()).hash.split('/');

  await worker.enrol(id, ['健康证']);
  await desk.page.getByRole('tab', { name: '报名' }).click();
  await desk.page.getByRole('button', { name: '审核马*川' }).click();
  await desk.press('看照片', desk.dialog());
  await desk.dialog().getByRole('img', { name: '健康证' }).waitFor();
  await desk.picture('booking-5-review');
  await desk.press('录取', desk.dialog());
  await desk.page.locator('.ant-message').getByText('录取了').waitFor();
  const { rows } = await ask('GET', `/managed-offerings/${id}/enrolments`);
  assert.deepEqual([rows.length, rows[0].status], [1, 'accepted']);
});

test('nothing went wrong on the pages, and the screens are Chinese', async () => {
  for (const part of [
    '',
    '/new',
    '/pairs',
    '/pauses',
    ...['week', 'list', 'rule', 'figures'].map((it) => `/${haircut.id}/${it}`),
  ]) {
    await desk.open(`bookings${part}`);
    await desk.page.waitForSelector('.panel, .offering-cards, .offering-kinds');
    const words = await desk.page.evaluate(() => document.body.innerText);
    assert.deepEqual(words.match(/[A-Za-z]{5,}/g) ?? [], [], `English on bookings${part}`);
  }
  assert.deepEqual(desk.errors, []);
});
