import * as api from '@nuanxin/shared-types';
import { Clockwork } from '../../src/booking/clockwork/clockwork.js';
import { step, togetherAt } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { DEMO } from '../support/demo.js';
import { joinAs, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

const DOCTOR = '15400000053';
const FRIDAY = '2026-07-24';
const STARTS = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];
const BANDS = STARTS.length;
/** Of a band: six for the check, two each for psychology and law. */
const BUILDERS = 18;

/** 潍坊 健康巡诊车, as a stop of the demo city's pack. */
export const d4: Scenario = {
  id: 'D4',
  title: '潍坊、长沙 巡诊车进企业：体检、心理、法律，挑一个时段一次约好',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play(server, check) {
    const { client } = server;
    const stop = (await client.call(api.listStops, {})).rows[0];
    if (!stop) throw new Error('no stop');
    check('哪天、给谁', [stop.day, stop.enterprise], [FRIDAY, '长风货运']);
    check('几个时段、每段几项', [stop.bands.length, stop.bands[0]?.services.length], [BANDS, 3]);
    const builders = await playVisits(server, stop, check);
    await playReminders(server, builders, check);
    await playBus(server, stop, check);
    const cadre = await signIn(client, DEMO.cadre);
    await playFigures(cadre, stop, check);
    await playCalledOff(server, { cadre, builder: builders[0] ?? client }, stop, check);
  },
};

/** Three to a band: two for all three services, the third finds the lawyer taken and takes the check alone. */
async function playVisits({ client }: TestServer, stop: api.Stop, check: Check): Promise<Client[]> {
  const builders: Client[] = [];
  const refused: api.ErrorCode[] = [];
  for (let i = 0; i < BUILDERS; i++) {
    const { client: builder } = await joinAs(client);
    builders.push(builder);
    const sessions = stop.bands[i % BANDS]?.services.map((it) => it.session) ?? [];
    const all = togetherAt(...sessions);
    if (i < 2 * BANDS) {
      await builder.call(api.bookTogether, all);
      continue;
    }
    refused.push(await builder.refusal(api.bookTogether, all));
    const [health] = sessions;
    const asked = { offeringId: health?.offeringId ?? '', sessionId: health?.id ?? '' };
    await builder.call(api.book, { requestId: newRequestId(), ...asked });
  }
  check('三项里有一项满了', [...new Set(refused)], ['PART_TAKEN']);
  const fresh = await client.call(api.getStop, { id: stop.id });
  check('每段还剩', [...new Set(fresh.bands.map((it) => it.services.map((of) => of.session.free).join()))], ['3,0,0']);
  return builders;
}

/** The evening before: one message a visit, however many services it has. */
async function playReminders(server: TestServer, [first]: Client[], check: Check): Promise<void> {
  server.clock.set('2026-07-23 19:05');
  await server.app.get(Clockwork).tick();
  await server.settle();
  const { rows } = (await first?.call(api.listMyMessages, {})) ?? { rows: [] };
  check('三项一条提醒', rows.filter((it) => it.topic === 'booking_reminder').length, 1);
}

/** One line a person; the doctor taps what was done. */
async function playBus({ client, clock }: TestServer, stop: api.Stop, check: Check): Promise<void> {
  const doctor = await signIn(client, DOCTOR);
  const { bands } = await doctor.call(api.getStopDay, { id: stop.id });
  check(
    '每段几个人',
    bands.map((it) => it.people.length),
    [3, 3, 3, 3, 3, 3],
  );
  check('第一个人约了几项', bands[0]?.people[0]?.services.length, 3);
  for (const [i, band] of bands.entries()) {
    clock.set(`${FRIDAY} ${STARTS[i] ?? ''}`);
    for (const { row } of band.people.flatMap((it) => it.services)) {
      const tap = { requestId: newRequestId(), bookingId: row.bookingId, present: true, at: clock.now() };
      await doctor.call(api.recordPresence, tap);
    }
  }
}

async function playFigures(cadre: Client, stop: api.Stop, check: Check): Promise<void> {
  const { rows, enterprises } = await cadre.call(api.listManagedStops, { from: FRIDAY, to: FRIDAY });
  const own = rows.find((it) => it.id === stop.id);
  check('来了几人', own?.people, BUILDERS);
  check('服务几人次', own?.services, 2 * BANDS * 3 + BANDS);
  check(
    '按单位',
    enterprises.map((it) => [it.enterprise, it.stops, it.people]),
    [['长风货运', 1, BUILDERS]],
  );
}

/** Next week's stop rains off: everybody is told once for each service, and whoever wants cancels all in one tap. */
async function playCalledOff(
  { client }: TestServer,
  { cadre, builder }: { cadre: Client; builder: Client },
  { place, bands }: api.Stop,
  check: Check,
): Promise<void> {
  const services = (bands[0]?.services ?? []).map((it) => ({ offeringId: it.offering.id, capacity: 2 }));
  const unionId = (await cadre.call(api.listManagedStops, {})).rows[0]?.union.id ?? '';
  const facts = { team: '职工健康巡诊车', placeId: place.id, enterprise: '三建工地', room: '', note: '' };
  const draft = { ...facts, day: '2026-08-05', bands: [{ fromMinute: 540, toMinute: 600 }], services };
  const next = await cadre.call(api.createStop, { requestId: newRequestId(), unionId, draft });
  const planned = await client.call(api.getStop, { id: next.id });
  const sessions = planned.bands[0]?.services.map((it) => it.session) ?? [];
  const { rows } = await builder.call(api.bookTogether, togetherAt(...sessions));
  await cadre.call(api.cancelStop, { id: next.id, requestId: newRequestId(), reason: '暴雨', weather: true });
  const mine = await builder.call(api.listMyBookings, {});
  check('取消的那站', [...new Set(mine.rows.map((it) => it.status))], ['displaced']);
  await builder.call(api.cancelBooking, step(rows[0]?.id ?? ''));
  check('一次都退了', (await builder.call(api.listMyBookings, {})).rows.length, 0);
}
