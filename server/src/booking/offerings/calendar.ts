import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDay, Provider as ProviderAnswer } from '@nuanxin/shared-types';
import { Between, In, Not } from 'typeorm';
import { CITY_PACK, Database, type Actor, type CityPack } from '../../kernel/index.js';
import { STATE_COUNCIL } from '../../places/index.js';
import { BookedRows } from '../bookings/booked-rows.js';
import { Booking } from '../bookings/booking.entity.js';
import { slotOf, Availability } from '../slots/availability.js';
import { addDays, daysFrom, midnightOf, weekdayOf } from '../slots/days.js';
import { Times } from '../slots/times.js';
import { ManagedView } from './managed.view.js';
import { Offerings } from './offerings.js';
import { BookingSession } from './session.entity.js';
import { SessionView } from './session.view.js';

/** Providers by days (日程), for the week view of the console. */
@Injectable()
export class OfferingCalendar {
  constructor(
    private readonly db: Database,
    private readonly offerings: Offerings,
    private readonly times: Times,
    private readonly availability: Availability,
    private readonly sessions: SessionView,
    private readonly managed: ManagedView,
    private readonly rows: BookedRows,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async get(
    actor: Actor,
    { id, from, days: count }: { id: string; from: string; days: number },
  ): Promise<{ providers: ProviderAnswer[]; days: CalendarDay[] }> {
    const offering = await this.offerings.under(actor, id);
    const days = daysFrom(from, count);
    const times = await this.times.onDays(offering, days);
    const seats = await this.availability.seatsOf(offering, days);
    const exceptions = await this.offerings.exceptionsOn(id, days);
    const bookings = await this.rows.many(
      await this.db.read.find(Booking, {
        where: { offeringId: id, day: In(days), status: Not('cancelled') },
        order: { startsAt: 'ASC', id: 'ASC' },
      }),
    );
    const sessions = await this.sessionsOn(id, days);
    const shown = await this.sessions.many(offering, sessions, await this.offerings.asker(offering, null));
    const dayOf = new Map(sessions.map((it) => [it.id, this.times.timeOf(it).day]));
    return {
      providers: (await this.managed.providers([id])).get(id) ?? [],
      days: days.map((day) => {
        const ofDay = exceptions.filter((it) => it.day === day);
        const closure = ofDay.find((it) => it.providerId === null);
        return {
          day,
          weekday: weekdayOf(day),
          holiday: STATE_COUNCIL.holiday(day) ?? (STATE_COUNCIL.isMakeUpDay(day) ? '调休上班' : null),
          closure: closure ? { id: closure.id, reason: closure.reason, weather: closure.weather } : null,
          absences: ofDay.flatMap(({ id: absenceId, providerId, fromMinute, toMinute, reason }) =>
            providerId === null ? [] : [{ id: absenceId, providerId, fromMinute, toMinute, reason }],
          ),
          slots: (times.get(day) ?? []).map((it) => slotOf(it, seats)),
          sessions: shown.filter((it) => dayOf.get(it.id) === day),
          bookings: bookings.filter((it) => it.day === day).map((it) => it.row),
        };
      }),
    };
  }

  private sessionsOn(offeringId: string, days: readonly string[]): Promise<BookingSession[]> {
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const zone = this.pack.timeZone;
    const startsAt = Between(midnightOf(first, zone), midnightOf(addDays(last, 1), zone) - 1);
    return this.db.read.find(BookingSession, {
      where: { offeringId, startsAt },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }
}
