import { z } from 'zod';
import { bodyOf, keep, OK, type Routes } from './protocol.js';

const text = z.object({ phone: z.string(), text: z.string() });

/** The SMS provider's address, and what it was given to send. */
export function textRoutes(now: () => number): Routes {
  const sent: (z.infer<typeof text> & { at: number })[] = [];
  return {
    'POST /sms': (ask) => {
      keep(sent, { ...bodyOf(text, ask), at: now() });
      return OK;
    },
    'GET /sandbox/sms': ({ query }) => ({ rows: sent.filter((it) => it.phone === query.get('phone')) }),
  };
}
