import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { inventPhone, signIn } from '../support/people.js';
import { soon } from '../support/soon.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

const ADMINISTRATOR = '15400000000';
const DISTRICT = '洛浦';
const SEEN_MS = 10_000;

const hour = (from: number, to: number): api.Band[] => [{ from: from * 60, to: to * 60 }];
const everyDay = (bands: api.Band[]): api.Week => Array<api.Band[]>(7).fill(bands);
const usual: Omit<api.PlaceHours, 'week'> = { seasons: [], holidays: 'usual', makeUpDays: 'usual' };

/** By day all year, in summer until half past eleven at night; shut on public holidays. */
const YARD: api.PlaceHours = {
  week: [...Array<api.Band[]>(5).fill(hour(8.5, 18)), hour(10, 18), hour(10, 18)],
  seasons: [{ name: '夏季', from: '05-01', to: '09-30', week: everyDay(hour(8.5, 23.5)) }],
  holidays: 'closed',
  makeUpDays: 'workday',
};
/** Every evening until two in the morning, winter too: the season goes over the new year. */
const NIGHT_YARD: api.PlaceHours = {
  ...usual,
  week: everyDay(hour(17, 26)),
  seasons: [{ name: '冬季', from: '12-01', to: '02-28', week: everyDay(hour(17, 24)) }],
};
/** Friday and Saturday nights. */
const WEEKEND_YARD: api.PlaceHours = { ...usual, week: [[], [], [], [], hour(18, 25), hour(18, 25), []] };

/** Luoyang 洛阳：工会大院夜里开门. */
export const c6: Scenario = {
  id: 'C6',
  title: '洛阳 工会大院夜里开门：按季节、过零点、今晚开着的',
  city: 'demo',
  at: '2026-07-17 21:00',
  async play(server, check) {
    const administrator = await signIn(server.client, ADMINISTRATOR);
    const day = await addYard(administrator, '白天大院', '09:00-18:00');
    const yard = await addYard(administrator, '夏夜大院', YARD);
    await addYard(administrator, '夜间大院', NIGHT_YARD);
    await addYard(administrator, '周末大院', WEEKEND_YARD);
    await soon(
      () => server.client.call(api.searchPlaces, { district: DISTRICT }),
      (it) => it.rows.length === 4,
      SEEN_MS,
    );
    await summerNights(server, check);
    await tonightLonger(server, { day, yard }, check);
    await restOfTheYear(server, check);
  },
};

/** Yards that are open at a moment, with what the list says of them. */
async function openAt({ client, clock }: TestServer, moment: string, open: 'now' | 'tonight'): Promise<string[]> {
  clock.set(moment);
  const { rows } = await client.call(api.searchPlaces, { district: DISTRICT, open });
  return sorted(rows.map((it) => `${it.name} ${it.state.words}`));
}

async function summerNights(server: TestServer, check: Check): Promise<void> {
  const friday = ['夏夜大院 到 23:30', '夜间大院 今晚开到 02:00', '周末大院 今晚开到 01:00'];
  check('7 月周五 21:00，今晚开着的', await openAt(server, '2026-07-17 21:00', 'tonight'), sorted(friday));
  const late = ['夏夜大院 还有 20 分钟关门', '夜间大院 今晚开到 02:00', '周末大院 今晚开到 01:00'];
  check('23:10，现在开着的', await openAt(server, '2026-07-17 23:10', 'now'), sorted(late));
  const past = ['夜间大院 到 02:00', '周末大院 还有 30 分钟关门'];
  check('过了零点', await openAt(server, '2026-07-18 00:30', 'now'), sorted(past));
  check('凌晨 1:30', await openAt(server, '2026-07-18 01:30', 'now'), ['夜间大院 还有 30 分钟关门']);
  const wednesday = ['夏夜大院 到 23:30', '夜间大院 今晚开到 02:00'];
  check('周三晚上，周末大院不开', await openAt(server, '2026-07-22 20:00', 'tonight'), sorted(wednesday));
}

