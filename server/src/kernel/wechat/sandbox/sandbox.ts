import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WechatAccount } from '../wechat.js';
import { SANDBOX_APPID, SANDBOX_SECRET } from './account.js';
import { loginRoutes } from './logins.js';
import { messageRoutes } from './messages.js';
import { miniCodeRoutes } from './mini-codes.js';
import { phoneRoutes } from './phones.js';
import { Refusal, type Answer, type Ask, type Routes } from './protocol.js';
import { textRoutes } from './texts.js';
import { Tokens } from './tokens.js';

const MAX_BODY_BYTES = 64 * 1024;

/** A running sandbox; it listens on this machine alone. */
export interface Sandbox {
  url: string;
  /** To make a `Wechat` with. */
  account: WechatAccount;
  /** To make an `Sms` with. */
  smsUrl: string;
  close(): Promise<void>;
}

/**
 * Stands in for WeChat's server API and the SMS provider: the same paths, shapes and errcodes over real HTTP, so that the
 * client that runs here is the client that runs in a city. `/sandbox/…` plays the part of the people: consent given,
 * messages and texts received. `now` is in UTC ms.
 */
export async function startSandbox({ now }: { now: () => number }): Promise<Sandbox> {
  const tokens = new Tokens(now);
  const routes: Routes = {
    ...tokens.routes,
    ...loginRoutes(now),
    ...phoneRoutes(tokens, now),
    ...miniCodeRoutes(tokens),
    ...messageRoutes(tokens),
    ...textRoutes(now),
  };
  const server = createServer((request, response) => void serve(routes, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    account: { baseUrl: url, appid: SANDBOX_APPID, secret: SANDBOX_SECRET },
    smsUrl: `${url}/sms`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
  const route = routes[`${request.method} ${pathname}`];
  if (!route) return void response.writeHead(404).end();
  try {
    send(response, await route({ query: searchParams, body: await jsonBody(request) }));
  } catch (error) {
    if (!(error instanceof Refusal)) return void response.writeHead(500).end();
    send(response, { errcode: error.errcode, errmsg: error.errmsg });
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const picture = Buffer.isBuffer(answer);
  response.setHeader('content-type', picture ? 'image/png' : 'application/json; charset=utf-8');
  response.end(picture ? answer : JSON.stringify(answer));
}

/** @throws Refusal 47001 not JSON · 45002 too large */
async function jsonBody(request: IncomingMessage): Promise<Ask['body']> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new Refusal(45002, 'content size out of limit');
  }
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new Refusal(47001, 'data format error');
  }
}
