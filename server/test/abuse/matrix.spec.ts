import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { CONTRACT, type Endpoint } from '@nuanxin/shared-types/schema';
import { Refused, type Client } from '../support/client.js';
import { startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';
import { RULES, type Ending, type Rule } from './rules/index.js';
import { settle, STANDINGS, WORKERS, type Role, type Standing, type Things, type World } from './things.js';

/** Refusals that say who may do what to whose; any other one comes after that question. */
const WHO = new Set<api.ErrorCode>([
  'SIGN_IN_FIRST',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'NOT_A_MEMBER',
  'CLERK_NOT_OF_PLACE',
  'DEVICE_UNKNOWN',
  'JOIN_CODE_UNKNOWN',
  'INVALID_INPUT',
  'INTERNAL',
]);
const READS_OF_SELF: readonly unknown[] = [api.getMe, api.getMyData, api.listMyRedemptions];
/** Ask for another person's things in every word a careless server could understand. */
const SOMEBODY_ELSE = ['id', 'personId', 'memberId', 'sessionId', 'placeId', 'clerkId', 'actor', 'by'];

let city: DemoCity;
let world: World;
let clients: Record<Role, Client>;

beforeAll(async () => {
  city = await startDemo();
  ({ world, clients } = await settle(city));
});

afterAll(() => city.stop());

const nameOf = ({ route }: Endpoint) => `${route.method} ${route.path}`;
const anyRoute = (endpoint: Endpoint) => endpoint.route as api.Route<object, unknown>;

async function ending(client: Client, endpoint: Endpoint, input: object): Promise<Ending> {
  try {
    await client.call(anyRoute(endpoint), input);
    return 'passes';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return WHO.has(error.body.code) ? error.body.code : 'passes';
  }
}

async function listed(client: Client, endpoint: Endpoint, thing: string): Promise<Ending> {
  try {
    const answer = await client.call(anyRoute(endpoint), {});
    return JSON.stringify(answer).includes(thing) ? 'shown' : 'hidden';
  } catch (error) {
    if (error instanceof Refused) return error.body.code;
    throw error;
  }
}

/** What a role gets of each standing of things. */
async function endings(rule: Rule, endpoint: Endpoint, client: Client): Promise<Record<Standing, Ending>> {
  const of = (things: Things): Promise<Ending> => {
    if (rule.kind === 'list') return listed(client, endpoint, rule.thing(things));
    return rule.kind === 'self' ? Promise.resolve('passes') : ending(client, endpoint, rule.input(things));
  };
  return { own: await of(world.own), other: await of(world.other), otherUnion: await of(world.otherUnion) };
}

const withRule = CONTRACT.map((it) => [nameOf(it), it, RULES.get(it.route)] as const);
const scoped = withRule.flatMap(([name, endpoint, rule]) =>
  rule && 'gets' in rule ? WORKERS.map((role) => [`${name} for the ${role}`, endpoint, rule, role] as const) : [],
);

describe('the matrix of routes', () => {
  it.each(withRule)('has a rule for %s', (_, endpoint, rule) => {
    expect(rule).toBeDefined();
    expect(rule?.kind === 'open').toBe(endpoint.route.access === 'anyone');
  });

  it('has no rule for a route that is gone', () => {
    expect([...RULES.keys()].filter((route) => !CONTRACT.some((it) => it.route === route))).toEqual([]);
  });

  it.each(withRule.filter(([, , rule]) => rule?.kind === 'self'))('%s names nobody but the caller', (_, endpoint) => {
    const fields = 'shape' in endpoint.in ? Object.keys(endpoint.in.shape as object) : [];
    expect(fields.filter((it) => /^id$|Id$/.test(it) && it !== 'requestId')).toEqual([]);
  });
});

describe(`whose things a role may touch, on ${engine}`, () => {
  it.each(scoped)('%s', async (_, endpoint, rule, role) => {
    expect(await endings(rule, endpoint, clients[role])).toEqual(rule.gets[role]);
  });

  it.each(withRule.filter(([, , rule]) => rule?.kind === 'open'))(
    '%s is the same for all',
    async (_, endpoint, rule) => {
      if (rule?.kind !== 'open') throw new Error('not open');
      const wanted = Object.fromEntries(STANDINGS.map((it) => [it, 'passes']));
      for (const client of [city.client, ...Object.values(clients)])
        expect(await endings(rule, endpoint, client)).toEqual(wanted);
    },
  );

  it.each(withRule.filter(([, it]) => READS_OF_SELF.includes(it.route)))(
    '%s is the caller, whoever is asked for',
    async (_, { route }) => {
      for (const { token } of Object.values(clients)) {
        const get = async (query: string) => {
          const headers = { authorization: `Bearer ${token}` };
          return (await fetch(`${city.url}/api${route.path}${query}`, { headers })).text();
        };
        const things = Object.values<string>({ ...world.other });
        // A word at a time: all of them together are longer than an address may be.
        for (const name of SOMEBODY_ELSE) {
          const query = things.map((it) => `${name}=${encodeURIComponent(it)}`).join('&');
          expect(await get(`?${query}`)).toBe(await get(''));
        }
      }
    },
  );

  it('leaves books that agree', async () => {
    expect(await city.verify()).toEqual([]);
  });
});