async function restOfTheYear(server: TestServer, check: Check): Promise<void> {
  const { client, clock } = server;
  const yard = async (moment: string) => {
    clock.set(moment);
    const { rows } = await client.call(api.searchPlaces, { district: DISTRICT, q: '夏夜大院' });
    return rows[0];
  };
  check('国庆节', (await yard('2026-10-02 20:00'))?.state.words, '国庆节休息，周四 08:30 开');
  const worked = await yard('2026-10-10 10:00');
  check('调休上班的周六按周一开', worked?.state.words, '到 18:00');
  const page = await client.call(api.getPlace, { id: worked?.id ?? '' });
  check('页面上写的时间', page.hoursLines, [
    '平时周一至周五 08:30-18:00',
    '平时周六、周日 10:00-18:00',
    '夏季（5 月 1 日至 9 月 30 日）每天 08:30-23:30',
    '法定节假日 休息',
    '调休上班的周末按周一的时间开',
  ]);
  check('10 月晚上，夏季过了', await openAt(server, '2026-10-14 20:00', 'tonight'), ['夜间大院 今晚开到 02:00']);
  check('冬季过了零点就不开', await openAt(server, '2026-12-30 00:30', 'now'), []);
  check('冬季开到半夜 12 点', await openAt(server, '2026-12-30 23:00', 'now'), ['夜间大院 到 24:00']);
  const newYear = ['夜间大院 到 24:00', '周末大院 今晚开到 01:00'];
  check('元旦夜里，冬季跨年', await openAt(server, '2027-01-01 22:00', 'tonight'), sorted(newYear));
}

/** A hot night: the keeper of a yard that is shut keeps it open, from the phone; another keeper has no electricity. */
async function tonightLonger(
  { client, clock }: TestServer,
  { day, yard }: { day: string; yard: string },
  check: Check,
): Promise<void> {
  clock.set('2026-07-22 20:00');
  const administrator = await signIn(client, ADMINISTRATOR);
  const open = () => client.call(api.searchPlaces, { district: DISTRICT, open: 'tonight' });
  const keeper = await keeperAt(client, administrator, day);
  const late = { id: day, requestId: newRequestId(), day: '2026-07-22', bands: hour(9, 26), reason: '高温夜里纳凉' };
  const opening = await keeper.call(api.setDayHours, late);
  check('管理员在手机上改成今晚开到 2 点', opening.state.words, '今晚开到 02:00');
  const there = await soon(open, (it) => it.rows.some(({ id }) => id === day), SEEN_MS);
  check(
    '“今晚开着的”里多了它',
    there.rows.some((it) => it.id === day),
    true,
  );
  const other = await keeperAt(client, administrator, yard);
  const shut = await other.call(api.closeNow, { id: yard, requestId: newRequestId(), reason: '停电了' });
  check('停电，现在就关门', shut.state.words, '今天提前关门，明天 08:30 开');
  const gone = await soon(open, (it) => !it.rows.some(({ id }) => id === yard), SEEN_MS);
  check(
    '“今晚开着的”里没有它了',
    gone.rows.some((it) => it.id === yard),
    false,
  );
  const page = await client.call(api.getPlace, { id: yard });
  check(
    '页面上写着为什么',
    page.notices.map((it) => [it.words, it.reason]),
    [['08:30-20:00', '停电了']],
  );
  const again = await other.call(api.reopen, { id: yard, requestId: newRequestId() });
  check('来电了，照常开', again.state.words, '到 23:30');
}

async function addYard(administrator: Client, name: string, hours: string | api.PlaceHours): Promise<string> {
  const union = (await administrator.call(api.listUnions, {})).rows.find((it) => it.kind === 'city');
  const { id } = await administrator.call(api.createPlace, {
    requestId: newRequestId(),
    unionId: union?.id ?? '',
    kind: 'venue',
    name,
    address: '工会大院',
    district: DISTRICT,
    longitude: 107.3,
    latitude: 37.9,
    hours,
  });
  return id;
}

/** Somebody of the yard's own staff, signed in on the phone. */
async function keeperAt(client: Client, administrator: Client, placeId: string): Promise<Client> {
  const phone = inventPhone();
  await administrator.call(api.addClerk, { placeId, requestId: newRequestId(), name: '钟守院', phone });
  return signIn(client, phone);
}

const sorted = (words: string[]) => [...words].sort((a, b) => a.localeCompare(b, 'zh'));
