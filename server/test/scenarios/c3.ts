import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { signIn } from '../support/people.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
const WANTED = ['water', 'seats', 'medicine', 'ice', 'shower', 'laundry'];
/** More than twenty a year, one a week. */
const WEEKS = 26;
const PARTNERS = [
  { partner: '美团', gives: '骑手餐每月 200 份', until: '2026-08-10' },
  { partner: '京东', gives: '冰柜一台，修好为止', until: '2027-03-31' },
  { partner: '市心理学会', gives: '每周一次心理讲座和咨询', until: null },
];

/** Dezhou 德州“暖新之家”：一处阵地有服务、有共建、有日程、有人值日. */
export const c3: Scenario = {
  id: 'C3',
  title: '德州 暖新之家：设施和服务、三家共建协议、每周一场活动、志愿者和值日',
  city: 'demo',
  at: '2026-07-20 09:00',
  async play({ client, clock }, check) {
    const cadre = await signIn(client, CADRE);
    const union = (await cadre.call(api.listUnions, {})).rows.find((it) => it.kind === 'city');
    if (!union) throw new Error('no union');
    const { groups } = await cadre.call(api.getServiceMenu, { id: union.id });
    const services = groups.flatMap((it) => it.services).slice(0, 3);
    const home = await cadre.call(api.createPlace, {
      ...{ requestId: newRequestId(), unionId: union.id, kind: 'worker_home', name: '暖新之家' },
      ...{ address: '湖滨中大道 1 号', district: '德城', longitude: 116.3575, latitude: 37.4341 },
      hours: weekdaysAndSaturday(),
      facilityCodes: WANTED,
      services: services.map(({ code }) => ({ code, note: '每周三下午' })),
    });
    const page = await client.call(api.getPlace, { id: home.id });
    check('设施', page.facilityCodes.length, WANTED.length);
    check(
      '服务写着什么时候',
      page.services.map((it) => it.note),
      services.map(() => '每周三下午'),
    );

    const signed: string[] = [];
    for (const it of PARTNERS) {
      const facts = { ...it, from: '2026-01-01', placeIds: [home.id], unionId: union.id };
      signed.push((await cadre.call(api.signAgreement, { requestId: newRequestId(), ...facts })).id);
    }
    const life = () => client.call(api.getPlaceLife, { id: home.id });
    check('共建单位', (await life()).partners.length, 3);
    const waiting = async () =>
      (await cadre.call(api.getWorklist, {})).lines.filter((it) => it.kind === 'agreement_ending').map((it) => it.what);
    check('快到期的在待办里', await waiting(), ['美团的共建协议到 8 月 10 日']);

    const event = {
      ...{ title: '心理讲座', day: '2026-07-22', from: '14:00', to: '15:30' },
      ...{ what: '听课、咨询，可以带孩子', who: '市心理学会' },
    };
    const { rows } = await cadre.call(api.addPlaceEvents, {
      requestId: newRequestId(),
      id: home.id,
      ...event,
      weeks: WEEKS,
    });
    check('一年的活动', rows.length, WEEKS);
    check('每周一场', new Set(rows.map((it) => new Date(`${it.day}T00:00:00Z`).getUTCDay())).size, 1);
    const cancelled = { id: rows[1]?.id ?? '', requestId: newRequestId(), reason: '老师出差' };
    await cadre.call(api.cancelPlaceEvent, cancelled);
    check('会员看得到取消', (await life()).events[1]?.cancelled, '老师出差');

    const days = rows.slice(0, 4).map((it) => it.day);
    for (const kind of api.TURN_KINDS)
      await cadre.call(api.setPlaceTurns, {
        requestId: newRequestId(),
        id: home.id,
        kind,
        days,
        who: '贺春燕、马小川',
      });
    const period = { id: home.id, from: '2026-07-20', until: '2026-08-31' };
    check('志愿者和值日', (await cadre.call(api.listPlaceTurns, period)).rows.length, 8);

    const [meituan = '', jingdong = ''] = signed;
    const renewed = { partner: '美团', gives: '骑手餐每月 200 份', from: '2026-01-01', until: '2027-08-10' };
    const again = { id: meituan, requestId: newRequestId(), ...renewed, placeIds: [home.id] };
    await cadre.call(api.changeAgreement, again);
    check('续签了就不在待办里', await waiting(), []);
    clock.set('2027-03-20 09:00');
    const later = await signIn(client, CADRE);
    const lines = (await later.call(api.getWorklist, {})).lines.filter((it) => it.kind === 'agreement_ending');
    check(
      '到了明年，京东的快到期',
      lines.map((it) => it.id),
      [jingdong],
    );
  },
};

/** Nine to six, Saturdays till noon, not on public holidays. */
function weekdaysAndSaturday(): api.PlaceHours {
  const day = [{ from: 540, to: 1080 }];
  const week = [day, day, day, day, day, [{ from: 540, to: 720 }], []];
  return { week, seasons: [], holidays: 'closed', makeUpDays: 'workday' };
}
