import { Injectable } from '@nestjs/common';
import type { BookedRow } from '@nuanxin/shared-types';
import { People } from '../../membership/index.js';
import { priceOf } from '../offerings/words.js';
import { TeamRows } from '../teams/team-rows.js';
import type { Booking } from './booking.entity.js';

/** Bookings as a cadre's lists show them: masked. */
@Injectable()
export class BookedRows {
  constructor(
    private readonly people: People,
    private readonly teams: TeamRows,
  ) {}

  /** In the order of what was asked, each with its business day. */
  async many(bookings: readonly Booking[]): Promise<{ day: string; row: BookedRow }[]> {
    const people = await this.people.known(bookings.map((it) => it.personId));
    const teams = await this.teams.names(bookings.map((it) => it.teamId));
    return bookings.map((booking) => {
      const { id, providerId, sessionId, startsAt, endsAt, status, walkIn, cancelledBy, stars, fen } = booking;
      const person = people.get(booking.personId);
      return {
        day: booking.day,
        row: {
          ...{ id, providerId, sessionId, startsAt, endsAt, status, walkIn, cancelledBy, stars },
          person: person?.name ?? '已删除',
          category: person?.category ? this.people.categoryName(person.category) : '',
          team: teams.get(booking.teamId ?? '') ?? null,
          price: priceOf(fen),
          at: booking.createdAt,
        },
      };
    });
  }
}
