import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { CONNECTIONS } from './load.mjs';

/** Everybody presses once. Sold seats are counted from the answers: 200 is a booking, 409 a no. */
export async function rush(url, { offeringId, sessionId, seats }, tokens) {
  let turn = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    amount: tokens.length,
    requests: [
      {
        method: 'POST',
        path: '/api/bookings',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[turn++ % tokens.length]}` },
          body: JSON.stringify({ requestId: randomUUID(), offeringId, sessionId }),
        }),
      },
    ],
  });
  const { 200: sold = { count: 0 }, ...others } = result.statusCodeStats;
  const wrong = Object.keys(others).filter((it) => it !== '409');
  if (wrong.length > 0 || result.errors > 0 || sold.count !== seats) {
    throw new Error(`${seats} seats: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`);
  }
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99, sold: sold.count };
}

/** The calendar of a month, as a phone asks for it. */
export async function getMonth(url, offeringId, seconds) {
  const path = `/api/offerings/${offeringId}/days?days=31`;
  const result = await autocannon({ url, connections: 8, duration: seconds, requests: [{ method: 'GET', path }] });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} wrong answers`);
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 };
}
