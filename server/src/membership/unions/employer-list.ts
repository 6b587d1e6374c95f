import type { Download, EmployerFacts, EmployerImport, EmployerKind } from '@nuanxin/shared-types';
import { fields } from '@nuanxin/shared-types/schema';
import { writeXlsx, XLSX, type DomainError, type ListForm, type PlacesOf } from '../../kernel/index.js';

const COLUMNS = {
  name: { title: '单位名称', also: ['单位', '名称', '企业名称', '店名'] },
  kind: { title: '种类', also: ['单位种类', '类型'] },
  creditCode: { title: '统一社会信用代码', also: ['社会信用代码', '信用代码'] },
  workers: { title: '新就业职工', also: ['新就业职工人数', '职工人数', '人数'] },
} as const;
type Field = keyof typeof COLUMNS;

const KINDS = new Map<string, EmployerKind>([
  ['企业', 'enterprise'],
  ['小店', 'shop'],
]);
const MAX_WORKERS = 1_000_000;
/** What to do about each part of a credit code that may be wrong. */
const CODE_WORDS: Record<string, string> = {
  没填: '企业要填统一社会信用代码，照营业执照写',
  位数: '应为 18 位；先把这一列设成文本，再照营业执照填',
  字符: '有不会出现的字符，看看是不是把 1 写成 I、0 写成 O',
  校验位: '校验位不对，照营业执照再核一遍',
};

/** A list of employers as its export writes it; all of it is done in one answer, so it is short. */
export const EMPLOYER_LIST: ListForm<Field> = {
  columns: COLUMNS,
  needed: ['name', 'kind', 'creditCode', 'workers'],
  named: 'name',
  mostRows: 2000,
};

export type Problem = EmployerImport['problems'][number];

/** A row read: an employer, or what is wrong with it. */
export type ListedEmployer = { row: number; facts: EmployerFacts } | { row: number; problems: Problem[] };

export function problem(row: number, field: Field, says: string): Problem {
  return { row, column: COLUMNS[field].title, says };
}

/** Reads a row by what it says itself; every mistake at once. `check`: the rule an employer added by hand has to keep too. */
export function readEmployer(
  { number: row, cells }: { number: number; cells: readonly string[] },
  places: PlacesOf<Field>,
  check: (facts: EmployerFacts) => DomainError | null,
): ListedEmployer {
  const cell = (field: Field) => cells[places[field] ?? -1] ?? '';
  const name = fields.shortText.safeParse(cell('name'));
  const kind = KINDS.get(cell('kind'));
  const creditCode = cell('creditCode').replace(/\s/g, '').toUpperCase() || null;
  const workers = /^\d{1,7}$/.test(cell('workers')) ? Number(cell('workers')) : NaN;
  const facts = { name: name.data ?? '', kind: kind ?? 'shop', creditCode, workers };
  const wrongCode = check(facts);
  const problems = [
    name.success ? null : problem(row, 'name', '要 1 到 100 个字，照营业执照写'),
    kind ? null : problem(row, 'kind', `要从这里选：${[...KINDS.keys()].join('、')}`),
    wrongCode && problem(row, 'creditCode', CODE_WORDS[String(wrongCode.facts.problem)] ?? wrongCode.refusal().says),
    workers <= MAX_WORKERS ? null : problem(row, 'workers', '写个数，大概的也行'),
  ].filter((it) => it !== null);
  return problems.length > 0 ? { row, problems } : { row, facts };
}

/** An empty sheet to fill in; its example is not imported. */
export function employerTemplate(): Download {
  const columns = [
    { title: COLUMNS.name.title, width: 32 },
    { title: COLUMNS.kind.title, width: 8, choices: [...KINDS.keys()] },
    { title: COLUMNS.creditCode.title, width: 24 },
    { title: COLUMNS.workers.title, width: 12 },
  ];
  const rows = [['示例（不会导入）', '企业', '照营业执照填 18 位', '120']];
  const title = '覆盖单位导入模板';
  return { name: `${title}.xlsx`, type: XLSX, bytes: writeXlsx({ title, columns, rows }) };
}
