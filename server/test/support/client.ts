import { randomUUID } from 'node:crypto';
import {
  requestOf,
  type DownloadRoute,
  type ErrorBody,
  type ErrorCode,
  type Route,
  type UploadRoute,
} from '@nuanxin/shared-types';
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
      headers: { ...(body && { 'content-type': 'application/json' }), ...this.pass },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answerOf(route, response)) as Out;
  }

  /** Sends a file; the name is what a person's device called it. @throws Refused */
  async upload<In extends object, Out>(
    route: UploadRoute<In, Out>,
    input: In,
    file: Uint8Array<ArrayBuffer>,
    name = 'file',
  ): Promise<Out> {
    const { path, query } = requestOf(route, input);
    const form = new FormData();
    form.append('file', new Blob([file]), name);
    const response = await fetch(`${this.url}/api${path}${query}`, { method: 'POST', headers: this.pass, body: form });
    return (await answerOf(route, response)) as Out;
  }

  /** The bytes of a file, with what the answer says of them. @throws Refused */
  async download<In extends object>(route: DownloadRoute<In>, input: In): Promise<{ headers: Headers; bytes: Buffer }> {
    const { path, query } = requestOf(route, input);
    const response = await fetch(`${this.url}/api${path}${query}`, { headers: this.pass });
    await refuse(response);
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  private get pass(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
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

async function refuse(response: Response): Promise<void> {
  if (response.status !== 200) throw new Refused(response.status, errorBody.parse(await response.json()).error);
}

async function answerOf<In, Out>(route: Route<In, Out>, response: Response): Promise<unknown> {
  await refuse(response);
  // Whose bytes they are is asked of `download`; here it only counts that they were given.
  if (route.carries === 'download') return response.arrayBuffer();
  return endpointOf(route as Route<never, unknown>).out.parse(await response.json());
}

export const newRequestId = (): string => randomUUID();
