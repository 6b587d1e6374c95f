import Taro from '@tarojs/taro';
import { ERRORS, errorWords, requestOf, type ErrorBody, type ErrorCode, type ErrorFacts } from '@nuanxin/shared-types';
import type { Route } from '@nuanxin/shared-types';
import { learnDateHeader } from './clock';
import { forgetPerson, kept } from './store';

const BASE = `${process.env.TARO_APP_API}/api`;
const TIMEOUT_MS = 8000;

/** The server refused. `says` is what happened, `next` what the person can do. */
export class ApiError extends Error {
  readonly says: string;
  readonly next: string;
  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts,
    readonly status: number,
  ) {
    const { says, next } = errorWords(code, facts);
    super(says);
    this.says = says;
    this.next = next;
  }
}

/** No answer came: no network, or nothing within 8 seconds. Whether a write was done is not known. */
export class Offline extends Error {
  readonly says = '没连上';
  readonly next = '有网了再点一次';
}

/**
 * Calls a route of the contract. Reads, and writes that carry a `requestId`, are repeated once when no answer came: a
 * repeat with the same id counts once. Throws `ApiError` or `Offline`; a 401 also ends the session on this phone.
 */
export async function call<In extends object, Out>(route: Route<In, Out>, input: In): Promise<Out> {
  const repeatable = route.method === 'GET' || 'requestId' in input;
  try {
    return await send(route, input);
  } catch (error) {
    if (repeatable && error instanceof Offline) return send(route, input);
    throw error;
  }
}

async function send<In extends object, Out>(route: Route<In, Out>, input: In): Promise<Out> {
  const { method, path, query, body } = requestOf(route, input);
  const token = kept.session.get()?.token;
  const answer = await Taro.request<Out | ErrorBody>({
    url: BASE + path + query,
    method,
    // WeChat says `application/json` on every request, and an empty body under that name is refused.
    data: method === 'DELETE' ? {} : body,
    header: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    timeout: TIMEOUT_MS,
  }).catch((): never => {
    throw new Offline();
  });
  learnDateHeader(answer.header?.['date'] ?? answer.header?.['Date']);
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data as Out;
  throw errorOf(answer.statusCode, answer.data);
}

function errorOf(status: number, data: unknown): ApiError | Offline {
  if (status === 401) forgetPerson();
  const error = (data as Partial<ErrorBody> | null)?.error;
  if (error && error.code in ERRORS) return new ApiError(error.code, error.facts, status);
  // A gateway's own page (502, 504) is no word of ours: to the person it is the same as no network.
  return status >= 502 ? new Offline() : new ApiError('INTERNAL', {}, status);
}

/** The answer, or null where the server refused or did not answer; for what a screen can do without. */
export async function ifAnswered<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError || error instanceof Offline) return null;
    throw error;
  }
}

/** The words of anything caught, for a notice. */
export function wordsOf(error: unknown): { says: string; next: string } {
  if (error instanceof ApiError || error instanceof Offline) return { says: error.says, next: error.next };
  throw error;
}
