import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from './errors.js';

/** At most `points` tries per `seconds` and key, counted in this process. */
export class Throttle {
  private readonly limiter: RateLimiterMemory;

  constructor(points: number, seconds: number) {
    this.limiter = new RateLimiterMemory({ points, duration: seconds });
  }

  /** @throws TOO_MANY_TRIES */
  async take(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (error) {
      throw tooMany(error);
    }
  }

  /** Refuses a key that has used up its tries, without counting one. @throws TOO_MANY_TRIES */
  async check(key: string): Promise<void> {
    const state = await this.limiter.get(key);
    if (state && state.consumedPoints >= this.limiter.points) throw tooMany(state);
  }
}

function tooMany(error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error;
  return new DomainError('TOO_MANY_TRIES', { seconds: Math.ceil(error.msBeforeNext / 1000) });
}
