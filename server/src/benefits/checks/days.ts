import { localTime, type Tx } from '../../kernel/index.js';
import type { Finding } from '../../ledger/index.js';

const RULE = 'day-is-that-of-its-moment';

/**
 * The business day of every redemption is the day of its moment in the city's zone. Engines know no zones, so the first and the
 * last moment of each day are looked at, and only a day in which one is wrong is looked through.
 */
export async function checkDays(read: Tx, timeZone: string): Promise<Finding[]> {
  const dayOf = (at: number | string) => localTime(Number(at), timeZone).day;
  const days = await read.query<{ day: string; first: string; last: string }[]>(
    'SELECT day, MIN(at) AS first, MAX(at) AS last FROM redemption GROUP BY day',
  );
  const wrong = days.filter(({ day, first, last }) => dayOf(first) !== day || dayOf(last) !== day);
  const findings: Finding[] = [];
  for (const { day } of wrong) {
    const rows = await read.query<{ id: string; at: string }[]>('SELECT id, at FROM redemption WHERE day = ?', [day]);
    const strangers = rows.filter((it) => dayOf(it.at) !== day);
    findings.push(
      ...strangers.map(({ id, at }) => ({ rule: RULE, at: id, detail: JSON.stringify({ day, at: Number(at) }) })),
    );
  }
  return findings;
}
