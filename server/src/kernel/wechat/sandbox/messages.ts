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

/** Subscription messages: each consent, recorded in place of the tap in the mini program, lets one message through. */
export function messageRoutes(tokens: Tokens): Routes {
  const consents: z.infer<typeof consent>[] = [];
  const sent: z.infer<typeof message>[] = [];
  return {
    'POST /cgi-bin/message/subscribe/send': (ask) => {
      tokens.check(ask);
      const asked = bodyOf(message, ask);
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
    'GET /sandbox/messages': () => ({ rows: sent }),
  };
}
