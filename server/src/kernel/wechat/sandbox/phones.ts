import { z } from 'zod';
import { SANDBOX_APPID } from './account.js';
import { OneTimeCodes } from './one-time-codes.js';
import { bodyOf, OK, Refusal, type Routes } from './protocol.js';
import type { Tokens } from './tokens.js';

const asked = z.object({ code: z.string() });

/** getPhoneNumber: `phone:13800000000` is that phone; `quota` meets an account that has used up its paid calls. */
export function phoneRoutes(tokens: Tokens, now: () => number): Routes {
  const invalid = new Refusal(40029, 'invalid code');
  const codes = new OneTimeCodes('phone', { invalid, used: invalid }, now);
  return {
    'POST /wxa/business/getuserphonenumber': (ask) => {
      tokens.check(ask);
      const { code } = bodyOf(asked, ask);
      if (code === 'quota') throw new Refusal(1400001, 'insufficient quota');
      const phone = codes.take(code);
      const watermark = { timestamp: Math.floor(now() / 1000), appid: SANDBOX_APPID };
      return { ...OK, phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } };
    },
  };
}
