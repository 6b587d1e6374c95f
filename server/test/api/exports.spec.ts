import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import type { Client } from '../support/client.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';
import { engine } from '../support/server.js';
import { unionOf } from '../support/staff.js';
import { sheetOf } from '../support/sheets.js';

let city: DemoCity;

beforeAll(async () => {
  city = await startDemo();
});

afterAll(() => city.stop());

async function exported(client: Client, input: { list: string } & Record<string, string>) {
  const { bytes, headers } = await client.download(api.exportList, input);
  return { rows: await sheetOf(bytes), name: decodeURIComponent(headers.get('content-disposition') ?? '') };
}

const trail = (act: string) =>
  city.sql<{ facts: string; actorId: string }>('SELECT facts, actorId FROM audit WHERE act = ? ORDER BY id', [act]);

describe(`a list as xlsx on ${engine}`, () => {
  it('has the members of the screen, masked, with the filters of the screen, and is on record', async () => {
    const { card, phone, idNumber } = await joinAs(city.client, { name: '欧阳小川' });
    const { rows, name } = await exported(city.cadre, { list: 'members', status: 'active' });
    expect(name).toContain('会员 2026-07-20.xlsx');
    expect(rows[0]).toEqual(['会员号', '姓名', '身份证号', '手机号', '工种', '工会', '状态', '入会日期']);
    const row = rows.find((it) => it[0] === card.number) ?? [];
    expect(row.slice(1, 4)).toEqual(['欧*川', `650*************${idNumber.slice(-2)}`, `166****${phone.slice(-4)}`]);
    expect(JSON.stringify(rows)).not.toContain(idNumber);
    expect((await exported(city.cadre, { list: 'members', status: 'left' })).rows).toHaveLength(1);
    const ends = await trail('list.export_ended');
    expect(ends.map((it) => JSON.parse(it.facts) as object)).toEqual([
      { list: 'members', rows: rows.length - 1 },
      { list: 'members', rows: 0 },
    ]);
    expect(await trail('list.exported')).toHaveLength(2);
  });

  it('pages on to the last row', async () => {
    await Promise.all(Array.from({ length: 205 }, () => joinAs(city.client)));
    const { rows } = await exported(city.cadre, { list: 'members' });
    expect(new Set(rows.map((it) => it[0])).size).toBe(207);
  }, 120_000);

  it('has the day, the codes and the shelf too', async () => {
    const { client, programmeId, redeem } = await city.counterAt('chenlu');
    await redeem({ guest: newGuest() });
    const redeemed = (await exported(city.cadre, { list: 'redemptions', programmeId })).rows;
    expect(redeemed[1]?.slice(0, 2)).toEqual(['2026-07-20', '12:00']);
    const stock = (await exported(city.cadre, { list: 'stock', programmeId })).rows;
    expect(stock.length).toBeGreaterThan(3);
    expect((await exported(city.cadre, { list: 'join-codes' })).rows[0]?.[0]).toBe('入会码');
    expect((await exported(city.cadre, { list: 'over-given' })).rows).toHaveLength(1);
    const denghe = await unionOf(city, 'denghe');
    const covered = (await exported(city.cadre, { list: 'employers', id: denghe, below: 'true' })).rows;
    expect(covered[0]).toEqual(['单位名称', '种类', '统一社会信用代码', '新就业职工', '工会']);
    const { enterprises, shops } = await city.cadre.call(api.listEmployers, { id: denghe, below: true });
    expect(covered).toHaveLength(1 + enterprises + shops);
    expect(await client.refusal(api.exportList, { list: 'members' })).toBe('NOT_ALLOWED');
  });

  it('is refused in words, before a byte of it is sent', async () => {
    const refused = (input: { list: string } & Record<string, string>) => city.cadre.refusal(api.exportList, input);
    expect(await refused({ list: 'nothing' })).toBe('NOT_FOUND');
    expect(await refused({ list: 'members', status: 'dead' })).toBe('INVALID_INPUT');
    expect(await refused({ list: 'members', held: 'pregnancy' })).toBe('INVALID_INPUT');
    expect((await exported(city.cadre, { list: 'members', held: 'craftsman' })).rows).toHaveLength(1);
    expect(await refused({ list: 'members', unionId: '00000000-0000-7000-8000-000000000000' })).toBe('NOT_FOUND');
  });
});
