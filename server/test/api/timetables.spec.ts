import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { at, EVERYBODY, openOffering, step } from '../support/bookings.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { csvOf } from '../support/sent-lists.js';
import { engine } from '../support/server.js';
import { xlsxOf } from '../support/sheets.js';

const HEADINGS = ['课名', '日期', '时间', '老师', '教室', '名额', '最少人数'];
/** Of the night school: every Wednesday of a term. */
const TERM = [
  ['第 1 次课', '2026-09-02', '19:00-20:30', '林老师', '302 室', '20', '8'],
  ['第 2 次课', '2026/9/9', '19：00—20：30', '林老师', '302 室', '20', '8'],
  ['第 3 次课', '2026年9月16日', '19:00-20:30', '', '', '20', ''],
];

let city: DemoCity;
let id: string;

/** Noon of Monday, 2026-07-20. */
beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

beforeEach(async () => {
  const draft = { mode: 'sessions' as const, prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }] };
  id = (await openOffering(city, { draft, providers: [{ name: '林老师' }, { name: '周老师' }] })).id;
});

async function sent(rows: readonly (readonly string[])[], headings = HEADINGS): Promise<string> {
  return (await city.cadre.upload(api.postFile, { kind: 'sheet' }, csvOf([headings, ...rows]))).id;
}
const take = (fileId: string, trial = false) => city.cadre.call(api.importTimetable, { ...step(id), fileId, trial });
const planned = async () => (await city.client.call(api.listBookableSessions, { id })).rows;

describe(`a term's timetable on ${engine}`, () => {
  it('is tried without a trace, imported once, and nothing twice when it is sent again', async () => {
    const fileId = await sent(TERM);
    expect(await take(fileId, true)).toEqual({ rows: 3, added: 3, same: 0, problems: [] });
    expect(await planned()).toEqual([]);
    const input = { ...step(id), fileId, trial: false };
    const first = await city.cadre.call(api.importTimetable, input);
    expect(first).toEqual({ rows: 3, added: 3, same: 0, problems: [] });
    expect(await city.cadre.call(api.importTimetable, input)).toEqual(first);
    expect(await take(await sent(TERM))).toEqual({ rows: 3, added: 0, same: 3, problems: [] });
    const rows = await planned();
    expect(
      rows.map((it) => [it.title, it.startsAt, it.provider?.name ?? null, it.room, it.capacity, it.minimum]),
    ).toEqual([
      ['第 1 次课', at('2026-09-02 19:00'), '林老师', '302 室', 20, 8],
      ['第 2 次课', at('2026-09-09 19:00'), '林老师', '302 室', 20, 8],
      ['第 3 次课', at('2026-09-16 19:00'), null, '一楼', 20, 0],
    ]);
  });

  it('says of every wrong row what to mend, and takes the others', async () => {
    const fileId = await sent([
      ['好的一行', '2026-09-02', '19:00-20:30', '林老师', '302 室', '20', '8'],
      ['日子不对', '9 月 2 日', '19:00-20:30', '', '', '20', ''],
      ['时间反了', '2026-09-03', '20:30-19:00', '', '', '0', ''],
      ['已经过了', '2026-07-01', '19:00-20:30', '', '', '5', '9'],
      ['没有这人', '2026-09-03', '19:00-20:30', '钱老师', '', '20', ''],
      ['老师撞了', '2026-09-02', '20:00-21:00', '林老师', '', '20', ''],
      ['教室撞了', '2026-09-02', '20:00-21:00', '周老师', '302 室', '20', ''],
    ]);
    const answer = await take(fileId);
    expect([answer.rows, answer.added]).toEqual([7, 1]);
    expect(answer.problems.map((it) => [it.row, it.column, it.says])).toEqual([
      [3, '日期', '日期写成 2026-09-02'],
      [4, '时间', '结束早于开始'],
      [4, '名额', '写个数，至少 1'],
      [5, '时间', '这个时间已经过了'],
      [5, '最少人数', '写个数，不能比名额多；空着就是没有最少人数'],
      [6, '老师', '项目里没有这位老师，先加上，或者空着'],
      [7, '老师', '这位老师那时在上好的一行'],
      [8, '教室', '这间教室那时在上好的一行'],
    ]);
    expect(await planned()).toHaveLength(1);
  });

  it('reads two columns of time, and dates as a spreadsheet keeps them', async () => {
    const sheet = await xlsxOf([
      ['课程名称', '上课日期', '开始时间', '结束时间', '人数'],
      ['折纸', '46267', '0.8125', '0.875', '12'],
    ]);
    const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, sheet);
    expect(await take(fileId)).toEqual({ rows: 1, added: 1, same: 0, problems: [] });
    expect((await planned())[0]).toMatchObject({ startsAt: at('2026-09-02 19:30'), endsAt: at('2026-09-02 21:00') });
  });

  it('has a sheet to fill in, whose example is nobody’s class', async () => {
    const { headers, bytes } = await city.cadre.download(api.getTimetableTemplate, { id });
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('课表导入模板');
    const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, new Uint8Array(bytes));
    const asked = { ...step(id), fileId, trial: true };
    expect(await city.cadre.refusal(api.importTimetable, asked)).toBe('IMPORT_EMPTY');
  });

  it('is for offerings with sessions', async () => {
    const slots = await openOffering(city);
    const asked = { ...step(slots.id), fileId: await sent(TERM), trial: true };
    expect(await city.cadre.refusal(api.importTimetable, asked)).toBe('NO_SESSIONS_HERE');
  });
});
