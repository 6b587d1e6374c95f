import type { Download, SessionDraft, TimetableImport } from '@nuanxin/shared-types';
import { writeXlsx, XLSX, type ListForm, type PlacesOf, type SheetRow } from '../../kernel/index.js';
import { midnightOf, momentOf } from '../slots/days.js';
import { bandIn, dayIn, minuteIn } from './timetable-cells.js';

const COLUMNS = {
  title: { title: '课名', also: ['课程', '课程名称', '名称', '标题', '内容', '场次'] },
  day: { title: '日期', also: ['上课日期', '时间日期'] },
  time: { title: '时间', also: ['上课时间', '时段'] },
  from: { title: '开始', also: ['开始时间'] },
  to: { title: '结束', also: ['结束时间'] },
  teacher: { title: '老师', also: ['师傅', '教师', '授课老师', '主讲'] },
  room: { title: '教室', also: ['房间', '地点', '场地'] },
  capacity: { title: '名额', also: ['人数', '容量', '招生人数'] },
  minimum: { title: '最少人数', also: ['开课人数', '最低人数'] },
} as const;
type Field = keyof typeof COLUMNS;

const MOST_SEATS = 100_000;
const LONGEST = { title: 40, room: 60 };

/** A term of one offering; all of it is done in one answer, so it is short. */
export const TIMETABLE: ListForm<Field> = {
  columns: COLUMNS,
  needed: ['title', 'day', 'capacity'],
  named: 'title',
  mostRows: 500,
};

export type Problem = TimetableImport['problems'][number];

/** A row read: a session, or what is wrong with it. */
export type ListedSession = { row: number; draft: SessionDraft } | { row: number; problems: Problem[] };

/** What a row is read by. */
export interface Reading {
  zone: string;
  /** UTC ms. */
  now: number;
  /** Ids of who teaches, by name; null: two of one name. */
  teachers: ReadonlyMap<string, string | null>;
}

export function problem(row: number, field: Field, says: string): Problem {
  return { row, column: COLUMNS[field].title, says };
}

/** Reads a row by what it says itself; every mistake at once. */
export function readSession(
  { number: row, cells }: SheetRow,
  places: PlacesOf<Field>,
  reading: Reading,
): ListedSession {
  const cell = (field: Field) => (cells[places[field] ?? -1] ?? '').trim();
  const wrong = (field: Field, says: string | null) => (says === null ? null : problem(row, field, says));
  const day = dayIn(cell('day'));
  const band = cell('time') === '' ? bandOf(cell('from'), cell('to')) : bandIn(cell('time'));
  const midnight = day === null ? 0 : midnightOf(day, reading.zone);
  const [startsAt, endsAt] = [momentOf(midnight, band?.from ?? 0), momentOf(midnight, band?.to ?? 0)];
  const [capacity, minimum] = [countIn(cell('capacity')), cell('minimum') === '' ? 0 : countIn(cell('minimum'))];
  const teacher = cell('teacher');
  const providerId = teacher === '' ? null : reading.teachers.get(teacher);
  const problems = [
    wrong('title', cell('title').length <= LONGEST.title ? null : `最多 ${LONGEST.title} 个字`),
    wrong('day', day === null ? '日期写成 2026-09-02' : null),
    wrong(places.time === undefined ? 'from' : 'time', timeProblem(band, day !== null && startsAt <= reading.now)),
    wrong('teacher', teacherProblem(teacher, providerId)),
    wrong('room', cell('room').length <= LONGEST.room ? null : `最多 ${LONGEST.room} 个字`),
    wrong('capacity', capacity >= 1 ? null : '写个数，至少 1'),
    wrong('minimum', minimum >= 0 && !(minimum > capacity) ? null : '写个数，不能比名额多；空着就是没有最少人数'),
  ].filter((it) => it !== null);
  if (problems.length > 0) return { row, problems };
  const facts = { title: cell('title'), room: cell('room'), placeId: null, opensAt: null, drawAt: null };
  return { row, draft: { ...facts, startsAt, endsAt, capacity, minimum, providerId: providerId ?? null } };
}

/** An empty sheet to fill in, with the teachers to choose from; its example is not imported. */
export function timetableTemplate(teachers: readonly string[]): Download {
  const columns = [
    { title: COLUMNS.title.title, width: 24 },
    { title: COLUMNS.day.title, width: 14 },
    { title: COLUMNS.time.title, width: 16 },
    { title: COLUMNS.teacher.title, width: 12, choices: teachers },
    { title: COLUMNS.room.title, width: 14 },
    { title: COLUMNS.capacity.title, width: 8 },
    { title: COLUMNS.minimum.title, width: 10 },
  ];
  const rows = [['示例（不会导入）', '2026-09-02', '19:00-20:30', teachers[0] ?? '', '302 室', '20', '8']];
  const title = '课表导入模板';
  return { name: `${title}.xlsx`, type: XLSX, bytes: writeXlsx({ title, columns, rows }) };
}

function bandOf(from: string, to: string): { from: number; to: number } | null {
  const [begins, ends] = [minuteIn(from), minuteIn(to)];
  return begins === null || ends === null ? null : { from: begins, to: ends };
}

function timeProblem(band: { from: number; to: number } | null, past: boolean): string | null {
  if (!band) return '时间写成 19:00-20:30';
  if (band.from >= band.to) return '结束早于开始';
  return past ? '这个时间已经过了' : null;
}

function teacherProblem(name: string, id: string | null | undefined): string | null {
  if (name === '') return null;
  if (id === undefined) return '项目里没有这位老师，先加上，或者空着';
  return id === null ? '项目里有两位老师同名，先改名字' : null;
}

function countIn(cell: string): number {
  return /^\d{1,6}(\.0+)?$/.test(cell) && Number(cell) <= MOST_SEATS ? Number(cell) : NaN;
}
