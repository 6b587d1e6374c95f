import { Injectable } from '@nestjs/common';
import type { ApprovalKind, CancelledBy, Duty, EnrolmentStatus } from '@nuanxin/shared-types';
import { Entity, In, IsNull, LessThan } from 'typeorm';
import { Clock } from './clock.js';
import { Id, Integer, Json, Text } from './database/columns.js';
import { Database, type Tx } from './database/database.js';
import { newId } from './ids.js';
import { OutboxLease } from './outbox-lease.js';
import { Rounds } from './rounds.js';

interface OfBooking {
  bookingId: string;
  personId: string;
  offeringId: string;
}

/** Facts a room announces to the rooms above it; `payload` holds ids and numbers, never a name, phone or ID number. */
export interface Events {
  /** A person who had two records is one now; what `fromId` took belongs to `intoId`. */
  'person.merged': { fromId: string; intoId: string };
  /** The person asked to be forgotten: whatever a room holds beyond numbers goes. */
  'person.erased': { personId: string };
  /** A union ended; whatever was its own belongs to `intoId`. */
  'union.merged': { fromId: string; intoId: string };
  /** An application was accepted by a cadre, not one that needed no review. */
  'member.accepted': { personId: string; memberId: string; unionId: string };
  'member.rejected': { personId: string; memberId: string; unionId: string };
  /** `decidingUnionId` is the side that has to answer. */
  'transfer.asked': {
    transferId: string;
    personId: string;
    fromUnionId: string;
    toUnionId: string;
    decidingUnionId: string;
  };
  'transfer.accepted': { transferId: string; personId: string; fromUnionId: string; toUnionId: string };
  /** On hand fell to the programme's threshold, once for each fall; `unionId` is the place's. */
  'stock.low': { programmeId: string; placeId: string; unionId: string; left: number };
  /** A programme runs from now on. */
  'programme.started': { programmeId: string; unionId: string };
  /** `personId` is who started the import. */
  'import.finished': { importId: string; personId: string; unionId: string; rows: number; faults: number };
  /** Somebody else with `duty` over `unionId` has to decide. */
  'approval.asked': { approvalId: string; askedBy: string; unionId: string; duty: Duty; kind: ApprovalKind };
  /** Something of a place is not as it was: its record, its hours, its state. Said by every write that touches one. */
  'place.changed': { placeId: string };
  'booking.made': OfBooking;
  /** To another time, by the person or for them. */
  'booking.moved': OfBooking & { by: CancelledBy };
  'booking.cancelled': OfBooking & { by: CancelledBy };
  /** The provider or the weather took the time away: the person has to choose another one. */
  'booking.displaced': OfBooking & { by: CancelledBy };
  /** Was there: what points and stamps go by. Said once, also where presence is tapped to and fro. */
  'booking.attended': OfBooking;
  'booking.missed': OfBooking;
  /** `personId` is the child. */
  'booking.picked_up': OfBooking;
  'booking.reminder': OfBooking & { when: 'evening' | 'hour' };
  /** A seat that became free is kept for somebody on the waiting list. */
  'booking.seat_offered': { waitId: string; personId: string; offeringId: string };
  /** One for each lot. */
  'booking.drawn': { lotId: string; personId: string; offeringId: string; sessionId: string };
  /** Told to `personId`: the team is still too small, or is now led by them. */
  'booking.team': { teamId: string; personId: string; offeringId: string; what: 'short' | 'led' };
  /** Somebody's enrolment in a course came to this; what one did oneself is `self`. */
  'enrolment.changed': {
    enrolmentId: string;
    personId: string;
    offeringId: string;
    status: EnrolmentStatus;
    by: CancelledBy;
  };
  /** Completed three months ago: asked what became of them. */
  'enrolment.follow_up': { enrolmentId: string; personId: string; offeringId: string };
  /** Asked whether they agree; one for each of the two. */
  'pair.proposed': { pairId: string; personId: string };
  'booking.paused': { pauseId: string; personId: string; offeringId: string };
  'booking.appeal_decided': { pauseId: string; personId: string; offeringId: string };
  /** The first report of a matter; further ones are not told one by one. */
  'place.reported': { caseId: string; placeId: string; unionId: string };
  /** The second independent one turned the pin. */
  'place.disputed': { caseId: string; placeId: string; unionId: string };
  'place.answered': { caseId: string; placeId: string; unionId: string };
  'wish.answered': { wishId: string; unionId: string };
  /** Two administrators agreed to encrypt anew with the first key. */
  'keys.rotation_agreed': Record<string, never>;
}

