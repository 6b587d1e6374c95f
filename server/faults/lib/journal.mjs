import { requestOf } from '@nuanxin/shared-types';
import { look } from './tables.mjs';
import { pause } from './wait.mjs';

/** A client has to know within ten seconds, wherever there is a database to ask. */
export const KNOWN_WITHIN_MS = 10_000;
/** Where all of it is down, the phones go on asking until it was started again. */
export const OUTAGE_MS = 90_000;
const TRY_MS = 3000;
/** Between tries, longer each time: whoever asks at once and for ever keeps a slow server slow. */
const AGAIN_AFTER_MS = 100;
const AGAIN_AT_MOST_MS = 1000;
const REPLAYS_AT_ONCE = 8;

/** Sends a request once, as `by`, and waits `withinMs` for its answer. @returns `{ state, answer }`, state `acknowledged`, `refused` or `unknown` */
export async function send(url, { route, input, by }, withinMs = TRY_MS) {
  const { method, path, query, body } = requestOf(route, input);
  try {
    const response = await fetch(`${url}/api${path}${query}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(by && { authorization: `Bearer ${by.token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(withinMs),
    });
    const answer = await response.json();
    if (response.status === 200) return { state: 'acknowledged', answer };
    return { state: response.status < 500 ? 'refused' : 'unknown', answer, status: response.status };
  } catch (error) {
    return { state: 'unknown', answer: String(error.cause ?? error) };
  }
}

/** Everything that was asked of a server, and what it said. */
export class Journal {
  operations = [];
  /** Times a request had to be sent again because nobody knew. */
  resent = 0;
  /** The longest anybody had to ask, ms. */
  slowestMs = 0;
  /** When anything was acknowledged last, by `performance.now()`. */
  acknowledgedAt = 0;
  knownWithinMs = KNOWN_WITHIN_MS;

  /**
   * Asks until the answer is known, as the clerk's phone does with the same request id. `urlOf` names the server for each
   * try, because there may be several.
   */
  async perform(operation, urlOf) {
    this.operations.push(operation);
    return Object.assign(operation, await this.#ask(operation, urlOf));
  }

  async #ask(operation, urlOf) {
    const began = performance.now();
    for (let tries = 1; ; tries++) {
      const told = await send(urlOf(), operation);
      const ms = performance.now() - began;
      this.slowestMs = Math.max(this.slowestMs, ms);
      if (told.state === 'acknowledged') this.acknowledgedAt = performance.now();
      if (told.state !== 'unknown' || ms > this.knownWithinMs) return told;
      this.resent += 1;
      await pause(Math.min(AGAIN_AFTER_MS * tries, AGAIN_AT_MOST_MS));
    }
  }

  of(state) {
    return this.operations.filter((it) => it.state === state);
  }

  /** Sends every acknowledged operation once more and compares. @returns findings */
  async replay(url) {
    const findings = [];
    const left = this.of('acknowledged');
    const again = async () => {
      for (let operation = left.pop(); operation; operation = left.pop()) {
        const told = await this.#ask(operation, () => url);
        if (!saysTheSame(operation, told))
          findings.push(`replay of ${describe(operation)}: ${JSON.stringify([operation.answer, told.answer])}`);
      }
    };
    await Promise.all(Array.from({ length: REPLAYS_AT_ONCE }, again));
    return findings;
  }

  /** Holds every operation, or some of them, against the rows, one by one. @returns `{ lost, doubled, findings }` */
  async check(database, operations = this.operations) {
    const counts = await rowCounts(database);
    const result = { lost: 0, doubled: 0, findings: [] };
    for (const operation of operations) checkOne(operation, counts, result);
    const known = new Set(this.operations.flatMap((it) => it.form.due(it)).map((it) => it.requestId));
    const strangers = [...counts.redemptions.keys()].filter((it) => !known.has(it));
    if (strangers.length > 0) result.findings.push(`${strangers.length} redemptions nobody asked for`);
    return result;
  }
}

/** Whether a repeat was told what stands of the first answer. */
export function saysTheSame(operation, { state, answer }) {
  if (state !== operation.state) return false;
  if (state !== 'acknowledged') return true;
  const lasting = (it) => JSON.stringify(operation.form.lasting(operation, it));
  return lasting(answer) === lasting(operation.answer);
}

function checkOne(operation, counts, result) {
  if (operation.state === 'unknown') {
    result.findings.push(`${describe(operation)} still unknown: ${JSON.stringify(operation.answer)}`);
    return;
  }
  for (const { requestId, done, ...due } of operation.form.due(operation)) {
    for (const [table, units] of Object.entries({ requests: 1, ...due })) {
      const wanted = done ? units : 0;
      const found = counts[table].get(requestId) ?? 0;
      if (found === wanted) continue;
      if (found < wanted) result.lost += 1;
      else result.doubled += 1;
      result.findings.push(`${describe(operation)}, ${requestId}: ${found} ${table} instead of ${wanted}`);
    }
  }
}

function describe({ act, state, input: { requestId, code, number, guest } }) {
  const shown = Object.entries({ code, number, guest }).find(([, it]) => it)?.[0];
  return `${act}${shown ? ` by ${shown}` : ''} ${requestId ?? ''} ${state}`;
}

/** Of every request: whether it is remembered, its redemptions, and the units its transfers move. */
async function rowCounts(database) {
  const [requests, redemptions, units] = await look(database, [
    'SELECT id, 1 AS n FROM request',
    'SELECT requestId AS id, COUNT(*) AS n FROM redemption GROUP BY requestId',
    `SELECT requestId AS id, SUM(amount) AS n FROM transfer
     WHERE kind IN ('redemption', 'over_given', 'reversal', 'receipt') GROUP BY requestId`,
  ]);
  const mapOf = (rows) => new Map(rows.map(({ id, n }) => [id, Number(n)]));
  return { requests: mapOf(requests), redemptions: mapOf(redemptions), units: mapOf(units) };
}
