import { Injectable } from '@nestjs/common';
import type { MyData } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Clock, Database, Outbox, SYSTEM, type Tx } from '../kernel/index.js';
import { PersonalData } from '../membership/index.js';
import { Booking } from './bookings/booking.entity.js';
import { Changes } from './bookings/changes.js';
import { CoursePeople } from './courses/course-people.js';
import { Lot } from './lottery/lot.entity.js';
import { Offerings } from './offerings/offerings.js';
import { Pause } from './pauses/pause.entity.js';
import { BookingTeam } from './teams/team.entity.js';
import { WaitRecord } from './waiting/wait.entity.js';

const EXPORT_AT_MOST = 1000;

/** What this room does when membership speaks of a person. */
@Injectable()
export class BookingPeopleEvents {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly changes: Changes,
    private readonly courses: CoursePeople,
    outbox: Outbox,
    personalData: PersonalData,
  ) {
    personalData.registerBookings((personId) => this.booked(personId));
    outbox.on('person.merged', ({ fromId, intoId }) =>
      this.db.transact(async (tx) => {
        await adopt(tx, fromId, intoId);
        await this.courses.adopt(tx, fromId, intoId);
      }),
    );
    outbox.on('person.erased', ({ personId }) => this.forget(personId));
  }

  private async booked(personId: string): Promise<NonNullable<MyData['bookings']>> {
    const bookings = await this.db.read.find(Booking, {
      where: { personId },
      order: { id: 'DESC' },
      take: EXPORT_AT_MOST,
    });
    const offerings = await this.offerings.byIds(bookings.map((it) => it.offeringId));
    return bookings.map(({ offeringId, startsAt, status, fen, words, createdAt }) => {
      return { offering: offerings.get(offeringId)?.name ?? '', startsAt, status, fen, words, at: createdAt };
    });
  }

  /** Nobody is left to come: seats go back, words go. What was, stays as numbers. */
  private async forget(personId: string): Promise<void> {
    await this.courses.forget(personId);
    const live = await this.db.read.findBy(Booking, { personId, status: In(['booked', 'displaced']) });
    for (const booking of live.filter((it) => it.startsAt > this.clock.now())) {
      const offering = await this.offerings.byId(booking.offeringId);
      await this.db.transact((tx) =>
        this.changes.cancelWithin(tx, SYSTEM, { booking, offering, by: 'self', reason: null }),
      );
    }
    await this.db.transact(async (tx) => {
      await tx.update(Booking, { personId }, { words: null });
      await tx.update(Pause, { personId }, { wordsCipher: null });
      // A captain may have named a team after themselves.
      await tx.update(BookingTeam, { captainId: personId }, { name: '队伍' });
    });
  }
}

/** Two records of one person: what hung on the one hangs on the other. */
async function adopt(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const both = { personId: fromId };
  await tx.update(Booking, both, { personId: intoId });
  await tx.update(BookingTeam, { captainId: fromId }, { captainId: intoId });
  await tx.update(Pause, both, { personId: intoId });
  await tx.update(WaitRecord, both, { personId: intoId });
  const own = (await tx.findBy(Lot, { personId: intoId })).map((it) => it.sessionId);
  for (const lot of await tx.findBy(Lot, both)) {
    if (own.includes(lot.sessionId)) await tx.delete(Lot, { id: lot.id });
    else await tx.update(Lot, { id: lot.id }, { personId: intoId });
  }
}
