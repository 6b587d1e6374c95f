import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { change, Clock, Codes, Database, DomainError, newId, type Tx } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import type { BookableTime } from '../slots/times.js';
import { BookingTeam } from './team.entity.js';

/** Of a team that came by a waiting list, a lottery or the door, until its captain names it. */
const UNNAMED = '还没起名的队';

/** The one writer of `booking_team`'s members. Each act is one guarded UPDATE inside the caller's transaction. */
@Injectable()
export class TeamRows {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
  ) {}

  /** With its captain as the only member. @returns its id */
  async found(
    tx: Tx,
    { offeringId, sessionId }: Pick<BookableTime, 'offeringId' | 'sessionId'>,
    { captainId, name = UNNAMED }: { captainId: string; name?: string },
  ): Promise<string> {
    const id = newId();
    await tx.insert(BookingTeam, {
      ...{ id, offeringId, sessionId: sessionId ?? '', name, captainId },
      code: this.codes.newHandle(),
      members: 1,
      status: 'forming',
      shortToldAt: null,
      createdAt: this.clock.now(),
    });
    return id;
  }

  /** One more. @throws TEAM_OVER · TEAM_FULL */
  async join(tx: Tx, id: string, max: number): Promise<void> {
    const sql = "UPDATE booking_team SET members = members + 1 WHERE id = ? AND members < ? AND status <> 'withdrawn'";
    if ((await change(tx, sql, [id, max])) === 1) return;
    if (await tx.existsBy(BookingTeam, { id, status: Not('withdrawn') })) throw new DomainError('TEAM_FULL', { max });
    throw new DomainError('TEAM_OVER');
  }

  /**
   * After a booking of the team was cancelled: one less; the captain's takes the team with it.
   * @returns the bookings that fall with it, by person
   */
  async leave(tx: Tx, { teamId, seats }: Pick<Booking, 'teamId' | 'seats'>): Promise<Booking[]> {
    if (teamId === null) return [];
    await change(tx, 'UPDATE booking_team SET members = members - 1 WHERE id = ?', [teamId]);
    if (seats === 0) return [];
    await change(tx, "UPDATE booking_team SET status = 'withdrawn' WHERE id = ?", [teamId]);
    return this.live(tx, teamId);
  }

  /** After the captain's booking moved there: the team is of that session now. @returns the others' bookings, by person */
  async move(tx: Tx, captains: Booking, { sessionId }: BookableTime): Promise<Booking[]> {
    const teamId = captains.teamId ?? '';
    await tx.update(BookingTeam, { id: teamId }, { sessionId: sessionId ?? '' });
    return (await this.live(tx, teamId)).filter((it) => it.id !== captains.id);
  }

  /** Bookings of a team that are still to come, by person. */
  private async live(tx: Tx, teamId: string): Promise<Booking[]> {
    const where = { teamId, status: In(['booked', 'displaced']) };
    return tx.find(Booking, { where, order: { personId: 'ASC' } });
  }

  /** Names of teams by id. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    return new Map([...(await this.byIds(ids))].map(([id, { name }]) => [id, name]));
  }

  async byIds(ids: readonly (string | null)[]): Promise<Map<string, BookingTeam>> {
    const wanted = [...new Set(ids.filter((it) => it !== null))];
    const rows = wanted.length === 0 ? [] : await this.db.read.findBy(BookingTeam, { id: In(wanted) });
    return new Map(rows.map((it) => [it.id, it]));
  }
}
