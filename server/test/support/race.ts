import { setImmediate } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Refused } from './client.js';
import type { TestServer } from './server.js';

/** How many of a race ended in which way: `done`, the code of the refusal, or the name of what nobody foresaw. */
export type Tally = Record<string, number>;

/** As many takers as every race of scarce things has. */
export const TAKERS = 200;

/** Lets `n` callers start at the same moment and counts how each of them ended. */
export async function race(n: number, act: (i: number) => Promise<unknown>): Promise<Tally> {
  const tally: Tally = {};
  const ends = await Promise.all(Array.from({ length: n }, (_, i) => act(i).then(() => 'done', nameOf)));
  for (const end of ends) tally[end] = (tally[end] ?? 0) + 1;
  return tally;
}

function nameOf(error: unknown): string {
  if (error instanceof Refused) return error.body.code;
  return error instanceof Error ? error.name : String(error);
}

/**
 * SQLite answers before anybody else gets a turn, so that callers never meet by chance. Here every statement takes a turn of
 * the event loop, as it does on a server across the network.
 */
export function takeTurns({ app }: TestServer): void {
  const source = app.get(DataSource);
  if (source.options.type === 'mysql') return;
  const runner = source.createQueryRunner();
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  Object.assign(runner, {
    query: async (...args: unknown[]) => {
      await setImmediate();
      return query(...args);
    },
  });
}
