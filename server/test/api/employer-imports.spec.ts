import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { inventCreditCode } from '../support/employers.js';
import { csvOf } from '../support/sent-lists.js';
import { engine } from '../support/server.js';
import { sheetOf, xlsxOf } from '../support/sheets.js';
import { unionOf, workerOf } from '../support/staff.js';

const HEADINGS = ['单位名称', '种类', '统一社会信用代码', '新就业职工'];

let city: DemoCity;
/** A union of its own for each case, which covers nobody yet. */
let id: string;

beforeAll(async () => {
  city = await startDemo();
});

beforeEach(async () => {
  id = await newUnion();
});

afterAll(() => city.stop());

async function newUnion(): Promise<string> {
  const parentId = await unionOf(city, 'dongsi-street');
  const grid = { name: '网格工会', kind: 'grid', review: false } as const;
  return (await city.cadre.call(api.createUnion, { requestId: newRequestId(), parentId, ...grid })).id;
}

async function sent(rows: readonly (readonly string[])[]): Promise<string> {
  return (await city.cadre.upload(api.postFile, { kind: 'sheet' }, csvOf([HEADINGS, ...rows]))).id;
}

const asked = (fileId: string, trial = false) => ({ id, requestId: newRequestId(), fileId, trial });
const take = (input: ReturnType<typeof asked>) => city.cadre.call(api.importEmployers, input);
const listed = () => city.cadre.call(api.listEmployers, { id });
const enterprise = (creditCode = inventCreditCode(), workers = '120') => ['甲快递公司', '企业', creditCode, workers];

async function audited(): Promise<unknown[]> {
  const rows = await city.sql<{ facts: string }>(
    `SELECT facts FROM audit WHERE act = 'employer.imported' AND subjectId = '${id}' ORDER BY id`,
  );
  return rows.map((it) => JSON.parse(it.facts) as unknown);
}

