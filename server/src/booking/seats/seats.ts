import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { change, Database, DomainError, type Tx } from '../../kernel/index.js';
import { Seat } from './seat.entity.js';

/** A time as its seats are counted. */
export interface SeatedTime {
  seatId: string;
  offeringId: string;
  startsAt: number;
  capacity: number;
}

/** The seats of a session, or of a provider at a start (UTC ms). */
export function seatIdOf(of: { sessionId: string } | { providerId: string; startsAt: number }): string {
  return 'sessionId' in of ? of.sessionId : `${of.providerId}/${of.startsAt}`;
}

/**
 * The one writer of `booking_seat`. Each act is one guarded UPDATE; whoever waits or is offered a seat is counted in the same
 * row, so that freeing a seat and joining the waiting list cannot miss each other.
 */
@Injectable()
export class Seats {
  constructor(private readonly db: Database) {}

  /** Takes one seat. @returns false when all are taken */
  async take(tx: Tx, { seatId, offeringId, startsAt, capacity }: SeatedTime): Promise<boolean> {
    const sql = 'UPDATE booking_seat SET taken = taken + 1 WHERE id = ? AND taken < ?';
    if ((await change(tx, sql, [seatId, capacity])) === 1) return true;
    if (await tx.existsBy(Seat, { id: seatId })) return false;
    // Two who are first meet at the primary key: the second one's unit of work runs again and finds the row.
    await tx.insert(Seat, { id: seatId, offeringId, startsAt, taken: 1, waiting: 0 });
    return true;
  }

  /** Gives one seat back. */
  async release(tx: Tx, seatId: string): Promise<void> {
    await change(tx, 'UPDATE booking_seat SET taken = taken - 1 WHERE id = ? AND taken > 0', [seatId]);
  }

  /** Takes a free seat for the next one who waits. @returns false when nothing is free or nobody waits */
  async keepForNext(tx: Tx, { seatId, capacity }: Pick<SeatedTime, 'seatId' | 'capacity'>): Promise<boolean> {
    const sql =
      'UPDATE booking_seat SET taken = taken + 1, waiting = waiting - 1 WHERE id = ? AND waiting > 0 AND taken < ?';
    return (await change(tx, sql, [seatId, capacity])) === 1;
  }

  /** @throws SEATS_ARE_FREE there is nothing to wait for */
  async wait(tx: Tx, { seatId, capacity }: Pick<SeatedTime, 'seatId' | 'capacity'>): Promise<void> {
    const sql = 'UPDATE booking_seat SET waiting = waiting + 1 WHERE id = ? AND taken >= ?';
    if ((await change(tx, sql, [seatId, capacity])) === 0) throw new DomainError('SEATS_ARE_FREE');
  }

  /** One less waits. */
  async leave(tx: Tx, seatId: string): Promise<void> {
    await change(tx, 'UPDATE booking_seat SET waiting = waiting - 1 WHERE id = ? AND waiting > 0', [seatId]);
  }

  /** Seats by id; a time nobody ever booked has no row. */
  async byIds(ids: readonly string[], from: Tx = this.db.read): Promise<Map<string, Seat>> {
    const rows = ids.length === 0 ? [] : await from.findBy(Seat, { id: In([...new Set(ids)]) });
    return new Map(rows.map((it) => [it.id, it]));
  }

  /** Of an offering, by start (UTC ms). */
  async between(offeringId: string, from: number, to: number): Promise<Map<string, Seat>> {
    const rows = await this.db.read.findBy(Seat, { offeringId, startsAt: Between(from, to) });
    return new Map(rows.map((it) => [it.id, it]));
  }
}
