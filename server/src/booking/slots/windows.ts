import { Inject, Injectable } from '@nestjs/common';
import { CITY_PACK, Clock, dayWords, DomainError, localTime, type CityPack } from '../../kernel/index.js';
import { closesAt, furthestDay, opensAt } from '../bookings/limits.js';
import type { Offering } from '../offerings/offering.entity.js';
import { clockWords } from './days.js';
import type { BookableTime } from './times.js';

/** Whether it is the time to book a time. */
@Injectable()
export class Windows {
  constructor(
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws COURSE_AS_A_WHOLE · OFFERING_CLOSED · TOO_LATE_TO_BOOK · TOO_EARLY_TO_BOOK · DRAWN_BY_LOT */
  check(offering: Offering, time: BookableTime): void {
    if (offering.course !== null) throw new DomainError('COURSE_AS_A_WHOLE');
    if (offering.status !== 'open') throw new DomainError('OFFERING_CLOSED');
    const now = this.clock.now();
    if (now >= closesAt(offering.limits, time.startsAt)) throw new DomainError('TOO_LATE_TO_BOOK');
    if (time.drawAt !== null && time.drawnAt === null) {
      throw new DomainError('DRAWN_BY_LOT', { drawAt: this.momentWords(time.drawAt) });
    }
    const opens = this.opensAt(offering, time);
    if (now < opens) throw new DomainError('TOO_EARLY_TO_BOOK', { opens: this.momentWords(opens) });
  }

  /** A session opens when it says so or at once, a slot goes by the offering's days ahead. UTC ms. */
  private opensAt({ limits }: Offering, { sessionId, day, ...time }: BookableTime): number {
    return sessionId === null ? opensAt(limits, day, this.pack.timeZone) : (time.opensAt ?? 0);
  }

  /** The furthest day that can be booked now. */
  furthest({ limits }: Offering): string {
    return furthestDay(limits, localTime(this.clock.now(), this.pack.timeZone));
  }

  /** `8 月 6 日 08:00`. */
  momentWords(at: number): string {
    const { day, minute } = localTime(at, this.pack.timeZone);
    return `${dayWords(day)} ${clockWords(minute)}`;
  }
}