@Entity('outbox')
export class OutboxRecord {
  @Id() id: string;
  @Text(60) kind: keyof Events;
  @Json() payload: unknown;
  @Integer() at: number;
  @Integer({ nullable: true }) deliveredAt: number | null;
}

/** Which announcement it is: the same `id` at every delivery, so that a listener can tell the second one. `at` in UTC ms. */
export interface Announcement {
  id: string;
  at: number;
}

type Listener = (payload: never, announcement: Announcement) => Promise<void>;

const EVERY_MS = 1000;
const BATCH = 100;
/** Rounds come every second: what waits this long does not wait for its turn. */
const STUCK_MS = 5 * 60_000;

/**
 * Events as rows of the transaction that caused them, delivered afterwards, in order, at least once: a listener must be
 * idempotent. A listener that fails is asked again in the next round. Of several processes one delivers at a time, under a
 * lease; a second delivery happens only where a process died, or slept longer than its lease, between hearing and marking.
 */
@Injectable()
export class Outbox {
  /** Delivers what is due now; a later call waits for the one under way. */
  readonly flush: () => Promise<void>;
  private readonly listeners = new Map<keyof Events, Listener[]>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lease: OutboxLease,
    private readonly rounds: Rounds,
  ) {
    this.flush = rounds.every(EVERY_MS, 'Outbox', () => this.deliver());
  }

  on<K extends keyof Events>(
    kind: K,
    listener: (payload: Events[K], announcement: Announcement) => Promise<void>,
  ): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  async announce<K extends keyof Events>(tx: Tx, kind: K, payload: Events[K]): Promise<void> {
    await tx.insert(OutboxRecord, { id: newId(), kind, payload, at: this.clock.now(), deliveredAt: null });
  }

  /** The same of many things, in one statement; a few hundred at a time. */
  async announceMany<K extends keyof Events>(tx: Tx, kind: K, payloads: readonly Events[K][]): Promise<void> {
    const at = this.clock.now();
    await tx.insert(
      OutboxRecord,
      payloads.map((payload) => ({ id: newId(), kind, payload, at, deliveredAt: null })),
    );
  }

  private async deliver(): Promise<void> {
    // Looking costs no write: an idle process does not ask for the lease.
    let batch = await this.due();
    if (batch.length === 0 || !(await this.lease.take())) return;
    try {
      // What another process delivered before the lease was ours is not due any more.
      for (batch = await this.due(); batch.length > 0 && !this.rounds.stopping; batch = await this.due()) {
        if (!(await this.deliverBatch(batch))) return;
      }
    } finally {
      await this.lease.release();
    }
  }

  /** @returns false when the lease went to another process, which delivers the rest */
  private async deliverBatch(batch: readonly OutboxRecord[]): Promise<boolean> {
    const heard: string[] = [];
    try {
      for (const { id, kind, payload, at } of batch) {
        if (!(await this.lease.keep())) return false;
        for (const listener of this.listeners.get(kind) ?? []) await listener(payload as never, { id, at });
        heard.push(id);
      }
      return true;
    } finally {
      const deliveredAt = this.clock.now();
      await this.db.transact((tx) => tx.update(OutboxRecord, { id: In(heard) }, { deliveredAt }));
    }
  }

  /** What is not delivered although it should be by now; null where all is well. `since` in UTC ms. */
  async stuck(): Promise<{ count: number; since: number } | null> {
    const where = { deliveredAt: IsNull(), at: LessThan(this.clock.now() - STUCK_MS) };
    const [oldest] = await this.db.read.find(OutboxRecord, { where, order: { id: 'ASC' }, take: 1 });
    return oldest ? { count: await this.db.read.countBy(OutboxRecord, where), since: oldest.at } : null;
  }

  private due(): Promise<OutboxRecord[]> {
    return this.db.read.find(OutboxRecord, { where: { deliveredAt: IsNull() }, order: { id: 'ASC' }, take: BATCH });
  }
}
