import { Refusal } from './protocol.js';

/** The only account the sandbox knows. Nothing secret: it opens nothing but this sandbox. */
export const SANDBOX_APPID = 'wx0000000000000000';
export const SANDBOX_SECRET = 'sandbox';

/** @throws Refusal 40013 · 40125 */
export function checkAccount(appid: unknown, secret: unknown): void {
  if (appid !== SANDBOX_APPID) throw new Refusal(40013, 'invalid appid');
  if (secret !== SANDBOX_SECRET) throw new Refusal(40125, 'invalid appsecret');
}
