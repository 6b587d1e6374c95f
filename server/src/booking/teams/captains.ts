import { Injectable } from '@nestjs/common';
import type { Team } from '@nuanxin/shared-types';
import { Audit, change, Codes, Database, DomainError, Outbox, Requests, type Actor } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Changes } from '../bookings/changes.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingPeople } from '../seats/people.js';
import { BookingTeam } from './team.entity.js';
import { Teams } from './teams.js';

/** What a captain does with a team. */
@Injectable()
export class Captains {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly requests: Requests,
    private readonly offerings: Offerings,
    private readonly people: BookingPeople,
    private readonly changes: Changes,
    private readonly teams: Teams,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NOT_FOUND · CAPTAIN_ONLY */
  async rename(actor: Actor, { id, requestId, name }: { id: string; requestId: string; name: string }): Promise<Team> {
    const own = await this.captainOf(actor, id);
    await this.requests.once(requestId, { rename: id, name, by: own.personId }, async (tx) => {
      await tx.update(BookingTeam, { id, captainId: own.personId }, { name });
      await this.audit.record(tx, actor, 'booking.team_renamed', id, {});
      return {};
    });
    return this.teams.ofBooking(own.id);
  }

  /** The seat goes with it: one of two who both act finds the other has. @throws NOT_FOUND · CAPTAIN_ONLY · BOOKING_OVER */
  async handOver(
    actor: Actor,
    { id, requestId, bookingId }: { id: string; requestId: string; bookingId: string },
  ): Promise<Team> {
    const own = await this.captainOf(actor, id);
    const other = await this.memberOf(id, own, bookingId);
    await this.requests.once(requestId, { handOver: id, bookingId, by: own.personId }, async (tx) => {
      for (const personId of [own.personId, other.personId].sort()) await this.people.hold(tx, personId);
      const seat = 'UPDATE booking SET seats = ? WHERE id = ? AND teamId = ? AND status = ? AND seats = ?';
      const given = await change(tx, seat, [0, own.id, id, 'booked', 1]);
      const taken = await change(tx, seat, [1, other.id, id, 'booked', 0]);
      if (given === 0 || taken === 0) throw new DomainError('BOOKING_OVER');
      await tx.update(BookingTeam, { id }, { captainId: other.personId });
      await this.audit.record(tx, actor, 'booking.team_handed_over', id, { bookingId });
      const { personId, offeringId } = other;
      await this.outbox.announce(tx, 'booking.team', { teamId: id, personId, offeringId, what: 'led' });
      return {};
    });
    return this.teams.ofBooking(own.id);
  }

  /** With a new code, so that the old one does not lead back in. @throws NOT_FOUND · CAPTAIN_ONLY · BOOKING_OVER */
  async remove(
    actor: Actor,
    { id, requestId, bookingId }: { id: string; requestId: string; bookingId: string },
  ): Promise<Team> {
    const own = await this.captainOf(actor, id);
    const booking = await this.memberOf(id, own, bookingId);
    const offering = await this.offerings.byId(booking.offeringId);
    await this.requests.once(requestId, { remove: bookingId, by: own.personId }, async (tx) => {
      await this.changes.cancelWithin(tx, actor, { booking, offering, by: 'captain', reason: null });
      const { affected } = await tx.update(
        BookingTeam,
        { id, captainId: own.personId },
        { code: this.codes.newHandle() },
      );
      if (affected === 0) throw new DomainError('CAPTAIN_ONLY');
      return {};
    });
    return this.teams.ofBooking(own.id);
  }

  /** @throws NOT_FOUND · CAPTAIN_ONLY */
  private async captainOf(actor: Actor, id: string): Promise<Booking> {
    const own = await this.teams.own(actor, id);
    if (own.seats === 0) throw new DomainError('CAPTAIN_ONLY');
    return own;
  }

  /** Somebody else of the team. @throws NOT_FOUND · BOOKING_OVER */
  private async memberOf(teamId: string, own: Booking, bookingId: string): Promise<Booking> {
    const booking = await this.db.read.findOneBy(Booking, { id: bookingId, teamId });
    if (!booking || booking.id === own.id) throw new DomainError('NOT_FOUND');
    if (booking.status !== 'booked' && booking.status !== 'displaced') throw new DomainError('BOOKING_OVER');
    return booking;
  }
}
