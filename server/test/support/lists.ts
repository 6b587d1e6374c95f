import { Database, failureOf, SYSTEM } from '../../src/kernel/index.js';
import { ListedJoins, type ListedPerson, type Verdict } from '../../src/membership/index.js';
import * as api from '@nuanxin/shared-types';
import { inventIdNumber } from './people.js';
import type { TestServer } from './server.js';

/** As many rows as an import puts into one transaction. */
const CHUNK = 500;

/** An invented list (名册) of different people. */
export function inventList(count: number, of: Partial<ListedPerson>): ListedPerson[] {
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(inventIdNumber());
  const row = { name: '马小川', phone: null, category: 'rider', platform: null };
  return [...numbers].map((idNumber) => ({ ...row, ...of, idNumber }));
}

/** Puts a list into a union as an import does. @returns how many rows ended in which way */
export async function joinList(
  { app, client }: Pick<TestServer, 'app' | 'client'>,
  unionId: string,
  rows: readonly ListedPerson[],
): Promise<Partial<Record<Verdict['outcome'], number>>> {
  const { consent } = await client.call(api.getCity, {});
  const versions = { rules: consent.rules.version, privacy: consent.privacy.version };
  const tally: Partial<Record<Verdict['outcome'], number>> = {};
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const listing = { unionId, channel: 'import', consent: versions };
    const join = () => app.get(Database).transact((tx) => app.get(ListedJoins).joinMany(tx, SYSTEM, listing, chunk));
    // As an import does: of 60,000 new people two draw the same code in one run of six hundred, and draw again.
    const verdicts = await join().catch((error: unknown) => {
      if (failureOf(error) !== 'duplicate') throw error;
      return join();
    });
    for (const { outcome } of verdicts) tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return tally;
}
