import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { joinAs, signIn } from '../support/people.js';
import { deliver } from '../support/programme.js';
import { soon } from '../support/soon.js';
import type { Scenario } from './scenario.js';

const ADMINISTRATOR = '15400000000';
/** A corner far from everything else in the city. */
const CORNER = { longitude: 107.25, latitude: 37.85 };
const METRES_PER_DEGREE = 111_195;
const SEEN_MS = 10_000;

/** Hefei 合肥：1 公里服务圈、15 分钟生活圈. */
export const c4: Scenario = {
  id: 'C4',
  title: '合肥 1 公里服务圈、15 分钟生活圈：身边的阵地、能领的、活动',
  city: 'demo',
  at: '2026-07-20 12:00',
  async play({ client }, check) {
    const administrator = await signIn(client, ADMINISTRATOR);
    const near = await addPlace(administrator, '三百米的驿站', 300);
    const shop = await addPlace(administrator, '九百米的合作店', 900);
    await addPlace(administrator, '一公里多一点的驿站', 1050);

    const [programme] = (await client.call(api.listProgrammes, {})).rows;
    if (!programme) throw new Error('no programme');
    const listed = { id: programme.id, requestId: newRequestId(), placeId: shop };
    await administrator.call(api.addProgrammePlace, listed);
    await deliver(administrator, { programmeId: programme.id, placeId: shop }, 200);
    await administrator.call(api.addPlaceEvents, {
      ...{ id: near, requestId: newRequestId(), weeks: 1, title: '免费量血压', what: '', who: '社区医院' },
      ...{ day: '2026-07-21', from: '15:00', to: '17:00' },
    });

    const rider = await joinAs(client, { category: 'rider' });
    const around = await soon(
      () => rider.client.call(api.listAround, CORNER),
      (it) => it.places.length === 2 && it.benefits.some((one) => one.word === 'enough'),
      SEEN_MS,
    );
    check(
      '1 公里以内的阵地，由近到远',
      around.places.map((it) => it.name),
      ['三百米的驿站', '九百米的合作店'],
    );
    // 300 m × 1.3 ÷ 75 m a minute, begun minutes counted; 900 m likewise.
    check(
      '走过去几分钟',
      around.places.map((it) => it.walkMinutes),
      [6, 16],
    );
    check('服务圈和生活圈', [around.reach.metres, around.reach.minutes], [1000, 15]);
    const [benefit] = around.benefits;
    check('能领的', [benefit?.item, benefit?.word, benefit?.mine], [programme.item, 'enough', true]);
    check('在哪里领', [benefit?.place.name, benefit?.place.walkMinutes], ['九百米的合作店', 16]);
    const [activity] = around.activities;
    check('活动', [activity?.name, activity?.place.name], ['免费量血压', '三百米的驿站']);

    const { rows } = await client.call(api.listDistricts, {});
    check(
      '不给位置，选一个区也行',
      rows.some((it) => it.name === '生活圈'),
      true,
    );
    const byDistrict = await client.call(api.listAround, { district: '生活圈' });
    check('以区的中间为准', byDistrict.places.length, 3);
    const [found] = (await client.call(api.searchPlaces, { q: '三百米的驿站' })).rows;
    const bySearch = await client.call(api.listAround, {
      longitude: found?.longitude ?? 0,
      latitude: found?.latitude ?? 0,
    });
    check('先搜一个地方，再看它的身边', bySearch.places[0]?.name, '三百米的驿站');
    check('没有登录，也看得到能领的', [bySearch.benefits.length, bySearch.benefits[0]?.mine], [1, null]);
  },
};

/** A place so many metres north of the corner. */
async function addPlace(administrator: Client, name: string, metres: number): Promise<string> {
  const union = (await administrator.call(api.listUnions, {})).rows.find((it) => it.kind === 'city');
  const { id } = await administrator.call(api.createPlace, {
    ...{ requestId: newRequestId(), unionId: union?.id ?? '', kind: 'station', name, district: '生活圈' },
    ...{ address: '圈中路', hours: '08:00-22:00', facilityCodes: ['water'] },
    longitude: CORNER.longitude,
    latitude: CORNER.latitude + metres / METRES_PER_DEGREE,
  });
  return id;
}
