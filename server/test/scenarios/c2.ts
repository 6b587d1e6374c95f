import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { signIn } from '../support/people.js';
import { soon } from '../support/soon.js';
import { playWishes } from './c2-wishes.js';
import type { Check, Scenario } from './scenario.js';

const ADMINISTRATOR = '15400000000';
const STATIONS = ['station', 'smart_station'] as const;
const SEEN_MS = 10_000;

/** Jiaxing 嘉兴：驿站“八有”，外加厕所、临时停车、换电；共建；大家想要什么. */
export const c2: Scenario = {
  id: 'C2',
  title: '嘉兴 驿站“八有”：设施表、按设施找、一起补齐，收集大家想要的',
  city: 'demo',
  at: '2026-07-20 09:00',
  async play(server, check) {
    const administrator = await signIn(server.client, ADMINISTRATOR);
    await playFacilities(server.client, administrator, check);
    await playWishes(server, check);
  },
};

async function playFacilities(client: Client, administrator: Client, check: Check): Promise<void> {
  const { facilities } = await client.call(api.getCity, {});
  const basic = facilities.filter((it) => it.basic);
  check('八有', basic.map((it) => it.name).join('、'), '饮水、座椅、空调、充电、微波炉、药箱、无线网、阅读角');
  const more = ['厕所', '停车', '换电'].filter((name) => facilities.some((it) => it.name === name));
  check('再加上', more.join('、'), '厕所、停车、换电');

  const stations = await stationsOf(client);
  const has = (it: api.Place, code: string) => it.facilityCodes.includes(code);
  const found = await client.call(api.listPlaces, { facility: 'swap' });
  check('能换电的', found.rows.length, stations.filter((it) => has(it, 'swap')).length);
  const both = await client.call(api.searchPlaces, { facilities: ['toilet', 'parking'], kinds: [...STATIONS] });
  const wanted = stations.filter((it) => has(it, 'toilet') && has(it, 'parking'));
  check('又有厕所又能停车的', namesOf(both.rows), namesOf(wanted));

  const short = stations.filter((it) => basic.some(({ code }) => !has(it, code)));
  const edit = { addFacilities: basic.map((it) => it.code) };
  let changed = 0;
  for (const kind of STATIONS) {
    const asked = { requestId: newRequestId(), filter: { kind }, edit };
    changed += (await administrator.call(api.editPlaces, asked)).changed;
  }
  check('补齐八有的驿站', changed, short.length);
  const now = await stationsOf(client);
  check('没有八有的驿站', now.filter((it) => basic.some(({ code }) => !has(it, code))).length, 0);
  const all = { facilities: basic.map((it) => it.code), kinds: [...STATIONS], limit: 100 };
  const seen = await soon(
    () => client.call(api.searchPlaces, all),
    (it) => it.rows.length === now.length,
    SEEN_MS,
  );
  check('地图上按八有找得到的', seen.rows.length, now.length);
}

async function stationsOf(client: Client): Promise<api.Place[]> {
  const kinds = await Promise.all(STATIONS.map((kind) => client.call(api.listPlaces, { kind })));
  return kinds.flatMap((it) => it.rows);
}

const namesOf = (places: readonly api.Place[]) => places.map((it) => it.name).sort((a, b) => a.localeCompare(b, 'zh'));
