import { randomUUID } from 'node:crypto';
import { requestOf, type ErrorBody, type ErrorCode, type Route } from '@nuanxin/shared-types';
import { endpointOf, errorBody } from '@nuanxin/shared-types/schema';

/** A refusal of the API, as a caller sees it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody['error'],
  ) {
    super(`${status} ${body.code}：${body.message}`);
  }
}

/** Speaks HTTP with the server as a face does; parses every answer with its schema. */
export class Client {
  constructor(
    readonly url: string,
    readonly token: string | null = null,
  ) {}

  as(token: string): Client {
    return new Client(this.url, token);
  }

  /** @throws Refused on any answer that is not 200 */
  async call<In extends object, Out>(route: Route<In, Out>, input: In): Promise<Out> {
    const { method, path, query, body } = requestOf(route, input);
    const response = await fetch(`${this.url}/api${path}${query}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.status !== 200) throw new Refused(response.status, errorBody.parse(answer).error);
    return endpointOf(route as Route<never, unknown>).out.parse(answer) as Out;
  }

  /** The code of the refusal a call ends in. @throws when it is not refused */
  async refusal<In extends object>(route: Route<In, unknown>, input: In): Promise<ErrorCode> {
    return (await this.refused(route, input)).body.code;
  }

  async refused<In extends object>(route: Route<In, unknown>, input: In): Promise<Refused> {
    try {
      await this.call(route, input);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
    throw new Error(`${route.method} ${route.path} was not refused`);
  }
}

export const newRequestId = (): string => randomUUID();
