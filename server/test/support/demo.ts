import { openCounter, type TestCounter } from './counter.js';
import type { Client } from './client.js';
import { inventPhone, signIn } from './people.js';
import { startServer, type TestServer } from './server.js';

/** Staff of the demo city, by the phone they sign in with. */
export const DEMO = {
  administrator: '15400000000',
  cadre: '15400000001',
  clerks: {
    chenlu: '15400000011',
    sifang: '15400000012',
    lvzhou: '15400000013',
    xiaoman: '15400000014',
    /** Whose shop begins with an empty shelf. */
    laojie: '15400000015',
  },
} as const;

/** A noon on which every shop of the demo city but one is open. */
export const NOON = '2026-07-20 12:00';

/** The demo city at noon, with the cadre of the city at work. */
export interface DemoCity extends TestServer {
  cadre: Client;
  counterAt(shop: keyof typeof DEMO.clerks): Promise<TestCounter>;
}

export async function startDemo(at = NOON): Promise<DemoCity> {
  const server = await startServer({ city: 'demo', at });
  const counters = new Map<string, Promise<TestCounter>>();
  return {
    ...server,
    cadre: await signIn(server.client, DEMO.cadre),
    counterAt: (shop) => {
      const counter = counters.get(shop) ?? openCounter(server, DEMO.clerks[shop]);
      counters.set(shop, counter);
      return counter;
    },
  };
}

/** Somebody who has not joined, with a phone nobody else has. */
export function newGuest(): { phone: string; category: string } {
  return { phone: inventPhone(), category: 'rider' };
}
