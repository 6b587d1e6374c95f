import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { inventPhone, signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';

/** 100 alliance stations, 5 new comprehensive ones, and what makes up 126. */
const KINDS: readonly [string, api.PlaceKind, number][] = [
  ['联盟驿站', 'station', 100],
  ['综合站点', 'station', 5],
  ['合作店', 'shop', 21],
];

export interface Sites {
  programmeId: string;
  places: { id: string; name: string }[];
  /** Stands at every one of them, so that one phone can confirm all. */
  clerk: Client;
}

const AT_ONCE = 20;

/** Twenty at a time, as a city's sites would. @returns what each gave, in the order of the items */
export async function atOnce<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    done.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(act))));
  return done;
}

/** The sites and their programme, still a draft. */
export async function sites({ client }: TestServer, cadre: Client): Promise<Sites> {
  const unionId = (await cadre.call(api.listUnions, {})).rows.find((it) => it.kind === 'city')?.id ?? '';
  const phone = inventPhone();
  const facts = KINDS.flatMap(([name, kind, count]) =>
    Array.from({ length: count }, (_, i) => ({ name: `${name} ${String(i + 1).padStart(3, '0')}`, kind })),
  ).map(({ name, kind }, n) => placeFacts(unionId, name, kind, n));
  const places = await atOnce(facts, (it) => cadre.call(api.createPlace, it));
  // One person at every site: one after the other, as each finds the person the first has made.
  for (const { id: placeId } of places)
    await cadre.call(api.addClerk, { placeId, requestId: newRequestId(), name: '钟守站', phone });
  const programme = await cadre.call(api.createProgramme, {
    requestId: newRequestId(),
    unionId,
    draft: DRAFT,
    placeIds: places.map((it) => it.id),
  });
  return { programmeId: programme.id, places, clerk: await signIn(client, phone) };
}

const DRAFT: api.ProgrammeDraft = {
  name: '一瓶水·传递爱',
  item: '水',
  unit: '瓶',
  rule: {
    from: null,
    to: null,
    weekdays: [],
    hours: null,
    categories: [],
    badges: [],
    honours: [],
    perPersonPerDay: 2,
    perDayInAll: null,
    inAll: 100_000,
    guestsAllowed: true,
  },
  offlineAllowance: 50,
  reversalSeconds: 60,
  lowStock: 48,
};

function placeFacts(unionId: string, name: string, kind: api.PlaceKind, n: number): api.NewPlace {
  return {
    requestId: newRequestId(),
    unionId,
    kind,
    name,
    address: `前进路 ${n + 1} 号`,
    district: ['玉山', '花桥', '周市', '陆家', '巴城', '张浦'][n % 6] ?? '玉山',
    longitude: 120.9 + (n % 12) * 0.01,
    latitude: 31.3 + Math.floor(n / 12) * 0.01,
    hours: '00:00-24:00',
  };
}
