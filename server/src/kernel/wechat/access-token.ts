import type { Clock } from '../clock.js';

/** WeChat hands out the next token 5 minutes before the end of the old one, and takes both in that time. */
const OVERLAP_SECONDS = 300;

export interface IssuedToken {
  token: string;
  /** Seconds it is good for, at most 7200. */
  seconds: number;
}

/**
 * The access token of the mini program (接口调用凭据): kept until WeChat has a newer one, asked for once however many calls
 * wait for it. Several server processes get the same one, because it is the stable token.
 */
export class AccessToken {
  private held: { token: string; staleAt: number } | null = null;
  private pending: Promise<string> | null = null;

  constructor(
    private readonly ask: (forceRefresh: boolean) => Promise<IssuedToken>,
    private readonly clock: Clock,
  ) {}

  async get(): Promise<string> {
    if (this.held && this.clock.now() < this.held.staleAt) return this.held.token;
    return this.once(() => this.take(false));
  }

  /**
   * Another token than the one WeChat just refused. Forcing is the last resort: it is allowed 20 times a day, and takes the
   * token away from the other processes. Mostly one of them forced before, and plain asking gives the new one.
   */
  async renew(refused: string): Promise<string> {
    if (this.held && this.held.token !== refused) return this.get();
    return this.once(async () => {
      const token = await this.take(false);
      return token === refused ? this.take(true) : token;
    });
  }

  private async take(forceRefresh: boolean): Promise<string> {
    const { token, seconds } = await this.ask(forceRefresh);
    this.held = { token, staleAt: this.clock.now() + (seconds - OVERLAP_SECONDS) * 1000 };
    return token;
  }

  private once(work: () => Promise<string>): Promise<string> {
    this.pending ??= work().finally(() => {
      this.pending = null;
    });
    return this.pending;
  }
}
