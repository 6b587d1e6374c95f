import { Injectable } from '@nestjs/common';
import type { Team, TeamMember, TeamRow } from '@nuanxin/shared-types';
import { In, Not } from 'typeorm';
import { Database } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { BookingView } from '../bookings/booking.view.js';
import type { Offering } from '../offerings/offering.entity.js';
import { BookingSession } from '../offerings/session.entity.js';
import { dueOf, sizeOf } from './due.js';
import type { BookingTeam } from './team.entity.js';

/** Teams as their members and their cadre see them: masked. */
@Injectable()
export class TeamView {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly bookings: BookingView,
  ) {}

  /** As one of its members sees it. */
  async forMember(team: BookingTeam, offering: Offering, own: Booking): Promise<Team> {
    const bookings = await this.bookingsOf([team.id]);
    const people = await this.masked(bookings);
    const [appointment] = await this.bookings.appointments([own], new Map([[offering.id, offering]]));
    if (!appointment) throw new Error(`booking ${own.id} has no answer`);
    const captain = own.seats > 0;
    const members = bookings.map((it): TeamMember => ({ ...people.of(it), self: it.id === own.id }));
    const size = sizeOf(offering);
    return {
      ...appointment,
      id: team.id,
      name: team.name,
      status: team.status,
      size,
      dueAt: dueOf(offering.limits, own.startsAt, team.createdAt),
      code: captain && team.status !== 'withdrawn' && team.members < size.max ? team.code : null,
      captain,
      bookingId: own.id,
      members,
    };
  }

  /** As the cadre sees them, in the order of what was asked. */
  async rows(teams: readonly BookingTeam[], offering: Offering): Promise<TeamRow[]> {
    const bookings = await this.bookingsOf(teams.map((it) => it.id));
    const people = await this.masked(bookings);
    const sessions = await this.db.read.findBy(BookingSession, { id: In(teams.map((it) => it.sessionId)) });
    const starts = new Map(sessions.map((it) => [it.id, it.startsAt]));
    return teams.map(({ id, sessionId, name, status, createdAt }) => {
      const own = bookings.filter((it) => it.teamId === id);
      return {
        ...{ id, sessionId, name, status, size: sizeOf(offering) },
        dueAt: dueOf(offering.limits, starts.get(sessionId) ?? createdAt, createdAt),
        people: own.map((it) => people.of(it)),
        came: own.filter((it) => it.status === 'attended').length,
        at: createdAt,
      };
    });
  }

  private async bookingsOf(teamIds: readonly string[]): Promise<Booking[]> {
    const where = { teamId: In([...teamIds]), status: Not('cancelled' as const) };
    return this.db.read.find(Booking, { where, order: { seats: 'DESC', id: 'ASC' } });
  }

  private async masked(bookings: readonly Booking[]) {
    const people = await this.people.known(bookings.map((it) => it.personId));
    const of = ({ id: bookingId, personId, seats, status }: Booking) => {
      return { bookingId, name: people.get(personId)?.name ?? '已删除', captain: seats > 0, status };
    };
    return { of };
  }
}
