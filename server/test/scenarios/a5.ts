import * as api from '@nuanxin/shared-types';
import { inventList, joinList } from '../support/lists.js';
import { signIn } from '../support/people.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
const WORKERS = 60_000;

/** Taian 泰安：道路运输行业工会. */
export const a5: Scenario = {
  id: 'A5',
  title: '泰安 道路运输行业工会：60,000 名运输职工有了家',
  city: 'demo',
  at: '2026-07-20 09:00',
  async play(server, check) {
    const cadre = await signIn(server.client, CADRE);
    const union = (await cadre.call(api.listUnions, {})).rows.find((it) => it.code === 'transport');
    if (!union) throw new Error('no union');
    const people = inventList(WORKERS, { category: 'driver', platform: 'huolala' });
    check('整册入会', await joinList(server, union.id, people), { joins: WORKERS });
    const node = (await cadre.call(api.listUnions, {})).rows.find((it) => it.id === union.id);
    check('行业工会几人', node?.members, WORKERS);
    check('属地工会一个不动', node?.kind, 'industry');
    const [, second] = people;
    const found = await cadre.call(api.searchMembers, { idNumber: second?.idNumber ?? '' });
    check('身份证号找一个人', [found.rows.length, found.rows[0]?.union.id === union.id], [1, true]);
    const page = await cadre.call(api.searchMembers, { unionId: union.id, platform: 'huolala', limit: 200 });
    check('一页 200 人，还有下一页', [page.rows.length, page.next !== null], [200, true]);
  },
};
