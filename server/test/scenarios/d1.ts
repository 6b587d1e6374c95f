import * as api from '@nuanxin/shared-types';
import { at, book, step } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO } from '../support/demo.js';
import { codeOf, inventPhone, joinAs, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

const BARBERS = { 林师傅: '15400000031', 周师傅: '15400000032', 马师傅: '15400000033' };
/** Wednesday of the first week, with two of the three in turn. */
const WEDNESDAY = '2026-07-22';

/** 扬州 美发暖“新”, as rows of the demo city's pack. */
export const d1: Scenario = {
  id: 'D1',
  title: '扬州 美发暖“新”：周三、周四免费，周一、周二、周五优惠，三位师傅轮班',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play(server, check) {
    const { client } = server;
    const cadre = await signIn(client, DEMO.cadre);
    const haircut = (await client.call(api.listOfferings, { kind: 'haircut' })).rows[0];
    if (!haircut) throw new Error('no haircut');
    await playDays(server, cadre, haircut.id, check);
    await playWho(server, cadre, haircut.id, check);
    await playSeats(server, haircut.id, check);
    await playMisses(server, haircut.id, check);
    await playStaff(server, cadre, haircut.id, check);
  },
};

/** Which days, at what price, with whom. */
async function playDays({ client }: TestServer, cadre: Client, id: string, check: Check): Promise<void> {
  const rider = (await joinAs(client)).client;
  const { rows } = await rider.call(api.listBookableDays, { id, from: '2026-07-20', days: 7 });
  const on = (words: string) => rows.filter((it) => it.price?.words === words).map((it) => it.weekday);
  check('骑手哪几天免费', on('免费'), [3, 4]);
  check('哪几天优惠 15 元', on('15 元'), [1, 2, 5]);
  const { days, providers } = await cadre.call(api.getOfferingCalendar, { id, from: '2026-07-20', days: 21 });
  const names = new Map(providers.map((it) => [it.id, it.name]));
  const present = days.map(({ weekday, slots }) => ({
    weekday,
    slots: slots.length,
    who: [...new Set(slots.map((it) => names.get(it.providerId) ?? ''))],
  }));
  const free = present.filter((it) => it.weekday === 3 || it.weekday === 4);
  const discount = present.filter((it) => [1, 2, 5].includes(it.weekday));
  const sorted = (all: string[][]) => [...new Set(all.flat())].sort();
  check('三周里免费日的师傅', sorted(free.map((it) => it.who)), sorted([Object.keys(BARBERS)]));
  check('免费日最少几位师傅', Math.min(...free.map((it) => it.who.length)) >= 1, true);
  check('优惠日的师傅', sorted(discount.map((it) => it.who)), sorted([['陈师傅', '吴师傅']]));
  const fewest = Math.min(...[...free, ...discount].map((it) => it.slots));
  check('每天至少能接十二位', fewest >= 12, true);
}

/** Who may come when, and what a no says. */
async function playWho({ client }: TestServer, cadre: Client, id: string, check: Check): Promise<void> {
  const on = (local: string) => ({ requestId: newRequestId(), offeringId: id, startsAt: at(local) });
  const citizen = await signIn(client, inventPhone());
  check('市民周三', await citizen.refusal(api.book, on(`${WEDNESDAY} 09:00`)), 'NOT_FOR_YOU_THIS_DAY');
  const { refusal } = await citizen.call(api.listSlots, { id, day: WEDNESDAY });
  check('给市民指的路', refusal?.next, '你可以周一、周二、周五来，15 元');
  check('市民周五', (await citizen.call(api.book, on('2026-07-24 09:00'))).price.words, '15 元');
  // Waits for a review, so the job does not count yet; an honour is the person's own.
  const poster = (await cadre.call(api.listJoinCodes, {})).rows.find((it) => it.union.name.includes('道路运输'));
  const model = await joinAs(client, { category: 'driver', ...(poster && { joinCode: poster.code }) });
  check('还没审核的司机周三', await model.client.refusal(api.book, on(`${WEDNESDAY} 09:40`)), 'NOT_FOR_YOU_THIS_DAY');
  const honour = { code: 'model-city', certificate: '市劳模 0012', year: 2024, reason: '表彰名单' };
  await cadre.call(api.grantHonour, { id: model.card.memberId, requestId: newRequestId(), ...honour });
  check('登记为劳模以后', (await model.client.call(api.book, on(`${WEDNESDAY} 09:40`))).price.words, '免费');
}

/** Book, full, wait, cancel, take over, come. */
async function playSeats({ client, clock }: TestServer, id: string, check: Check): Promise<void> {
  const time = { startsAt: at(`${WEDNESDAY} 10:20`) };
  const workers = await Promise.all(Array.from({ length: 4 }, () => joinAs(client)));
  const [first, second, third, fourth] = workers;
  if (!first || !second || !third || !fourth) throw new Error('nobody');
  const booking = await book(first.client, id, time);
  const other = await book(second.client, id, time);
  const wanted = () => ({ requestId: newRequestId(), offeringId: id, ...time });
  check('同一时间第三位', await third.client.refusal(api.book, wanted()), 'SEAT_TAKEN');
  const queued = { ...wanted(), providerId: booking.provider?.id ?? '' };
  const wait = await third.client.call(api.joinWaitingList, queued);
  check('候补第几位', wait.position, 1);
  await first.client.call(api.cancelBooking, step(booking.id));
  check('空位没有别人抢到', await fourth.client.refusal(api.book, wanted()), 'SEAT_TAKEN');
  check('候补接着约上', (await third.client.call(api.acceptSeat, step(wait.id))).price.words, '免费');
  clock.set(`${WEDNESDAY} 10:15`);
  const barber = await barberOf(client, other.provider?.name);
  const scan = { requestId: newRequestId(), offeringId: id, code: other.code };
  check('师傅扫预约码', (await barber.call(api.checkIn, scan)).status, 'attended');
  const member = { requestId: newRequestId(), offeringId: id, code: codeOf(third.card, clock) };
  check('或者扫会员码', (await barber.call(api.checkIn, member)).status, 'attended');
}

/** Three misses within ninety days. */
async function playMisses({ client, clock }: TestServer, id: string, check: Check): Promise<void> {
  const rider = await joinAs(client);
  for (const local of ['2026-07-29 09:00', '2026-07-30 09:00', '2026-08-05 09:00']) {
    clock.set(`${local.slice(0, 10)} 08:00`);
    const { id: bookingId, provider } = await book(rider.client, id, { startsAt: at(local) });
    clock.advance(2 * 3_600_000);
    const barber = await barberOf(client, provider?.name);
    await barber.call(api.recordPresence, { requestId: newRequestId(), bookingId, present: false, at: clock.now() });
  }
  const next = { requestId: newRequestId(), offeringId: id, startsAt: at('2026-08-06 11:00') };
  check('三次没来以后', await rider.client.refusal(api.book, next), 'BOOKING_PAUSED');
}

/** A free day that nobody works is on the worklist. */
async function playStaff({ clock }: TestServer, cadre: Client, id: string, check: Check): Promise<void> {
  clock.set('2026-08-06 20:00');
  const unstaffed = async () =>
    (await cadre.call(api.getWorklist, {})).lines.filter((it) => it.kind === 'unstaffed_day').map((it) => it.what);
  check('免费日都有师傅', await unstaffed(), []);
  const { providers } = await cadre.call(api.getManagedOffering, { id });
  for (const { id: providerId } of providers.filter((it) => it.name in BARBERS)) {
    await cadre.call(api.reportAbsence, { requestId: newRequestId(), providerId, day: '2026-08-12', reason: '培训' });
  }
  check('都请假那天提醒', await unstaffed(), ['暖新理发，8 月 12 日 周三免费，没有人接待']);
}

function barberOf(client: Client, name: string | undefined): Promise<Client> {
  return signIn(client, BARBERS[name as keyof typeof BARBERS]);
}
