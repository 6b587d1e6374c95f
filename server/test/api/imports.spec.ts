import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { Sweep } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { csvOf, HEADINGS, importList, listedRow, sendList, settled } from '../support/sent-lists.js';
import { inventIdNumber, inventPhone, joinAs, joinInput, signIn } from '../support/people.js';
import { engine } from '../support/server.js';
import { sheetOf, xlsxOf } from '../support/sheets.js';

const DAY_MS = 86_400_000;

let city: DemoCity;
let cadre: Client;
let unionId: string;

beforeAll(async () => {
  city = await startDemo();
  cadre = city.cadre;
  const [row] = await city.sql<{ id: string }>("SELECT id FROM labour_union WHERE code = 'dongsi-street'");
  unionId = row?.id ?? '';
});

afterAll(() => city.stop());

async function count(table: string, where = '1 = 1'): Promise<number> {
  const [row] = await city.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`);
  return Number(row?.n);
}

const imported = () => count('member', "channel = 'import'");

describe(`a list of members on ${engine}`, () => {
  it('is tried without a trace, imported once, and nothing twice when it is sent again', async () => {
    const rows = [HEADINGS, ...Array.from({ length: 1203 }, () => listedRow()), listedRow({ phone: '' })];
    const sheet = await xlsxOf(rows);
    const id = await sendList(cadre, unionId, sheet);
    const tried = await settled(city, cadre, id);
    expect(tried).toMatchObject({ status: 'tried', total: 1204, looked: 1204, joins: 1204, found: 0, wrong: 0 });
    expect(await imported()).toBe(0);

    const start = { id, requestId: newRequestId() };
    await cadre.call(api.startMemberImport, start);
    await cadre.call(api.startMemberImport, start);
    const done = await settled(city, cadre, id);
    expect(done).toMatchObject({ status: 'done', joins: 1204, wrong: 0 });
    expect(await imported()).toBe(1204);
    expect(await count('consent', "takenBy IS NOT NULL AND kind = 'rules'")).toBe(1204);
    expect(await cadre.refusal(api.startMemberImport, { id, requestId: newRequestId() })).toBe('STEP_NOT_ALLOWED');

    expect(await importList(city, cadre, unionId, sheet)).toMatchObject({ status: 'done', joins: 0, found: 1204 });
    expect(await imported()).toBe(1204);
    expect(await count('audit', "act = 'member_import.done'")).toBe(2);
  });

  it('whoever came without a phone takes the record by number and name, once', async () => {
    const idNumber = inventIdNumber();
    await importList(city, cadre, unionId, csvOf([HEADINGS, listedRow({ idNumber, name: '欧阳小兰', phone: '' })]));
    const phones = [await signIn(city.client, inventPhone()), await signIn(city.client, inventPhone())] as const;
    const asked = async (name: string) => joinInput(city.client, { idNumber, name });
    expect(await phones[0].refusal(api.join, await asked('欧阳大兰'))).toBe('ID_NUMBER_TAKEN');
    const claims = (it: Client) => asked('欧阳小兰').then((input) => it.call(api.join, input));
    const ends = await Promise.allSettled(phones.map(claims));
    const taken = ends.flatMap((it) => (it.status === 'fulfilled' ? it.value : []));
    expect(taken).toMatchObject([{ found: true, card: { union: { id: unionId }, status: 'active' } }]);
    expect(await count('audit', "act = 'person.claimed'")).toBe(1);
  });

  it('that ended tells who sent it; its sheet goes a month later, what came of it stays', async () => {
    const rows = [HEADINGS, listedRow(), listedRow({ phone: '1' })];
    const job = await importList(city, cadre, unionId, csvOf(rows));
    const [event] = await city.sql<{ payload: string }>(
      "SELECT payload FROM outbox WHERE kind = 'import.finished' ORDER BY id DESC LIMIT 1",
    );
    expect(JSON.parse(event?.payload ?? '{}')).toMatchObject({ importId: job.id, unionId, rows: 2, faults: 1 });
    const sweep = city.app.get(Sweep);
    city.clock.advance(29 * DAY_MS);
    await sweep.sweep();
    expect(await sheetOf((await cadre.download(api.getImportErrors, { id: job.id })).bytes)).toHaveLength(2);
    city.clock.advance(2 * DAY_MS);
    expect(await sweep.sweep()).toBeGreaterThan(0);
    expect(await sweep.sweep()).toBe(0);
    expect(await cadre.refusal(api.getImportErrors, { id: job.id })).toBe('NOT_FOUND');
    expect(await cadre.call(api.getMemberImport, { id: job.id })).toMatchObject({ status: 'done', wrong: 1 });
    city.clock.advance(-31 * DAY_MS);
  });

  it('that broke off stands on the worklist until the union is sent another', async () => {
    const failed = async () =>
      (await cadre.call(api.getWorklist, {})).lines.filter((it) => it.kind === 'failed_import');
    const id = await sendList(cadre, unionId, csvOf([['姓名'], ['马小川']]));
    expect(await settled(city, cadre, id)).toMatchObject({ status: 'failed' });
    expect(await failed()).toMatchObject([{ id, what: '名单没导成：2026 年名册', page: `members/import/${id}` }]);
    await settled(city, cadre, await sendList(cadre, unionId));
    expect(await failed()).toEqual([]);
  });

  it('names row and column of every kind of mistake, in a sheet that is mended and sent again', async () => {
    const before = await imported();
    const [here, elsewhere, holder] = [await joinAs(city.client), await joinAs(city.client), await joinAs(city.client)];
    await city.sql('UPDATE member SET unionId = ? WHERE id = ?', [unionId, here.card.memberId]);
    const [twice, shared, good] = [inventIdNumber(), inventPhone(), inventIdNumber()];
    const wrongCheck = good.slice(0, 17) + (good.endsWith('1') ? '2' : '1');
    const rows = [
      HEADINGS,
      ['示例（不会导入）', '', '', ''],
      listedRow({ name: '马' }),
      listedRow({ idNumber: '' }),
      listedRow({ idNumber: '1.10105E+17' }),
      listedRow({ idNumber: wrongCheck }),
      listedRow({ idNumber: inventIdNumber('20200101') }),
      listedRow({ phone: '12345' }),
      listedRow({ category: '宇航员' }),
      [...listedRow(), '没有的平台'],
      listedRow({ idNumber: twice, phone: shared }),
      listedRow({ idNumber: twice }),
      listedRow({ phone: shared }),
      listedRow({ idNumber: elsewhere.idNumber }),
      listedRow({ phone: holder.phone }),
      listedRow({ idNumber: here.idNumber, phone: here.phone }),
      [],
      listedRow({ idNumber: '', phone: '1', category: '' }),
    ];
    const id = await sendList(cadre, unionId, csvOf(rows));
    const tried = await settled(city, cadre, id);
    expect(tried).toMatchObject({ status: 'tried', total: 15, joins: 1, found: 1, wrong: 13 });
    expect(tried.problems.map((it) => [it.row, it.column, it.kind])).toEqual([
      [3, '姓名', 'NAME_WRONG'],
      [4, '身份证号', 'ID_NUMBER_MISSING'],
      [5, '身份证号', 'ID_NUMBER_CUT'],
      [6, '身份证号', 'ID_NUMBER_WRONG'],
      [7, '身份证号', 'TOO_YOUNG'],
      [8, '手机号', 'PHONE_WRONG'],
      [9, '工种', 'CATEGORY_UNKNOWN'],
      [10, '平台', 'PLATFORM_UNKNOWN'],
      [12, '身份证号', 'TWICE_IN_FILE'],
      [13, '手机号', 'TWICE_IN_FILE'],
      [14, '身份证号', 'IN_ANOTHER_UNION'],
      [15, '手机号', 'PHONE_TAKEN'],
      [18, '身份证号', 'ID_NUMBER_MISSING'],
      [18, '手机号', 'PHONE_WRONG'],
      [18, '工种', 'CATEGORY_UNKNOWN'],
    ]);
    expect(tried.problems.find((it) => it.row === 12)?.says).toBe('和第 11 行是同一个人，留一行');
    expect(JSON.stringify(await city.sql('SELECT problems FROM member_import_problem'))).not.toMatch(/\d{11}/);

    const mend = await sheetOf((await cadre.download(api.getImportErrors, { id })).bytes);
    expect(mend[0]).toEqual([...HEADINGS, '问题']);
    expect(mend).toHaveLength(14);
    expect(mend[4]?.slice(1)).toEqual([
      rows[5]?.[1],
      rows[5]?.[2],
      '外卖骑手',
      '',
      '身份证号：校验位不对，照身份证再核一遍',
    ]);
    await cadre.call(api.startMemberImport, { id, requestId: newRequestId() });
    await settled(city, cadre, id);
    expect(await imported()).toBe(before + 1);

    const mended = mend.slice(1, 3).map((it) => ['马小川', inventIdNumber(), ...it.slice(2)]);
    const again = await importList(city, cadre, unionId, await xlsxOf([mend[0] ?? [], ...mended]));
    expect(again).toMatchObject({ joins: 2, wrong: 0 });
  });

  it('that is no list fails as a whole, and says why', async () => {
    const failed = async (rows: string[][]) =>
      (await settled(city, cadre, await sendList(cadre, unionId, csvOf(rows)))).failure;
    expect(
      await failed([
        ['姓名', '手机号'],
        ['马小川', '1'],
      ]),
    ).toMatchObject({
      code: 'IMPORT_HEADINGS_MISSING',
      says: '表头缺身份证号、工种',
    });
    expect((await failed([HEADINGS]))?.code).toBe('IMPORT_EMPTY');
  });

  it('by other headings, in another order, with codes for words, is read all the same', async () => {
    const rows = [
      ['序号', '职业（必填）', '公民身份号码*', '会员姓名', '联系电话'],
      ['1', 'rider', inventIdNumber().toLowerCase(), '阿依古丽·买买提', '+86 138-0013-8000'],
    ];
    expect(await importList(city, cadre, unionId, csvOf(rows))).toMatchObject({ joins: 1, wrong: 0 });
  });

  it('makes members who find themselves when they sign in with the phone of the list', async () => {
    const [idNumber, phone] = [inventIdNumber(), inventPhone()];
    await importList(city, cadre, unionId, csvOf([HEADINGS, listedRow({ idNumber, phone })]));
    const client = await signIn(city.client, phone);
    const { card, found } = await client.call(api.join, await joinInput(client, { idNumber }));
    expect([found, card.status, card.union.id]).toEqual([true, 'active', unionId]);
  });

  it('comes from a file of the one who sends it, once', async () => {
    const { id: fileId } = await cadre.upload(api.postFile, { kind: 'sheet' }, csvOf([HEADINGS, listedRow()]));
    const asked = () => ({ requestId: newRequestId(), fileId, unionId, source: '名册' });
    await cadre.call(api.createMemberImport, asked());
    expect(await cadre.refusal(api.createMemberImport, asked())).toBe('NOT_FOUND');
  });

  it('has a template that says what may be chosen, and whose example is not imported', async () => {
    const { bytes } = await cadre.download(api.getImportTemplate, {});
    const sheet = await sheetOf(bytes);
    expect(sheet[0]).toEqual(HEADINGS);
    const filled = await xlsxOf([...sheet, listedRow()]);
    expect(await importList(city, cadre, unionId, filled)).toMatchObject({ total: 1, joins: 1 });
  });
});
