import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';

export type SessionBooking = Pick<Booking, 'id' | 'sessionId' | 'status' | 'handle'>;

/** The bookings that make up one enrolment. */
export interface Attended {
  bySession: ReadonlyMap<string, SessionBooking>;
  attended: number;
  missed: number;
}

const NOBODY: Attended = { bySession: new Map(), attended: 0, missed: 0 };

/** Who was there: presence is ticked session by session at the desk, as of any booking. */
@Injectable()
export class Attendance {
  constructor(private readonly db: Database) {}

  /** By enrolment; given-back seats are left out. */
  async of(enrolmentIds: readonly string[]): Promise<(enrolmentId: string) => Attended> {
    if (enrolmentIds.length === 0) return () => NOBODY;
    const bookings = await this.db.read.find(Booking, {
      where: { togetherId: In([...enrolmentIds]), sessionId: Not(IsNull()), status: Not('cancelled') },
      select: { id: true, sessionId: true, status: true, handle: true, togetherId: true },
    });
    const byEnrolment = new Map<string, Booking[]>();
    for (const it of bookings) {
      const id = it.togetherId ?? '';
      byEnrolment.set(id, [...(byEnrolment.get(id) ?? []), it]);
    }
    return (id) => attendedOf(byEnrolment.get(id) ?? []);
  }
}

function attendedOf(bookings: readonly Booking[]): Attended {
  const count = (status: Booking['status']) => bookings.filter((it) => it.status === status).length;
  return {
    bySession: new Map(bookings.map((it) => [it.sessionId ?? '', it])),
    attended: count('attended'),
    missed: count('missed'),
  };
}