describe(`a list of employers on ${engine}`, () => {
  it('is tried without a trace, imported once, and nothing twice when it is sent again', async () => {
    const rows = [...Array.from({ length: 120 }, () => enterprise()), ['早点铺', '小店', '', '2']];
    const fileId = await sent(rows);
    const trial = { rows: 121, added: 121, same: 0, problems: [] };
    expect(await take(asked(fileId, true))).toEqual(trial);
    expect([await listed(), await audited()]).toMatchObject([{ enterprises: 0, shops: 0 }, []]);

    const input = asked(fileId);
    expect([await take(input), await take(input)]).toEqual([trial, trial]);
    const covered = { enterprises: 120, shops: 1, workers: 120 * 120 + 2 };
    expect(await listed()).toMatchObject(covered);
    expect(await audited()).toEqual([{ rows: 121, added: 121, same: 0, wrong: 0 }]);

    expect(await take(asked(await sent(rows)))).toEqual({ rows: 121, added: 0, same: 121, problems: [] });
    expect(await listed()).toMatchObject(covered);
  });

  it('names row and column of every kind of mistake and adds the rest', async () => {
    const [here, elsewhere, twice, good] = Array.from({ length: 4 }, inventCreditCode);
    const other = await newUnion();
    const facts = { kind: 'enterprise', name: '甲快递公司', workers: 120 } as const;
    const add = (unionId: string, creditCode = '') =>
      city.cadre.call(api.addEmployer, { id: unionId, requestId: newRequestId(), ...facts, creditCode });
    await add(id, here);
    await add(other, elsewhere);
    const rows = [
      ['示例（不会导入）', '企业', '', ''],
      ['', '企业', inventCreditCode(), '3'],
      ['乙公司', '公司', inventCreditCode(), '3'],
      ['乙公司', '企业', '', '3'],
      ['乙公司', '企业', '9135', '3'],
      ['乙公司', '企业', '9135010OM000100Y43', '3'],
      ['乙公司', '企业', '91350100M000100Y44', '3'],
      ['乙公司', '企业', inventCreditCode(), '三十'],
      enterprise(here, '121'),
      enterprise(elsewhere),
      enterprise(twice),
      enterprise(twice),
      ['早点铺', '小店', '', '2'],
      [],
      ['早点铺', '小店', '', '2'],
      enterprise(good?.toLowerCase()),
      enterprise(here),
      ['', '', '1', '1000001'],
    ];
    const input = asked(await sent(rows));
    const answer = await take(input);
    expect(answer).toMatchObject({ rows: 16, added: 3, same: 0 });
    expect(answer.problems.map((it) => [it.row, it.column, it.says])).toEqual([
      [3, '单位名称', '要 1 到 100 个字，照营业执照写'],
      [4, '种类', '要从这里选：企业、小店'],
      [5, '统一社会信用代码', '企业要填统一社会信用代码，照营业执照写'],
      [6, '统一社会信用代码', '应为 18 位；先把这一列设成文本，再照营业执照填'],
      [7, '统一社会信用代码', '有不会出现的字符，看看是不是把 1 写成 I、0 写成 O'],
      [8, '统一社会信用代码', '校验位不对，照营业执照再核一遍'],
      [9, '新就业职工', '写个数，大概的也行'],
      [10, '统一社会信用代码', '这家单位已经登记，内容不一样，在列表里改就行'],
      [11, '统一社会信用代码', '别的工会已经登记了这家单位，先核对归哪个工会'],
      [13, '统一社会信用代码', '和第 12 行是同一家，留一行'],
      [16, '单位名称', '和第 14 行是同一家，留一行'],
      [18, '统一社会信用代码', '和第 10 行是同一家，留一行'],
      [19, '单位名称', '要 1 到 100 个字，照营业执照写'],
      [19, '种类', '要从这里选：企业、小店'],
      [19, '统一社会信用代码', '应为 18 位；先把这一列设成文本，再照营业执照填'],
      [19, '新就业职工', '写个数，大概的也行'],
    ]);
    expect(await take(input)).toEqual(answer);
    expect(await listed()).toMatchObject({ enterprises: 3, shops: 1 });
    expect(await audited()).toEqual([{ rows: 16, added: 3, same: 0, wrong: 13 }]);
  });

  it('that is no list, or too long a one, is refused as a whole', async () => {
    const refused = async (sheet: Uint8Array<ArrayBuffer>) => {
      const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, sheet);
      return (await city.cadre.refused(api.importEmployers, asked(fileId, true))).body.message;
    };
    expect(await refused(csvOf([['单位名称', '种类']]))).toMatch('表头缺统一社会信用代码、新就业职工');
    expect(await refused(csvOf([HEADINGS]))).toMatch('表格里一行也没填');
    const long = Array.from({ length: 2001 }, (_, i) => [`第 ${i} 家`, '小店', '', '1']);
    expect(await refused(csvOf([HEADINGS, ...long]))).toMatch('超过 2000 行');
    expect(await listed()).toMatchObject({ shops: 0 });
  });

  it('comes from a file of the one who sends it, into a union of theirs', async () => {
    const fileId = await sent([enterprise()]);
    const east = await workerOf(city, 'cadre', 'dongcheng');
    const west = await workerOf(city, 'cadre', 'xicheng');
    expect(await east.refusal(api.importEmployers, asked(fileId, true))).toBe('NOT_FOUND');
    expect(await west.refusal(api.importEmployers, asked(fileId, true))).toBe('NOT_FOUND');
    expect(await take(asked(fileId))).toMatchObject({ added: 1 });
  });

  it('has a template whose example is not imported', async () => {
    const template = await sheetOf((await city.cadre.download(api.getEmployerTemplate, {})).bytes);
    expect(template[0]).toEqual(HEADINGS);
    const filled = await xlsxOf([...template, enterprise()]);
    const { id: fileId } = await city.cadre.upload(api.postFile, { kind: 'sheet' }, filled);
    expect(await take(asked(fileId))).toMatchObject({ rows: 1, added: 1 });
  });
});
