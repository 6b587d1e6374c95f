import { Injectable } from '@nestjs/common';
import type { CancelledBy } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import { change, Clock, DomainError, type Actor, type Tx } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Placing } from '../bookings/placing.js';
import { BookingPeople } from '../seats/people.js';
import { Seats } from '../seats/seats.js';
import { Times, type BookableTime } from '../slots/times.js';
import { Courses, type CourseOffering } from './courses.js';
import type { EnrolmentRecord } from './enrolment.entity.js';

/** Seats of a course: one in every session to come, or in none. Its turn is held by the caller, see `Courses.hold`. */
@Injectable()
export class CourseSeats {
  constructor(
    private readonly clock: Clock,
    private readonly courses: Courses,
    private readonly times: Times,
    private readonly seats: Seats,
    private readonly people: BookingPeople,
    private readonly placing: Placing,
  ) {}

  /**
   * @returns false where a session is full
   * @throws ENROLMENT_CLOSED no session is to come · BUSY_THEN · BOOKED_TOO_OFTEN · BOOKING_PAUSED
   */
  async take(tx: Tx, actor: Actor, course: CourseOffering, { id, personId, fen }: EnrolmentRecord): Promise<boolean> {
    const times = (await this.courses.coming(course.id, tx)).map((it) => this.times.timeOf(it));
    if (times.length === 0) throw new DomainError('ENROLMENT_CLOSED');
    if (await this.anyFull(times, tx)) return false;
    const placed = { personId, bookedBy: actor.personId ?? personId, offering: course, walkIn: false };
    // Paid once, at the first session.
    const parts = times.map((it, i) => ({ placed: { ...placed, fen: i === 0 ? fen : 0 }, times: [it] }));
    await this.placing.together(tx, actor, parts, id);
    return true;
  }

  /** Whether a session to come is full: without its turn a look, no promise. */
  async isFull(courseId: string, from: Tx): Promise<boolean> {
    return this.anyFull(
      (await this.courses.coming(courseId, from)).map((it) => this.times.timeOf(it)),
      from,
    );
  }

  private async anyFull(times: readonly BookableTime[], from: Tx): Promise<boolean> {
    const ids = times.map((it) => it.seatId);
    const seats = await this.seats.byIds(ids, from);
    return times.some((it) => (seats.get(it.seatId)?.taken ?? 0) >= it.capacity);
  }

  /** Gives back those of sessions to come; what was attended stays. */
  async release(
    tx: Tx,
    { id, personId }: EnrolmentRecord,
    { by, reason }: { by: CancelledBy; reason: string | null },
  ): Promise<void> {
    await this.people.hold(tx, personId);
    const live = { togetherId: id, status: In(['booked', 'displaced']), startsAt: MoreThan(this.clock.now()) };
    for (const booking of await tx.find(Booking, { where: live, order: { seatId: 'ASC' } })) {
      const sql = "UPDATE booking SET status = 'cancelled', cancelledBy = ?, reason = ? WHERE id = ? AND status = ?";
      const ended = (await change(tx, sql, [by, reason, booking.id, booking.status])) === 1;
      if (ended && booking.status === 'booked') await this.seats.release(tx, booking.seatId);
    }
  }
}
