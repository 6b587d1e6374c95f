import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock, Database, Rounds } from '../../kernel/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { PlaceStay } from './place-stay.entity.js';

const EVERY_MS = 15_000;
const BATCH = 100;

/** A stay that is over moves its point to the next one: announced once, whichever process notices first. */
@Injectable()
export class StayTurns {
  /** Announces what is over by now; a later call waits for the one under way. */
  readonly turn: () => Promise<void>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changed: ChangedPlaces,
    rounds: Rounds,
  ) {
    this.turn = rounds.every(EVERY_MS, 'StayTurns', () => this.announceOver());
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
