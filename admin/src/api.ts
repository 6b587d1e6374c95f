import { errorWords, requestOf, type ErrorBody, type ErrorCode, type Route } from '@nuanxin/shared-types';
import { forgetSession, sessionToken } from './session.js';

/** Longer than the server's own limit for one request, so that its answer normally comes first. */
const TIMEOUT_MS = 15_000;

/** Why a call did not work: what happened and what to do next, in the words for the screen. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCode | 'UNREACHABLE',
    readonly says: string,
    readonly next: string,
  ) {
    super(`${says}。${next}`);
  }
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'error' in body;
}

async function failureOf(answer: Response): Promise<Failure> {
  const body: unknown = await answer.json().catch(() => null);
  const { code, facts } = isErrorBody(body) ? body.error : { code: 'INTERNAL' as const, facts: {} };
  const { says, next } = errorWords(code, facts);
  return new Failure(code, says, next);
}

/**
 * Calls a route of the contract.
 * @throws Failure for every answer that is not 2xx, and where no answer comes at all. An expired session is forgotten,
 *   which brings the sign-in page back.
 */
export async function call<In extends object, Out>(route: Route<In, Out>, input: In): Promise<Out> {
  const { method, path, query, body } = requestOf(route, input);
  const headers = body && { 'content-type': 'application/json' };
  const answer = await answerTo(path + query, { method, headers, body: body && JSON.stringify(body) }, TIMEOUT_MS);
  return (await answer.json()) as Out;
}

/** A good answer to a request, whatever it carries. @throws Failure as `call` does */
export async function answerTo(path: string, request: RequestInit, timeoutMs: number): Promise<Response> {
  const token = sessionToken();
  const answer = await fetch(`/api${path}`, {
    ...request,
    headers: { ...request.headers, ...(token && { authorization: `Bearer ${token}` }) },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw new Failure('UNREACHABLE', '连不上服务器', '看看网络，再点一次就好');
  });
  if (answer.ok) return answer;
  const failure = await failureOf(answer);
  if (failure.code === 'SIGN_IN_FIRST' && token === sessionToken()) forgetSession();
  throw failure;
}
