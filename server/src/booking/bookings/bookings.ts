import { Injectable } from '@nestjs/common';
import type { Booking as BookingAnswer, ForWhom, WantedTime } from '@nuanxin/shared-types';
import { DomainError, type Actor } from '../../kernel/index.js';
import { Wards } from '../families/wards.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Pricing } from '../offerings/pricing.js';
import { Seats } from '../seats/seats.js';
import { Looks } from '../slots/looks.js';
import { Times, type BookableTime } from '../slots/times.js';
import { Windows } from '../slots/windows.js';
import { BookingView } from './booking.view.js';
import { Placing } from './placing.js';
import { Repeats } from './repeats.js';

/** Booking a time (预约). */
@Injectable()
export class Bookings {
  constructor(
    private readonly repeats: Repeats,
    private readonly wards: Wards,
    private readonly offerings: Offerings,
    private readonly pricing: Pricing,
    private readonly times: Times,
    private readonly looks: Looks,
    private readonly windows: Windows,
    private readonly seats: Seats,
    private readonly placing: Placing,
    private readonly view: BookingView,
  ) {}

  /**
   * Takes a seat, once per `requestId`.
   * @throws every refusal of Windows, Pricing and Placing · NO_SUCH_TIME · PHONE_FIRST
   */
  async book(
    actor: Actor,
    input: { requestId: string; offeringId: string } & WantedTime & ForWhom,
  ): Promise<BookingAnswer> {
    const { requestId, ...wanted } = input;
    const body = { book: wanted, session: actor.sessionId };
    const { id } = await this.repeats.once(requestId, body, async () => {
      const { offeringId, dependantId } = wanted;
      const offering = await this.looks.share(`offering/${offeringId}`, () => this.offerings.shown(offeringId));
      this.wards.check(offering, dependantId);
      const times = await this.bookable(offering, wanted);
      // Whom it is for comes before whether there is a seat: a no that waiting would not change is said first.
      const fen = await this.fenFor(offering, times, () => this.wards.known(actor, dependantId));
      const free = await this.free(times);
      if (free.length === 0) throw new DomainError('SEAT_TAKEN');
      return async (tx) => {
        const { personId, bookedBy } = await this.wards.behind(tx, actor, dependantId);
        const placed = { personId, bookedBy, offering, fen, walkIn: false };
        return { id: await this.placing.within(tx, { ...actor, personId: bookedBy }, placed, free) };
      };
    });
    return this.view.one(id);
  }

  /** The times somebody means, if now is the time to book them. @throws NO_SUCH_TIME and every refusal of Windows */
  async bookable(offering: Offering, wanted: WantedTime): Promise<BookableTime[]> {
    const { startsAt, providerId, sessionId } = wanted;
    const question = `times/${offering.id}/${startsAt}/${providerId}/${sessionId}`;
    const times = await this.looks.share(question, () => this.times.find(offering, wanted));
    for (const time of times) this.windows.check(offering, time);
    return times;
  }

  /** What somebody pays then; who it is is asked only where the price depends on it. @throws NOT_FOR_YOU · NOT_FOR_YOU_THIS_DAY */
  async fenFor(
    offering: Offering,
    [time]: readonly BookableTime[],
    who: () => Promise<string | null>,
  ): Promise<number> {
    if (!time) throw new DomainError('NO_SUCH_TIME');
    return this.pricing.fenOn(offering, time.day, async () => this.offerings.asker(offering, await who()));
  }

  /** Those of the times that are not full, the emptiest first: a look, no promise. */
  async free(times: readonly BookableTime[]): Promise<BookableTime[]> {
    const ids = times.map((it) => it.seatId);
    const seats = await this.looks.share(`seats/${ids.join()}`, () => this.seats.byIds(ids));
    const left = (it: BookableTime) => it.capacity - (seats.get(it.seatId)?.taken ?? 0);
    return times.filter((it) => left(it) > 0).sort((a, b) => left(b) - left(a));
  }
}
