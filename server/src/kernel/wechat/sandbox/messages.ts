import { z } from 'zod';
import { bodyOf, keep, OK, Refusal, type Routes } from './protocol.js';
import type { Tokens } from './tokens.js';

const consent = z.object({ openid: z.string(), template: z.string() });
const message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
});
const fault = z.object({ errcode: z.int(), times: z.int().min(1) });

/** 订阅消息参数值内容限制: the longest value of each kind of keyword, in characters. */
const LONGEST: Record<string, number> = { thing: 20, number: 32, letter: 32, symbol: 5, name: 10, phrase: 5 };

/**
 * Subscription messages: each consent, recorded in place of the tap in the mini program, lets one message through. What the
 * documentation refuses is refused: a template id or page of the wrong form, a value too long; `POST /sandbox/faults` makes the
 * next sendings end in an errcode that has its cause outside the request, such as 45009.
 */
export function messageRoutes(tokens: Tokens): Routes {
  const consents: z.infer<typeof consent>[] = [];
  const sent: z.infer<typeof message>[] = [];
  const faults: number[] = [];
  return {
    'POST /cgi-bin/message/subscribe/send': (ask) => {
      tokens.check(ask);
      const asked = bodyOf(message, ask);
      const errcode = faults.shift();
      if (errcode !== undefined) throw new Refusal(errcode, 'on demand');
      checkForm(asked);
      const at = consents.findIndex((it) => it.openid === asked.touser && it.template === asked.template_id);
      if (at < 0) throw new Refusal(43101, 'user refuse to accept the msg');
      consents.splice(at, 1);
      keep(sent, asked);
      return OK;
    },
    'POST /sandbox/consents': (ask) => {
      keep(consents, bodyOf(consent, ask));
      return OK;
    },
    'POST /sandbox/faults': (ask) => {
      const { errcode, times } = bodyOf(fault, ask);
      for (let time = 0; time < times; time++) keep(faults, errcode);
      return OK;
    },
    'GET /sandbox/messages': () => ({ rows: sent }),
  };
}

/** @throws Refusal 40003 · 40037 · 41030 · 47003 */
function checkForm({ touser, template_id: template, page = '', data }: z.infer<typeof message>): void {
  if (!touser.startsWith('o')) throw new Refusal(40003, 'invalid openid');
  if (!/^[\w-]{43}$/.test(template)) throw new Refusal(40037, 'invalid template_id');
  if (page.startsWith('/')) throw new Refusal(41030, 'invalid page');
  for (const [keyword, { value }] of Object.entries(data)) {
    const longest = LONGEST[keyword.replace(/\d+$/, '')] ?? Infinity;
    if (value === '' || [...value].length > longest)
      throw new Refusal(47003, `argument invalid! data.${keyword}.value`);
  }
}
