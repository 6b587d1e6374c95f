import { type z } from 'zod';

/** One request as the routes of the sandbox see it. */
export interface Ask {
  query: URLSearchParams;
  /** Parsed JSON; undefined where there was none. */
  body: unknown;
}

/** A picture, or something to be sent as JSON. */
export type Answer = Buffer | object;

/** Route by method and path, `POST /sms`. */
export type Routes = Record<string, (ask: Ask) => Answer | Promise<Answer>>;

/** What WeChat answers instead: HTTP 200 with `{ errcode, errmsg }`. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg);
  }
}

export const OK = { errcode: 0, errmsg: 'ok' };

/** @throws Refusal 47001 the body is not of the documented form */
export function bodyOf<T>(schema: z.ZodType<T>, { body }: Ask): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal(47001, `data format error: ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data;
}

/** Adds to a list that must not grow for ever in a demo that is left running. */
export function keep<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > 1000) list.shift();
}
