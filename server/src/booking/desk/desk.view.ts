import { Injectable } from '@nestjs/common';
import type { DeskRow } from '@nuanxin/shared-types';
import { Codes, Database, DomainError } from '../../kernel/index.js';
import { Guardians, People } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { priceOf } from '../offerings/words.js';
import { TeamRows } from '../teams/team-rows.js';

/** Bookings as whoever stands at the door sees them: masked. */
@Injectable()
export class DeskView {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly people: People,
    private readonly guardians: Guardians,
    private readonly teams: TeamRows,
  ) {}

  /** @throws NOT_FOUND */
  async one(id: string): Promise<DeskRow> {
    const booking = await this.db.read.findOneBy(Booking, { id });
    const [row] = booking ? await this.many([booking]) : [];
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async many(bookings: readonly Booking[]): Promise<DeskRow[]> {
    const people = await this.people.known(bookings.map((it) => it.personId));
    const children = await this.guardians.childNames(bookings.map((it) => it.personId));
    const teams = await this.teams.names(bookings.map((it) => it.teamId));
    return bookings.map((booking) => {
      const { id, startsAt, endsAt, providerId, sessionId, status, fen, walkIn, handle, cameAt, personId } = booking;
      const person = people.get(personId);
      return {
        bookingId: id,
        ...{ startsAt, endsAt, providerId, sessionId, status, walkIn, cameAt },
        team: teams.get(booking.teamId ?? '') ?? null,
        // A teacher calls a child by its name; the guardian agreed to that.
        name: children.get(personId) ?? person?.name ?? '已删除',
        category: person?.category ? this.people.categoryName(person.category) : '',
        price: priceOf(fen),
        code: this.codes.bookingCode(handle),
      };
    });
  }
}
