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

  /** Gives back a try that turned out to be none. Counting first and giving back holds against a burst; looking first does not. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key);
  }
}

function tooMany(error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error;
  return new DomainError('TOO_MANY_TRIES', { seconds: Math.ceil(error.msBeforeNext / 1000) });
}
