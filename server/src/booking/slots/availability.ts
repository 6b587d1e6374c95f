import { Inject, Injectable } from '@nestjs/common';
import type { BookableDay, BookableSession, DayState, Slot, SlotsOfDay } from '@nuanxin/shared-types';
import { MoreThan } from 'typeorm';
import { CITY_PACK, Clock, Database, DomainError, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { Standings } from '../../membership/index.js';
import { closesAt } from '../bookings/limits.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { quote } from '../offerings/pricing.js';
import { BookingSession } from '../offerings/session.entity.js';
import { SessionView } from '../offerings/session.view.js';
import type { Seat } from '../seats/seat.entity.js';
import { Seats } from '../seats/seats.js';
import { daysFrom, midnightOf, weekdayOf } from './days.js';
import { Times, type BookableTime } from './times.js';
import { Windows } from './windows.js';

const DAY_MS = 86_400_000;
const DAYS = 14;
const SESSIONS = 100;

/** What is free, for the calendar and for the page of a day: a look, no promise. */
@Injectable()
export class Availability {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: Standings,
    private readonly offerings: Offerings,
    private readonly times: Times,
    private readonly windows: Windows,
    private readonly seats: Seats,
    private readonly sessions: SessionView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND */
  async days(
    actor: Actor,
    { id, from, days = DAYS }: { id: string; from?: string; days?: number },
  ): Promise<{ today: string; rows: BookableDay[] }> {
    const offering = await this.offerings.shown(id);
    const today = localTime(this.clock.now(), this.pack.timeZone).day;
    const wanted = daysFrom(from ?? today, days);
    const times =
      offering.mode === 'slots' ? await this.times.onDays(offering, wanted) : await this.onDays(offering, wanted);
    const seats = await this.seatsOf(offering, wanted);
    const [asker, names] = [await this.askerOf(actor, offering), await this.offerings.names([offering])];
    return {
      today,
      rows: wanted.map((day) => {
        const ofDay = times.get(day) ?? [];
        const free = ofDay.filter((it) => this.isOpen(offering, it)).reduce((sum, it) => sum + freeOf(it, seats), 0);
        const state = this.stateOf(offering, day, ofDay, free);
        return { day, weekday: weekdayOf(day), state, free, ...quote(offering, day, asker, names) };
      }),
    };
  }

  /** @throws NOT_FOUND */
  async slots(actor: Actor, { id, day }: { id: string; day: string }): Promise<SlotsOfDay> {
    const offering = await this.offerings.shown(id);
    const slots = await this.slotsOf(offering, day);
    const providers = await this.offerings.providersOf([offering.id]);
    const [asker, names] = [await this.askerOf(actor, offering), await this.offerings.names([offering])];
    const present = providers.filter((it) => slots.some((slot) => slot.providerId === it.id));
    const freeAt = (providerId: string) =>
      slots.filter((it) => it.providerId === providerId).reduce((sum, it) => sum + it.free, 0);
    return {
      day,
      ...quote(offering, day, asker, names),
      providers: present.map((it) => ({ id: it.id, name: it.name, note: it.note, free: freeAt(it.id) })),
      slots,
    };
  }

  /** Slots of a day that can still be booked, taken ones too. */
  async slotsOf(offering: Offering, day: string): Promise<Slot[]> {
    const times = (await this.times.onDays(offering, [day])).get(day) ?? [];
    const seats = await this.seatsOf(offering, [day]);
    return times.filter((it) => this.isOpen(offering, it)).map((it) => slotOf(it, seats));
  }

  /** @throws NOT_FOUND */
  async sessionsOf(
    actor: Actor,
    { id, after }: { id: string; after?: string },
  ): Promise<{ rows: BookableSession[]; next: string | null }> {
    const offering = await this.offerings.shown(id);
    const last =
      after === undefined ? null : await this.db.read.findOneBy(BookingSession, { id: after, offeringId: id });
    if (after !== undefined && !last) throw new DomainError('NOT_FOUND');
    const found = await this.db.read.find(BookingSession, {
      where: { offeringId: id, endsAt: MoreThan(this.clock.now()) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const from = last ? found.findIndex((it) => it.id === last.id) + 1 : 0;
    const page = found.slice(from, from + SESSIONS);
    const rows = await this.sessions.many(offering, page, await this.askerOf(actor, offering));
    return { rows, next: from + SESSIONS < found.length ? (page.at(-1)?.id ?? null) : null };
  }

  /** Seats of business days, and of the night after. */
  async seatsOf({ id }: Pick<Offering, 'id'>, days: readonly string[]): Promise<Map<string, Seat>> {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    const zone = this.pack.timeZone;
    return this.seats.between(id, midnightOf(first, zone), midnightOf(last, zone) + 2 * DAY_MS);
  }

  /** Sessions of an offering by day, as the strip of days shows them. */
  private async onDays(offering: Offering, days: readonly string[]): Promise<Map<string, BookableTime[]>> {
    const found = await this.db.read.findBy(BookingSession, { offeringId: offering.id, status: 'planned' });
    const byDay = new Map<string, BookableTime[]>(days.map((day) => [day, []]));
    for (const session of found) {
      const time = this.times.timeOf(session);
      byDay.get(time.day)?.push(time);
    }
    return byDay;
  }

  private isOpen({ limits }: Offering, { startsAt }: BookableTime): boolean {
    return this.clock.now() < closesAt(limits, startsAt);
  }

  private stateOf(offering: Offering, day: string, times: readonly BookableTime[], free: number): DayState {
    if (times.length === 0) return 'closed';
    if (!times.some((it) => this.isOpen(offering, it))) return 'past';
    if (offering.mode === 'slots' && day > this.windows.furthest(offering)) return 'not_yet';
    return free > 0 ? 'open' : 'full';
  }

  private async askerOf(actor: Actor, offering: Offering) {
    return this.offerings.asker(offering, await this.standings.knownBehind(actor));
  }
}

function freeOf({ seatId, capacity }: BookableTime, seats: ReadonlyMap<string, Seat>): number {
  return Math.max(0, capacity - (seats.get(seatId)?.taken ?? 0));
}

export function slotOf(time: BookableTime, seats: ReadonlyMap<string, Seat>): Slot {
  const { providerId, startsAt, endsAt, capacity, seatId } = time;
  const waiting = seats.get(seatId)?.waiting ?? 0;
  return { providerId: providerId ?? '', startsAt, endsAt, capacity, free: freeOf(time, seats), waiting };
}
