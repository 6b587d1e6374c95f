import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock, Database } from '../../kernel/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { PlaceStay } from './place-stay.entity.js';

const EVERY_MS = 15_000;
const BATCH = 100;

/** A stay that is over moves its point to the next one: announced once, whichever process notices first. */
@Injectable()
export class StayTurns implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('StayTurns');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changed: ChangedPlaces,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.turn(), EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** Announces what is over by now; a later call waits for the one under way. */
  turn(): Promise<void> {
    this.round = this.round.then(() => this.announceOver()).catch((error: unknown) => this.log.error(error));
    return this.round;
  }

  private async announceOver(): Promise<void> {
    const now = this.clock.now();
    const over = { toAt: LessThanOrEqual(now), leftAt: IsNull() };
    for (const { id, placeId } of await this.db.read.find(PlaceStay, { where: over, take: BATCH })) {
      await this.db.transact(async (tx) => {
        const left = await tx.update(PlaceStay, { id, leftAt: IsNull() }, { leftAt: now });
        if (left.affected === 1) await this.changed.announcePlace(tx, placeId);
      });
    }
  }
}
