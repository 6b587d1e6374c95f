import { createHash, randomBytes } from 'node:crypto';
import { checkAccount } from './account.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Refusal, type Routes } from './protocol.js';

/**
 * code2Session: `wx:<who>` signs in, always with the same openid for the same who; `busy` meets the minute quota; `risky`
 * is a user WeChat blocks.
 */
export function loginRoutes(now: () => number): Routes {
  const codes = new OneTimeCodes(
    'wx',
    { invalid: new Refusal(40029, 'invalid code'), used: new Refusal(40163, 'code been used') },
    now,
  );
  return {
    'GET /sns/jscode2session': ({ query }) => {
      checkAccount(query.get('appid'), query.get('secret'));
      const code = query.get('js_code') ?? '';
      if (code === 'busy') throw new Refusal(45011, 'api minute-quota reach limit, must slower, retry next minute');
      if (code === 'risky') throw new Refusal(40226, 'code blocked');
      return { openid: openidOf(codes.take(code)), session_key: randomBytes(16).toString('base64') };
    },
  };
}

/** 28 characters that begin with `o`, like the real ones. */
function openidOf(who: string): string {
  return `o${createHash('sha256').update(who).digest('base64url').slice(0, 27)}`;
}
