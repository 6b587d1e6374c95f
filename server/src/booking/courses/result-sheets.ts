import { Injectable } from '@nestjs/common';
import type { CourseResult, CourseRule, Download, ResultProblem } from '@nuanxin/shared-types';
import {
  Clock,
  Database,
  DomainError,
  Files,
  listedRows,
  Requests,
  writeXlsx,
  XLSX,
  type Actor,
  type ListForm,
} from '../../kernel/index.js';
import { ClassLists } from './class-lists.js';
import { Courses, type CourseOffering } from './courses.js';
import { isPassed, Results } from './results.js';

const COLUMNS = {
  number: { title: '报名号', also: ['编号'] },
  name: { title: '姓名', also: [] },
  attended: { title: '出勤', also: [] },
  score: { title: '成绩', also: ['分数', '得分'] },
  result: { title: '结果', also: ['是否合格', '结论'] },
} as const;
type Field = keyof typeof COLUMNS;

const FORM: Omit<ListForm<Field>, 'needed'> = { columns: COLUMNS, named: 'number', mostRows: 2000 };
const PASSED = ['合格', '通过', '结业'];
const FAILED = ['不合格', '没通过', '未通过', '未结业'];
const MOST_POINTS = 100;
const SHEET_KEPT_MS = 30 * 86_400_000;

/** The answer of an import, and of its trial. */
export interface ImportedResults {
  rows: number;
  passed: number;
  failed: number;
  problems: ResultProblem[];
}

/** Results by a sheet (成绩导入): handed out with everybody's number, filled in, sent back. */
@Injectable()
export class ResultSheets {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly requests: Requests,
    private readonly courses: Courses,
    private readonly classLists: ClassLists,
    private readonly results: Results,
  ) {}

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<Download> {
    const course = await this.courses.taught(actor, id);
    const { sessions, rows } = await this.classLists.of(course);
    const exam = course.course.passMark !== null;
    const last = exam
      ? { title: COLUMNS.score.title, width: 10 }
      : { title: COLUMNS.result.title, width: 10, choices: ['合格', '不合格'] };
    const columns = [
      { title: COLUMNS.number.title, width: 12 },
      { title: COLUMNS.name.title, width: 12 },
      { title: COLUMNS.attended.title, width: 10 },
      last,
    ];
    const planned = sessions.filter((it) => it.status === 'planned').length;
    const lines = rows.map(({ number, name, attended, score, status }) => {
      const result = status === 'completed' ? '合格' : status === 'failed' ? '不合格' : '';
      return [number, name, `${attended}/${planned}`, exam ? score : result];
    });
    const title = `${course.name} 结果登记表`;
    return { name: `${title}.xlsx`, type: XLSX, bytes: writeXlsx({ title: '结果登记表', columns, rows: lines }) };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · SHEET_UNREADABLE · IMPORT_HEADINGS_MISSING · CERTIFICATE_STANDS */
  async import(
    actor: Actor,
    { id, requestId, fileId, trial }: { id: string; requestId: string; fileId: string; trial: boolean },
  ): Promise<ImportedResults> {
    const course = await this.courses.under(actor, id);
    const body = { by: actor.personId, importResults: id, fileId, trial };
    const before = await this.requests.recall<ImportedResults>(requestId, body);
    if (before) return before.result;
    await this.db.transact(async (tx) => {
      await this.files.claim(tx, actor, fileId, 'sheet', `course:${id}`);
      await this.files.keepUntil(tx, fileId, this.clock.now() + SHEET_KEPT_MS);
    });
    const { results, problems } = await this.read(course, fileId);
    const passed = results.filter((it) => isPassed(course.course, it)).length;
    const answer = { rows: results.length + problems.length, passed, failed: results.length - passed, problems };
    if (answer.rows === 0) throw new DomainError('IMPORT_EMPTY');
    if (trial || problems.length > 0) return answer;
    return this.requests.once(requestId, body, async (tx) => {
      await this.results.write(tx, actor, course, results);
      return answer;
    });
  }

  private async read(
    course: CourseOffering,
    fileId: string,
  ): Promise<{ results: CourseResult[]; problems: ResultProblem[] }> {
    const { rows: learners } = await this.classLists.of(course);
    const known = new Map(learners.map((it) => [it.number, it.enrolmentId]));
    const exam = course.course.passMark !== null;
    const form = { ...FORM, needed: ['number', exam ? 'score' : 'result'] as Field[] };
    const results: CourseResult[] = [];
    const problems: ResultProblem[] = [];
    for await (const { places, row } of listedRows(await this.files.open(fileId), form)) {
      const cell = (field: Field) => row.cells[places[field] ?? -1] ?? '';
      const enrolmentId = known.get(cell('number').toUpperCase());
      const said = readResult(course.course, cell);
      if (enrolmentId === undefined) problems.push({ row: row.number, says: '没有这个报名号，从登记表里抄' });
      else if (results.some((it) => it.enrolmentId === enrolmentId)) {
        problems.push({ row: row.number, says: '这个报名号前面有一行了，删掉一行' });
      } else if (typeof said === 'string') problems.push({ row: row.number, says: said });
      else results.push({ enrolmentId, ...said });
    }
    return { results, problems };
  }
}

/** @returns the result, or what is wrong with the row */
function readResult(
  { passMark }: Pick<CourseRule, 'passMark'>,
  cell: (field: Field) => string,
): Omit<CourseResult, 'enrolmentId'> | string {
  if (passMark === null) {
    const said = cell('result');
    if (PASSED.includes(said)) return { score: null, passed: true };
    return FAILED.includes(said) ? { score: null, passed: false } : '结果写合格或者不合格';
  }
  const points = cell('score');
  const score = /^\d{1,3}$/.test(points) ? Number(points) : NaN;
  return score <= MOST_POINTS ? { score, passed: null } : '成绩写 0 到 100 的整数';
}
