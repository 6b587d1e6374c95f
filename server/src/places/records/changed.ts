import { Injectable } from '@nestjs/common';
import { Outbox, type Tx } from '../../kernel/index.js';

/**
 * Says that something of a place is not as it was: its record, hours, state. Every write that touches a place calls it in its own
 * transaction; whoever keeps places in memory (the search index of each process) listens for `place.changed`.
 */
@Injectable()
export class ChangedPlaces {
  constructor(private readonly outbox: Outbox) {}

  announcePlace(tx: Tx, placeId: string): Promise<void> {
    return this.outbox.announce(tx, 'place.changed', { placeId });
  }

  /** A few hundred at a time, in one statement. */
  announcePlaces(tx: Tx, placeIds: readonly string[]): Promise<void> {
    return this.outbox.announceMany(
      tx,
      'place.changed',
      placeIds.map((placeId) => ({ placeId })),
    );
  }
}
