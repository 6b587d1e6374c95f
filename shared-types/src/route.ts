import type { Duty } from './roles.js';

/** Who may call a route at all. The rule inside a scope (which shop, which union) is checked by the service. */
export type Access =
  /** No session needed. */
  | 'anyone'
  /** A session, also one that has not joined yet. */
  | 'session'
  /** A session whose person is known (会员 or registered staff). */
  | 'person'
  /** Somebody with a role at a place (核销员、保管员), or who may see the redemptions of a union. */
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
  /** Set where a file travels: with the request as the one part of a multipart form, or as the answer itself. */
  readonly carries?: 'upload' | 'download';
  /** Only carries the types; never set. */
  readonly _types?: { in: In; out: Out };
}

/** Declares a route. `In` and `Out` are given by hand, so that the contract reads as one table. */
export function route<In, Out>(method: Method, path: string, access: Access): Route<In, Out> {
  return { method, path, access };
}

/** Takes a file: `In` goes into the query, the file is the one part of a multipart form. */
export interface UploadRoute<In, Out> extends Route<In, Out> {
  readonly carries: 'upload';
}

export function uploadRoute<In, Out>(path: string, access: Access): UploadRoute<In, Out> {
  return { method: 'POST', path, access, carries: 'upload' };
}

/** A file as the server answers it; a face gets the bytes of the HTTP answer. */
export interface Download {
  /** File name the browser keeps it under. */
  name: string;
  /** Content type. */
  type: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Answers a file. */
export interface DownloadRoute<In> extends Route<In, Download> {
  readonly carries: 'download';
}

export function downloadRoute<In>(path: string, access: Access): DownloadRoute<In> {
  return { method: 'GET', path, access, carries: 'download' };
}

/** The HTTP request a route and its input make: the path with its parameters filled, and what is left over. */
export function requestOf<In extends object>(
  { method, path, carries }: Route<In, unknown>,
  input: In,
): { method: Method; path: string; query: string; body: Record<string, unknown> | undefined } {
  const rest = { ...input } as Record<string, unknown>;
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const inBody = (method === 'POST' || method === 'PUT') && carries !== 'upload';
  if (inBody) return { method, path: filled, query: '', body: rest };
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
