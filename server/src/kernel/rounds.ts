import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

interface Work {
  everyMs: number;
  /** The round under way, or the last one. */
  round: Promise<void>;
  isBusy: boolean;
  timer?: NodeJS.Timeout;
}

/**
 * What a process does over and over while it runs. Of each work one round at a time; one that fails is logged, and the next one tries
 * again. At the end a process waits for the rounds under way, before anything they stand on is closed.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly works = new Map<() => Promise<void>, Work>();
  private ending = false;

  /** Whether the process ends: a long round stops at the next good place. */
  get stopping(): boolean {
    return this.ending;
  }

  /** @returns does a round now, after the one under way; never throws */
  every(everyMs: number, name: string, work: () => Promise<unknown>): () => Promise<void> {
    const log = new Logger(name);
    const its: Work = { everyMs, round: Promise.resolve(), isBusy: false };
    const once = async () => {
      its.isBusy = true;
      await work().catch((error: unknown) => log.error(error));
      its.isBusy = false;
    };
    const now = () => (its.round = its.round.then(once));
    this.works.set(now, its);
    return now;
  }

  onApplicationBootstrap(): void {
    for (const [now, its] of this.works) {
      its.timer = setInterval(() => {
        if (!its.isBusy) void now();
      }, its.everyMs).unref();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    for (const its of this.works.values()) clearInterval(its.timer);
    await Promise.all([...this.works.values()].map((it) => it.round));
  }
}
