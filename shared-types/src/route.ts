import type { Duty } from './roles.js';

/** Who may call a route at all. The rule inside a scope (which shop, which union) is checked by the service. */
export type Access =
  /** No session needed. */
  | 'anyone'
  /** A session, also one that has not joined yet. */
  | 'session'
  /** A session whose person is known (会员 or registered staff). */
  | 'person'
  /** A clerk of some place (核销员), or a cadre. */
  | 'staff'
  /** Anybody who works at the console. */
  | 'console'
  /** Somebody with this duty in some union. */
  | Duty;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One endpoint of the API. `In` holds path parameters, query and body together: whoever calls a route fills the `:names`
 * of the path from it and sends the rest as query (GET, DELETE) or JSON body (POST, PUT).
 */
export interface Route<In, Out> {
  readonly method: Method;
  /** Relative to `/api`, with `:name` parameters. */
  readonly path: string;
  readonly access: Access;
  /** Only carries the types; never set. */
  readonly _types?: { in: In; out: Out };
}

/** Declares a route. `In` and `Out` are given by hand, so that the contract reads as one table. */
export function route<In, Out>(method: Method, path: string, access: Access): Route<In, Out> {
  return { method, path, access };
}

/** The HTTP request a route and its input make: the path with its parameters filled, and what is left over. */
export function requestOf<In extends object>(
  { method, path }: Route<In, unknown>,
  input: In,
): { method: Method; path: string; query: string; body: Record<string, unknown> | undefined } {
  const rest = { ...input } as Record<string, unknown>;
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method === 'POST' || method === 'PUT') return { method, path: filled, query: '', body: rest };
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return { method, path: filled, query: query && `?${query}`, body: undefined };
}

/** The answer of an act that has nothing to tell. */
export interface Done {
  done: true;
}
