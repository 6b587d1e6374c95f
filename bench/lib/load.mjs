import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** Connections that ask at the same time. */
export const CONNECTIONS = 64;

/**
 * POSTs for `seconds`, each with a body of its own. `expected`: statuses that are right answers; anything else fails the run.
 * @returns answers per second and the slowest of a hundred, ms
 */
export async function post(url, token, path, nextBody, { seconds, connections = CONNECTIONS, expected = [200] }) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: `/api${path}`,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(nextBody()) }),
      },
    ],
  });
  const wrong = Object.entries(result.statusCodeStats).filter(([status]) => !expected.includes(Number(status)));
  if (wrong.length > 0 || result.errors > 0)
    throw new Error(`wrong answers: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`);
  return { perSecond: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Bodies of redemptions: each of a member with rights left, at the place `pick` gives. */
export function redemptions(city, pick, { resent = 0 } = {}) {
  const { programmeId, codeAt, members } = city;
  let last = null;
  return () => {
    const i = city.turn++;
    if (last && resent > 0 && i % Math.round(1 / resent) === 0) return last;
    // Two a day for each member, in two steps of the code.
    const round = Math.floor(i / members) % 2;
    last = {
      requestId: randomUUID(),
      programmeId,
      placeId: pick(i),
      quantity: 1,
      code: codeAt(i % members, Date.now() + round * 30_000),
    };
    return last;
  };
}
