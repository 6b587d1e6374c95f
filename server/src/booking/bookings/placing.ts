import { Injectable } from '@nestjs/common';
import { Audit, Clock, Codes, DomainError, newId, Outbox, type Actor, type Tx } from '../../kernel/index.js';
import type { Offering } from '../offerings/offering.entity.js';
import { BookingPeople, type Wish } from '../seats/people.js';
import { Seats } from '../seats/seats.js';
import { Grid } from '../slots/grid.js';
import type { BookableTime } from '../slots/times.js';
import { TeamRows } from '../teams/team-rows.js';
import { Booking } from './booking.entity.js';
import { checkParts } from './parts.js';

/** Somebody for whom a seat is taken. */
export interface Placed {
  personId: string;
  /** Who did it; null: the lottery. */
  bookedBy: string | null;
  offering: Offering;
  fen: number;
  walkIn: boolean;
  /** Of what is booked in one go. */
  togetherId?: string;
  /** Of who comes with a team: into one that has its seat already, or the name of a new one. */
  team?: { id: string } | { name: string };
}

/** One of several that are booked in one go: for whom, and the times of which the first with a seat is taken. */
export interface Part {
  placed: Placed;
  times: readonly BookableTime[];
}

/** Writes bookings, inside the caller's transaction: person first, then the seat, then the rows. */
@Injectable()
export class Placing {
  constructor(
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly people: BookingPeople,
    private readonly seats: Seats,
    private readonly grid: Grid,
    private readonly teams: TeamRows,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes a seat of the first of these times that has one.
   * @returns the booking's id
   * @throws SEAT_TAKEN · BOOKING_PAUSED · BUSY_THEN · BOOKED_TOO_OFTEN
   */
  async within(tx: Tx, actor: Actor, placed: Placed, times: readonly BookableTime[]): Promise<string> {
    const first = firstOf(times);
    await this.people.hold(tx, placed.personId);
    await this.people.check(tx, placed.personId, wishOf(placed.offering, first));
    return this.write(tx, actor, placed, await this.takeOne(tx, times));
  }

  /**
   * Takes a seat for every part or none (一起约). Several people are held in the order of their ids, seats are taken in the
   * order of theirs: two who want the same parts the other way round wait for each other only once.
   * @returns the bookings' ids, in the order of the parts
   * @throws PART_TAKEN · BOOKING_PAUSED · BUSY_THEN · BOOKED_TOO_OFTEN
   */
  async together(tx: Tx, actor: Actor, parts: readonly Part[], togetherId: string): Promise<string[]> {
    const wanted = parts.map(({ placed, times }) => ({
      placed: { ...placed, togetherId },
      times,
      first: firstOf(times),
    }));
    checkParts(wanted);
    for (const personId of new Set(wanted.map((it) => it.placed.personId).sort())) await this.people.hold(tx, personId);
    for (const { placed, first } of wanted) {
      await this.people.check(tx, placed.personId, { ...wishOf(placed.offering, first), togetherId });
    }
    const taken = new Map<Part, BookableTime>();
    const bySeat = [...wanted].sort((a, b) => (a.first.seatId < b.first.seatId ? -1 : 1));
    for (const part of bySeat) taken.set(part, await this.takePart(tx, part));
    const ids: string[] = [];
    for (const part of wanted) ids.push(await this.write(tx, actor, part.placed, taken.get(part) ?? part.first));
    return ids;
  }

  /** @throws PART_TAKEN */
  private async takePart(tx: Tx, { placed, times }: Part): Promise<BookableTime> {
    for (const time of times) if (await this.takeSeat(tx, time)) return time;
    throw new DomainError('PART_TAKEN', { what: placed.offering.name });
  }

  /**
   * Writes the booking of a seat that is taken already, after `hold` and `check`; where teams take part, whoever comes alone
   * leads a new one. @returns its id
   */
  async write(tx: Tx, actor: Actor, placed: Placed, time: BookableTime): Promise<string> {
    const { personId, bookedBy, offering, fen, walkIn, togetherId = null } = placed;
    const { seatId, providerId, sessionId, startsAt, endsAt, day } = time;
    const [id, now] = [newId(), this.clock.now()];
    const team = await this.teamOf(tx, placed, time);
    await tx.insert(Booking, {
      id,
      offeringId: offering.id,
      limitGroup: offering.limitGroup,
      ...{ providerId, sessionId, seatId, personId, bookedBy, togetherId, ...team, startsAt, endsAt, day, fen, walkIn },
      status: walkIn ? 'attended' : 'booked',
      handle: this.codes.newHandle(),
      cameAt: walkIn ? now : null,
      tappedAt: walkIn ? now : null,
      createdAt: now,
    });
    const event = { bookingId: id, personId, offeringId: offering.id };
    await this.audit.record(tx, actor, 'booking.made', id, { offeringId: offering.id, startsAt });
    await this.outbox.announce(tx, 'booking.made', event);
    if (walkIn) await this.outbox.announce(tx, 'booking.attended', event);
    return id;
  }

  private async teamOf(
    tx: Tx,
    { offering, team, personId }: Placed,
    time: BookableTime,
  ): Promise<Pick<Booking, 'teamId' | 'seats'>> {
    if (team && 'id' in team) return { teamId: team.id, seats: 0 };
    if (!offering.team) return { teamId: null, seats: 1 };
    return { teamId: await this.teams.found(tx, time, { captainId: personId, ...team }), seats: 1 };
  }

  /** @throws SEAT_TAKEN */
  async takeOne(tx: Tx, times: readonly BookableTime[]): Promise<BookableTime> {
    for (const time of times) if (await this.takeSeat(tx, time)) return time;
    throw new DomainError('SEAT_TAKEN');
  }

  private async takeSeat(tx: Tx, time: BookableTime): Promise<boolean> {
    if (!(await this.seats.take(tx, time))) return false;
    if (await this.grid.fits(tx, time)) return true;
    await this.seats.release(tx, time.seatId);
    return false;
  }
}

export function wishOf(offering: Offering, time: BookableTime, exceptId?: string): Wish {
  const { limitGroup, limits } = offering;
  const { day, startsAt, endsAt } = time;
  return { limitGroup, limits, day, startsAt, endsAt, ...(exceptId !== undefined && { exceptId }) };
}

/** @throws SEAT_TAKEN */
function firstOf([first]: readonly BookableTime[]): BookableTime {
  if (!first) throw new DomainError('SEAT_TAKEN');
  return first;
}
