import { Injectable } from '@nestjs/common';
import type { Team, TeamInvitation } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { People, Standings } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { BookingView } from '../bookings/booking.view.js';
import { Bookings } from '../bookings/bookings.js';
import { Placing, wishOf } from '../bookings/placing.js';
import { Repeats } from '../bookings/repeats.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { quote } from '../offerings/pricing.js';
import { BookingSession } from '../offerings/session.entity.js';
import { BookingPeople } from '../seats/people.js';
import { Times, type BookableTime } from '../slots/times.js';
import { Windows } from '../slots/windows.js';
import { dueOf, sizeOf } from './due.js';
import { BookingTeam } from './team.entity.js';
import { TeamRows } from './team-rows.js';
import { TeamView } from './team.view.js';

/** A team, the session it is enrolled for and what that is a session of. */
interface KnownTeam {
  team: BookingTeam;
  offering: Offering;
  time: BookableTime;
}

/** Enrolling a team and coming into one (组队报名). */
@Injectable()
export class Teams {
  constructor(
    private readonly db: Database,
    private readonly repeats: Repeats,
    private readonly standings: Standings,
    private readonly people: People,
    private readonly offerings: Offerings,
    private readonly times: Times,
    private readonly windows: Windows,
    private readonly bookings: Bookings,
    private readonly bookingPeople: BookingPeople,
    private readonly placing: Placing,
    private readonly teams: TeamRows,
    private readonly bookingView: BookingView,
    private readonly view: TeamView,
  ) {}

  /** The captain takes a seat, once per `requestId`. @throws NOT_FOR_TEAMS and what booking throws */
  async enrol(actor: Actor, input: { requestId: string; sessionId: string; name: string }): Promise<Team> {
    const { requestId, sessionId, name } = input;
    const body = { enrol: sessionId, name, session: actor.sessionId };
    const { bookingId } = await this.repeats.once(requestId, body, async () => {
      const session = await this.db.read.findOneBy(BookingSession, { id: sessionId });
      if (!session) throw new DomainError('NOT_FOUND');
      const offering = await this.offerings.shown(session.offeringId);
      if (!offering.team) throw new DomainError('NOT_FOR_TEAMS');
      const times = await this.bookings.bookable(offering, { sessionId });
      const fen = await this.bookings.fenFor(offering, times, () => this.standings.knownBehind(actor));
      const free = await this.bookings.free(times);
      if (free.length === 0) throw new DomainError('SEAT_TAKEN');
      return async (tx) => {
        const personId = await this.standings.personBehind(tx, actor);
        const placed = { personId, bookedBy: personId, offering, fen, walkIn: false, team: { name } };
        return { bookingId: await this.placing.within(tx, { ...actor, personId }, placed, free) };
      };
    });
    return this.ofBooking(bookingId);
  }

  /**
   * By the captain's code, once per `requestId`: a booking that takes no seat of its own.
   * @throws TEAM_UNKNOWN · TEAM_OVER · TEAM_FULL and what booking throws of who and when
   */
  async join(actor: Actor, { code, requestId }: { code: string; requestId: string }): Promise<Team> {
    const body = { join: code, session: actor.sessionId };
    const { bookingId } = await this.repeats.once(requestId, body, async () => {
      const { team, offering, time } = await this.withCode(code);
      this.checkOpen(offering, time);
      const fen = await this.bookings.fenFor(offering, [time], () => this.standings.knownBehind(actor));
      return async (tx) => {
        const personId = await this.standings.personBehind(tx, actor);
        await this.bookingPeople.hold(tx, personId);
        await this.bookingPeople.check(tx, personId, wishOf(offering, time));
        await this.teams.join(tx, team.id, sizeOf(offering).max);
        const placed = { personId, bookedBy: personId, offering, fen, walkIn: false, team: { id: team.id } };
        return { bookingId: await this.placing.write(tx, { ...actor, personId }, placed, time) };
      };
    });
    return this.ofBooking(bookingId);
  }

  /** @throws TEAM_UNKNOWN */
  async invitation(actor: Actor, { code }: { code: string }): Promise<TeamInvitation> {
    const { team, offering, time } = await this.withCode(code);
    const personId = await this.standings.knownBehind(actor);
    const people = await this.people.known([team.captainId]);
    const [appointment] = await this.bookingView.appointments([time], new Map([[offering.id, offering]]));
    if (!appointment) throw new Error(`team ${team.id} has no answer`);
    const asker = await this.offerings.asker(offering, personId);
    const { price, refusal } = quote(offering, time.day, asker, await this.offerings.names([offering]));
    return {
      ...appointment,
      id: team.id,
      name: team.name,
      captain: people.get(team.captainId)?.name ?? '已删除',
      size: sizeOf(offering),
      members: team.members,
      dueAt: dueOf(offering.limits, time.startsAt, team.createdAt),
      joined: personId !== null && (await this.liveOf(team.id, personId)) !== null,
      price,
      refusal: this.shut(team, offering, time)?.refusal() ?? refusal,
    };
  }

  /** For its members. @throws NOT_FOUND */
  async get(actor: Actor, { id }: { id: string }): Promise<Team> {
    return this.ofBooking((await this.own(actor, id)).id);
  }

  /** A member's booking of a team. @throws NOT_FOUND */
  async own(actor: Actor, id: string): Promise<Booking> {
    const personId = await this.standings.knownBehind(actor);
    const booking = personId === null ? null : await this.liveOf(id, personId);
    if (!booking) throw new DomainError('NOT_FOUND');
    return booking;
  }

  /** As the one with this booking sees it. */
  async ofBooking(bookingId: string): Promise<Team> {
    const own = await this.db.read.findOneByOrFail(Booking, { id: bookingId });
    const team = await this.db.read.findOneByOrFail(BookingTeam, { id: own.teamId ?? '' });
    return this.view.forMember(team, await this.offerings.byId(own.offeringId), own);
  }

  private async withCode(code: string): Promise<KnownTeam> {
    const team = await this.db.read.findOneBy(BookingTeam, { code });
    const session = team ? await this.db.read.findOneBy(BookingSession, { id: team.sessionId }) : null;
    if (!team || !session) throw new DomainError('TEAM_UNKNOWN');
    return { team, offering: await this.offerings.byId(team.offeringId), time: this.times.timeOf(session) };
  }

  /** Why nobody can come into it, as far as it can be told beforehand. */
  private shut(team: BookingTeam, offering: Offering, time: BookableTime): DomainError | null {
    const { max } = sizeOf(offering);
    if (team.status === 'withdrawn') return new DomainError('TEAM_OVER');
    if (team.members >= max) return new DomainError('TEAM_FULL', { max });
    try {
      this.checkOpen(offering, time);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** A team has its seat: neither when booking opens nor a draw matters to who joins it. */
  private checkOpen(offering: Offering, time: BookableTime): void {
    this.windows.check(offering, { ...time, opensAt: null, drawAt: null });
  }

  private async liveOf(teamId: string, personId: string): Promise<Booking | null> {
    const status = In(['booked', 'displaced', 'attended', 'missed']);
    return this.db.read.findOneBy(Booking, { teamId, personId, status });
  }
}
