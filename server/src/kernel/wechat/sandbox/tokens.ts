import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { checkAccount } from './account.js';
import { bodyOf, OK, Refusal, type Ask, type Routes } from './protocol.js';

const LIVES_MS = 7_200_000;
/** In its last 5 minutes a token is replaced, and both are good. */
const OVERLAP_MS = 300_000;
/** Forcing again sooner than this changes nothing. */
const FORCE_PAUSE_MS = 30_000;

const stableToken = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});

/** Stable access tokens, as getStableAccessToken describes them. */
export class Tokens {
  /** Expiry (UTC ms) by token. */
  private readonly live = new Map<string, number>();
  private current = '';
  private refused = '';
  private forcedAt = -Infinity;

  constructor(private readonly now: () => number) {}

  readonly routes: Routes = {
    'POST /cgi-bin/stable_token': (ask) => {
      const { appid, secret, force_refresh: force } = bodyOf(stableToken, ask);
      checkAccount(appid, secret);
      if (force && this.now() - this.forcedAt >= FORCE_PAUSE_MS) {
        this.forcedAt = this.now();
        this.live.clear();
      }
      const expiry = this.live.get(this.current) ?? 0;
      if (expiry - this.now() <= OVERLAP_MS) this.issue();
      return { access_token: this.current, expires_in: this.secondsLeft() };
    },
    /** Makes WeChat refuse the token it goes on handing out, as it does after a fault of its own. */
    'POST /sandbox/refused-token': () => {
      this.refused = this.current;
      return OK;
    },
  };

  /** @throws Refusal 41001 none · 40001 not a token, or replaced · 42001 expired */
  check({ query }: Ask): void {
    const token = query.get('access_token');
    if (!token) throw new Refusal(41001, 'access_token missing');
    const expiry = this.live.get(token);
    if (expiry === undefined || token === this.refused) {
      throw new Refusal(40001, 'invalid credential, access_token is invalid or not latest');
    }
    if (expiry <= this.now()) throw new Refusal(42001, 'access_token expired');
  }

  private issue(): void {
    this.current = randomBytes(48).toString('base64url');
    this.live.set(this.current, this.now() + LIVES_MS);
  }

  private secondsLeft(): number {
    return Math.floor(((this.live.get(this.current) ?? 0) - this.now()) / 1000);
  }
}
