import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { change, Clock, Database, Outbox, SYSTEM } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { Changes } from '../bookings/changes.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { dueOf, sizeOf, TOLD_BEFORE_MS } from './due.js';
import { BookingTeam } from './team.entity.js';

/** Teams that are due: enough of them are settled, too small ones are told, and then give their seat to the next. */
@Injectable()
export class ShortTeams {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly offerings: Offerings,
    private readonly changes: Changes,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const teams = await this.db.read.findBy(BookingTeam, { status: 'forming' });
    if (teams.length === 0) return;
    const sessions = await this.db.read.findBy(BookingSession, { id: In(teams.map((it) => it.sessionId)) });
    const planned = new Map(sessions.filter((it) => it.status === 'planned').map((it) => [it.id, it.startsAt]));
    const offerings = await this.offerings.byIds(teams.map((it) => it.offeringId));
    for (const team of teams) {
      const [startsAt, offering] = [planned.get(team.sessionId), offerings.get(team.offeringId)];
      if (startsAt !== undefined && offering) await this.look(team, offering, startsAt);
    }
  }

  private async look(team: BookingTeam, offering: Offering, startsAt: number): Promise<void> {
    const [now, due] = [this.clock.now(), dueOf(offering.limits, startsAt, team.createdAt)];
    if (now >= due) await this.settle(team.id, offering);
    else if (now >= due - TOLD_BEFORE_MS && team.shortToldAt === null) await this.tell(team, offering);
  }

  /** The guards ask how many there are at that moment: who joins in time is not turned away. */
  private async settle(id: string, offering: Offering): Promise<void> {
    const { min } = sizeOf(offering);
    await this.db.transact(async (tx) => {
      const enough = "UPDATE booking_team SET status = 'set' WHERE id = ? AND status = 'forming' AND members >= ?";
      if ((await change(tx, enough, [id, min])) === 1) return;
      const captains = await tx.findOneBy(Booking, { teamId: id, seats: 1, status: 'booked' });
      if (!captains) return;
      // As many as it has now, whoever joins meanwhile waits for this row and finds it withdrawn.
      const short = "UPDATE booking_team SET status = 'withdrawn' WHERE id = ? AND status = 'forming' AND members < ?";
      if ((await change(tx, short, [id, min])) === 0) return;
      const reason = `人没有凑够，至少要 ${min} 人`;
      await this.changes.cancelWithin(tx, SYSTEM, { booking: captains, offering, by: 'union', reason });
    });
  }

  private async tell({ id, captainId }: BookingTeam, offering: Offering): Promise<void> {
    await this.db.transact(async (tx) => {
      const sql =
        "UPDATE booking_team SET shortToldAt = ? WHERE id = ? AND status = 'forming' AND members < ? AND shortToldAt IS NULL";
      if ((await change(tx, sql, [this.clock.now(), id, sizeOf(offering).min])) === 0) return;
      const told = { teamId: id, personId: captainId, offeringId: offering.id, what: 'short' as const };
      await this.outbox.announce(tx, 'booking.team', told);
    });
  }
}
