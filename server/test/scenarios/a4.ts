import * as api from '@nuanxin/shared-types';
import { Database } from '../../src/kernel/index.js';
import { Employers } from '../../src/membership/index.js';
import { newRequestId, type Client } from '../support/client.js';
import { inventCreditCode } from '../support/employers.js';
import { inventList, joinList } from '../support/lists.js';
import { signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
const INDUSTRIES = 10;
const GRIDS = 12;
const ENTERPRISES = 283;
const SHOPS = 438;
const MEMBERS = 14_740;

/** Shanghai Jing'an 上海静安：网格工会和 10 个行业工会. */
export const a4: Scenario = {
  id: 'A4',
  title: '上海静安 网格工会：10 个行业工会，283 家企业、438 家小店、14,740 人，5 类 20 项服务到网格',
  city: 'demo',
  at: '2026-07-20 09:00',
  async play(server, check) {
    const cadre = await signIn(server.client, CADRE);
    const before = (await cadre.call(api.listUnions, {})).rows;
    const idOf = (code: string) => before.find((it) => it.code === code)?.id ?? '';
    const park = await make(cadre, idOf('dongcheng'), 'park', '东城科创园区工会');
    const industries = await makeMany(INDUSTRIES, (i) => make(cadre, park.id, 'industry', `第 ${i} 行业工会`));
    const grids = await makeMany(GRIDS, (i) => make(cadre, park.id, 'grid', `第 ${i} 网格工会`));
    const unions = [...industries, ...grids];

    const people = inventList(MEMBERS, {});
    for (const [i, union] of unions.entries()) {
      const rows = [
        ...facts('enterprise', share(ENTERPRISES, unions.length, i), i),
        ...facts('shop', share(SHOPS, unions.length, i), i),
      ];
      await cover(server, union.id, rows);
      await joinList(server, union.id, people.splice(0, share(MEMBERS, unions.length, i)));
    }
    const { rows } = await cadre.call(api.listUnions, {});
    const mine = rows.filter((it) => it.parentId === park.id);
    const total = (of: (union: api.UnionNode) => number) => mine.reduce((sum, it) => sum + of(it), 0);
    check('行业工会', mine.filter((it) => it.kind === 'industry').length, INDUSTRIES);
    check(
      '企业',
      total((it) => it.enterprises),
      ENTERPRISES,
    );
    check(
      '小店',
      total((it) => it.shops),
      SHOPS,
    );
    check(
      '会员',
      total((it) => it.members),
      MEMBERS,
    );
    const covered = await cadre.call(api.listEmployers, { id: park.id, below: true, limit: 1 });
    check('园区连下级覆盖', [covered.enterprises, covered.shops], [ENTERPRISES, SHOPS]);
    check('逐页数一遍会员', await countPages(cadre, park.id), MEMBERS);

    const [grid] = grids;
    if (!grid) throw new Error('no grid');
    const { groups } = await cadre.call(api.getServiceMenu, { id: grid.id });
    check('服务菜单到网格', [groups.length, groups.flatMap((it) => it.services).length], [5, 20]);
    const films = { code: 'films', requestId: newRequestId(), offered: true, note: '周五园区放映' };
    await cadre.call(api.setService, { id: park.id, ...films });
    const reached = (await cadre.call(api.getServiceMenu, { id: grid.id })).groups.flatMap((it) => it.services);
    check('园区写的，网格看得到', reached.find((it) => it.code === 'films')?.note, '周五园区放映');
  },
};

async function make(cadre: Client, parentId: string, kind: api.NewUnionKind, name: string): Promise<api.UnionNode> {
  return cadre.call(api.createUnion, { requestId: newRequestId(), parentId, kind, name, review: false });
}

async function makeMany(count: number, one: (i: number) => Promise<api.UnionNode>): Promise<api.UnionNode[]> {
  const made: api.UnionNode[] = [];
  for (let i = 1; i <= count; i++) made.push(await one(i));
  return made;
}

/** The `i`-th of `parts` shares of a total: they differ by at most one. */
function share(total: number, parts: number, i: number): number {
  return Math.floor(total / parts) + (i < total % parts ? 1 : 0);
}

function facts(kind: api.EmployerKind, count: number, union: number): api.EmployerFacts[] {
  return Array.from({ length: count }, (_, i) => ({
    kind,
    name: `${union}-${i} 号单位`,
    creditCode: kind === 'enterprise' ? inventCreditCode() : null,
    workers: 20,
  }));
}

async function cover({ app }: TestServer, unionId: string, rows: api.EmployerFacts[]): Promise<void> {
  await app.get(Database).transact((tx) => app.get(Employers).addMany(tx, unionId, rows));
}

async function countPages(cadre: Client, unionId: string): Promise<number> {
  let count = 0;
  for (let before: string | null = ''; before !== null;) {
    const page: { rows: api.MemberRow[]; next: string | null } = await cadre.call(api.searchMembers, {
      unionId,
      limit: 200,
      ...(before && { before }),
    });
    count += page.rows.length;
    before = page.next;
  }
  return count;
}
