import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor, type Tx } from '../../../kernel/index.js';
import { Insufficient, Ledger, type AccountName, type Posting } from '../../../ledger/index.js';
import { Site } from './site.entity.js';

/** An act as its transfers remember it. */
export interface Act {
  kind: string;
  requestId: string;
  actor: Actor;
  facts: Posting['facts'];
}

/** A movement of units; of none it is left out. */
export interface Movement {
  from: AccountName;
  to: AccountName;
  amount: number;
}

const BESIDE = /^(lot|batch)_/;

/** How every act on a stock is booked: in turn at a place, all of its movements or none, with the words for what is missing. */
@Injectable()
export class StockActs {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Acts on one stock happen one after the other: each begins by counting up the place's row, so a second one waits, or on a
   * cluster is aborted and rerun. What it reads then (which lots are there) still holds when it writes. Scans do not come here:
   * they change nothing a lot knows of, and the stock's own guard holds them.
   */
  async inTurn(tx: Tx, programmeId: string, placeIds: readonly string[]): Promise<void> {
    for (const placeId of [...new Set(placeIds)].sort()) {
      // Counted up first: an insert that finds its row takes a lock on it that two of them could not both raise.
      const { affected } = await tx.increment(Site, { programmeId, placeId }, 'acts', 1);
      if (affected !== 0) continue;
      await ensureSites(tx, programmeId, [placeId]);
      await tx.increment(Site, { programmeId, placeId }, 'acts', 1);
    }
  }

  /**
   * Of a place's accounts by the act's own kind; of the accounts beside them, which follow the batches, as `lot`.
   * @throws STOCK_TOO_LOW · DEPOT_TOO_LOW an account would go below zero
   */
  async post(tx: Tx, { kind, requestId, actor, facts }: Act, movements: readonly Movement[]): Promise<void> {
    const act = { requestId, at: this.clock.now(), actorId: actor.personId };
    const postings = movements.map((it) =>
      BESIDE.test(it.to.code)
        ? { ...act, ...it, kind: 'lot', facts: { ...facts, act: kind } }
        : { ...act, ...it, kind, facts },
    );
    const moved = postings.filter((it) => it.amount > 0);
    try {
      await this.ledger.post(tx, moved);
    } catch (error) {
      if (!(error instanceof Insufficient)) throw error;
      const { balance } = (await this.ledger.sums([error.code], tx))(error.code);
      const unit = moved[0]?.to.unit ?? '';
      if (error.code.startsWith('batch_depot/')) throw new DomainError('DEPOT_TOO_LOW', { left: balance, unit });
      throw new DomainError('STOCK_TOO_LOW', { onHand: balance, unit });
    }
  }
}

/** Makes the rows that are not there yet. */
export async function ensureSites(tx: Tx, programmeId: string, placeIds: readonly string[]): Promise<void> {
  const fresh = placeIds.map((placeId) => ({ programmeId, placeId, acts: 0, lowAt: null, warnedAt: null }));
  await tx.createQueryBuilder().insert().into(Site).values(fresh).orIgnore().execute();
}
