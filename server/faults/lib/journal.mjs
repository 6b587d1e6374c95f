import { requestOf } from '@nuanxin/shared-types';
import { look } from './tables.mjs';
import { pause } from './wait.mjs';

/** A client has to know within ten seconds, wherever there is a database to ask. */
const KNOWN_WITHIN_MS = 10_000;
const TRY_MS = 3000;
const AGAIN_AFTER_MS = 100;

/** What stands of an answer whenever it is given again; a reversal changes the rest of it. */
const LASTING = ['id', 'quantity', 'at', 'day', 'leftToday', 'limit', 'overGiven', 'name', 'reversibleUntil'];

/** Sends a request once. @returns `{ state, answer }`, state `acknowledged`, `refused` or `unknown` */
export async function send(url, { route, input, token }) {
  const { method, path, query, body } = requestOf(route, input);
  try {
    const response = await fetch(`${url}/api${path}${query}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TRY_MS),
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
    for (;;) {
      const told = await send(urlOf(), operation);
      const ms = performance.now() - began;
      this.slowestMs = Math.max(this.slowestMs, ms);
      if (told.state === 'acknowledged') this.acknowledgedAt = performance.now();
      if (told.state !== 'unknown' || ms > this.knownWithinMs) return told;
      this.resent += 1;
      await pause(AGAIN_AFTER_MS);
    }
  }

  of(state) {
    return this.operations.filter((it) => it.state === state);
  }

  /** Sends every acknowledged operation once more and compares. @returns findings */
  async replay(url) {
    const findings = [];
    for (const operation of this.of('acknowledged')) {
      const { state, answer } = await this.#ask(operation, () => url);
      const keys = operation.act === 'receive' ? [] : LASTING;
      const changed = keys.filter((key) => answer[key] !== operation.answer[key]);
      if (state !== 'acknowledged' || changed.length > 0)
        findings.push(
          `replay of ${describe(operation)}: ${state} ${JSON.stringify(answer)}, changed: ${changed.join()}`,
        );
    }
    return findings;
  }

  /** Holds every operation against the rows, one by one. @returns `{ lost, doubled, findings }` */
  async check(database) {
    const counts = await rowCounts(database);
    const result = { lost: 0, doubled: 0, findings: [] };
    for (const operation of this.operations) this.#checkOne(operation, counts, result);
    const known = new Set(this.operations.map((it) => it.input.requestId));
    const strangers = [...counts.redemptions.keys()].filter((it) => !known.has(it));
    if (strangers.length > 0) result.findings.push(`${strangers.length} redemptions nobody asked for`);
    return result;
  }

  #checkOne({ act, state, input, answer }, { requests, redemptions, transfers }, result) {
    const { requestId } = input;
    const found = {
      requests: requests.get(requestId) ?? 0,
      redemptions: redemptions.get(requestId) ?? 0,
      transfers: transfers.get(requestId) ?? 0,
    };
    const due = { requests: 1, redemptions: act === 'redeem' ? 1 : 0, transfers: 1 };
    if (state === 'unknown') {
      result.findings.push(`${act} ${requestId} still unknown: ${JSON.stringify(answer)}`);
      return;
    }
    for (const [table, number] of Object.entries(found)) {
      const wanted = state === 'acknowledged' ? due[table] : 0;
      if (number === wanted) continue;
      if (number < wanted) result.lost += 1;
      else result.doubled += 1;
      result.findings.push(`${act} ${requestId} ${state}: ${number} rows in ${table} instead of ${wanted}`);
    }
  }
}

function describe({ act, input: { requestId, code, guest } }) {
  return `${act}${code ? ' by code' : ''}${guest ? ' by guest' : ''} ${requestId}`;
}

async function rowCounts(database) {
  const [requests, redemptions, transfers] = await look(database, [
    'SELECT id, 1 AS n FROM request',
    'SELECT requestId AS id, COUNT(*) AS n FROM redemption GROUP BY requestId',
    `SELECT requestId AS id, COUNT(*) AS n FROM transfer WHERE kind IN ('redemption', 'reversal', 'receipt')
     GROUP BY requestId`,
  ]);
  const mapOf = (rows) => new Map(rows.map(({ id, n }) => [id, Number(n)]));
  return { requests: mapOf(requests), redemptions: mapOf(redemptions), transfers: mapOf(transfers) };
}
