import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { joinAs, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import type { Check } from './scenario.js';

const CADRE = '15400000001';
const RIDERS = 12;

/** Jiaxing 嘉兴: what is missing at a station is collected from who comes there, and answered. */
export async function playWishes({ client, settle }: TestServer, check: Check): Promise<void> {
  const cadre = await signIn(client, CADRE);
  const stations = (await client.call(api.listPlaces, { kind: 'station' })).rows;
  const station = stations.find((it) => !it.facilityCodes.includes('swap')) ?? stations[0];
  if (!station) throw new Error('no station');
  const riders = await Promise.all(Array.from({ length: RIDERS }, () => joinAs(client)));
  const wishes = await Promise.all(
    riders.map((it) => it.client.call(api.makeWish, { id: station.id, requestId: newRequestId(), facility: 'swap' })),
  );
  check('12 个人想要换电，是一条', new Set(wishes.map((it) => it.id)).size, 1);
  const { rows, byFacility } = await cadre.call(api.listWishRows, { placeId: station.id, state: 'open' });
  check(
    '干部看到几个人想要',
    rows.map((it) => [it.facility, it.people]),
    [['swap', RIDERS]],
  );
  check('按设施加起来', byFacility, [{ facility: 'swap', wishes: 1, people: RIDERS }]);
  const [wish] = rows;
  const answer = {
    id: wish?.id ?? '',
    requestId: newRequestId(),
    state: 'planned' as const,
    words: '铁塔公司月底来装',
  };
  await cadre.call(api.answerWish, answer);
  await settle();
  const told = await Promise.all(riders.map((it) => it.client.call(api.listMyMessages, {})));
  check('人人收到答复', told.filter(({ rows: [it] }) => it?.body.includes('铁塔公司月底来装')).length, RIDERS);
}
