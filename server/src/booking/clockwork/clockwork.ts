import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Displacing } from '../offerings/displacing.js';
import { Draws } from '../lottery/draws.js';
import { Lapses } from '../waiting/lapses.js';
import { Lease } from './lease.js';
import { Misses } from './misses.js';
import { Reminding } from './reminding.js';

const EVERY_MS = 5000;

/** What happens by the clock: offers lapse, lots are drawn, people are reminded, who did not come is noted. One process at a time. */
@Injectable()
export class Clockwork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Clockwork');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly lease: Lease,
    private readonly lapses: Lapses,
    private readonly draws: Draws,
    private readonly reminding: Reminding,
    private readonly misses: Misses,
    private readonly displacing: Displacing,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** Does what is due now; a later call waits for the one under way. */
  tick(): Promise<void> {
    this.round = this.round.then(() => this.turn()).catch((error: unknown) => this.log.error(error));
    return this.round;
  }

  private async turn(): Promise<void> {
    if (!(await this.lease.take())) return;
    try {
      await this.displacing.again();
      await this.lapses.run();
      await this.draws.run();
      await this.reminding.run();
      await this.misses.run();
    } finally {
      await this.lease.release();
    }
  }
}
