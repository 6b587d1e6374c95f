import { Injectable } from '@nestjs/common';
import type { Booking as BookingAnswer, ForWhom, Wait, WantedTime } from '@nuanxin/shared-types';
import {
  Audit,
  change,
  Clock,
  Database,
  DomainError,
  newId,
  Requests,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Wards } from '../families/wards.js';
import { BookingView } from '../bookings/booking.view.js';
import { Bookings } from '../bookings/bookings.js';
import { Placing, wishOf, type Placed } from '../bookings/placing.js';
import { Repeats } from '../bookings/repeats.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingPeople } from '../seats/people.js';
import { Seats } from '../seats/seats.js';
import { Grid } from '../slots/grid.js';
import { Times, type BookableTime } from '../slots/times.js';
import { SeatOffers } from './seat-offers.js';
import { endOffer, liveKeyOf } from './wait-steps.js';
import { WaitRecord } from './wait.entity.js';
import { WaitView } from './wait.view.js';

/** The waiting list (候补): joining, leaving, and answering an offer. */
@Injectable()
export class Waits {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly repeats: Repeats,
    private readonly wards: Wards,
    private readonly offerings: Offerings,
    private readonly times: Times,
    private readonly bookings: Bookings,
    private readonly people: BookingPeople,
    private readonly seats: Seats,
    private readonly offers: SeatOffers,
    private readonly grid: Grid,
    private readonly placing: Placing,
    private readonly bookingView: BookingView,
    private readonly view: WaitView,
    private readonly audit: Audit,
  ) {}

  /**
   * At the end of the list of a full time; of several providers the one with the shortest.
   * @throws SEATS_ARE_FREE · WAITING_ALREADY and what booking throws of who and when
   */
  async join(actor: Actor, input: { requestId: string; offeringId: string } & WantedTime & ForWhom): Promise<Wait> {
    const { requestId, ...wanted } = input;
    const body = { wait: wanted, session: actor.sessionId };
    const { id } = await this.repeats.once(requestId, body, async () => {
      const offering = await this.offerings.shown(wanted.offeringId);
      const { dependantId } = wanted;
      this.wards.check(offering, dependantId);
      const times = await this.bookings.bookable(offering, wanted);
      await this.bookings.fenFor(offering, times, () => this.wards.known(actor, dependantId));
      const time = await this.shortest(times);
      return async (tx) => {
        const { personId, bookedBy } = await this.wards.behind(tx, actor, dependantId);
        return { id: await this.queue(tx, { ...actor, personId: bookedBy }, personId, time) };
      };
    });
    return this.view.one(id);
  }

  /** Also with an offer in hand: then the seat goes to the next one. @throws NOT_FOUND · OFFER_OVER */
  async leave(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Wait> {
    const wait = await this.own(actor, id);
    if (wait.status === 'offered') return this.decline(actor, { id, requestId });
    await this.requests.once(requestId, { leave: id, by: wait.personId }, async (tx) => {
      await this.seats.leave(tx, wait.seatId);
      const sql = "UPDATE booking_wait SET status = 'left', liveKey = NULL WHERE id = ? AND status = 'waiting'";
      if ((await change(tx, sql, [id])) === 0) throw new DomainError('OFFER_OVER');
      return {};
    });
    return this.view.one(id);
  }

  /** @throws NOT_FOUND · OFFER_OVER */
  async decline(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Wait> {
    const wait = await this.own(actor, id);
    const offering = await this.offerings.byId(wait.offeringId);
    await this.requests.once(requestId, { decline: id, by: wait.personId }, async (tx) => {
      if (!(await endOffer(tx, id, 'declined'))) throw new DomainError('OFFER_OVER');
      await this.offers.release(tx, offering, wait);
      return {};
    });
    return this.view.one(id);
  }

  /** The kept seat becomes a booking. @throws NOT_FOUND · OFFER_OVER · SEAT_TAKEN · BUSY_THEN · BOOKED_TOO_OFTEN · BOOKING_PAUSED */
  async accept(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<BookingAnswer> {
    const wait = await this.own(actor, id);
    const { personId } = wait;
    const body = { accept: id, by: personId };
    const { bookingId } = await this.repeats.once(requestId, body, async () => {
      const offering = await this.offerings.byId(wait.offeringId);
      const time = await this.timeOf(wait);
      const fen = await this.bookings.fenFor(offering, [time], () => Promise.resolve(personId));
      const placed = { personId, bookedBy: (await this.wards.known(actor)) ?? personId, offering, fen, walkIn: false };
      return async (tx) => ({ bookingId: await this.take(tx, actor, wait, placed, time) });
    });
    return this.bookingView.one(bookingId);
  }

  private async queue(tx: Tx, actor: Actor, personId: string, time: BookableTime): Promise<string> {
    const { offeringId, seatId, providerId, sessionId, startsAt, endsAt, day } = time;
    const liveKey = liveKeyOf(seatId, personId);
    if (await tx.existsBy(WaitRecord, { liveKey })) throw new DomainError('WAITING_ALREADY');
    await this.seats.wait(tx, time);
    const id = newId();
    await tx.insert(WaitRecord, {
      ...{ id, offeringId, providerId, sessionId, seatId, personId, startsAt, endsAt, day, liveKey },
      status: 'waiting',
      at: this.clock.now(),
    });
    await this.audit.record(tx, actor, 'booking.waiting', id, { offeringId });
    return id;
  }

  /** The guard comes first: of an answer given twice the second finds the offer over. */
  private async take(tx: Tx, actor: Actor, { id }: WaitRecord, placed: Placed, time: BookableTime): Promise<string> {
    await this.people.hold(tx, placed.personId);
    const sql =
      "UPDATE booking_wait SET status = 'taken', liveKey = NULL WHERE id = ? AND status = 'offered' AND offerUntil >= ?";
    if ((await change(tx, sql, [id, this.clock.now()])) === 0) throw new DomainError('OFFER_OVER');
    await this.people.check(tx, placed.personId, wishOf(placed.offering, time));
    if (!(await this.grid.fits(tx, time))) throw new DomainError('SEAT_TAKEN');
    const bookingId = await this.placing.write(tx, actor, placed, time);
    await tx.update(WaitRecord, { id }, { bookingId });
    return bookingId;
  }

  private async own(actor: Actor, id: string): Promise<WaitRecord> {
    const wait = await this.db.read.findOneBy(WaitRecord, { id });
    if (!wait || !(await this.wards.answersFor(actor, wait.personId))) throw new DomainError('NOT_FOUND');
    return wait;
  }

  private async timeOf({ offeringId, sessionId, providerId, startsAt }: WaitRecord): Promise<BookableTime> {
    const offering = await this.offerings.byId(offeringId);
    const wanted = sessionId === null ? { startsAt, providerId: providerId ?? '' } : { sessionId };
    const [time] = await this.times.find(offering, wanted);
    if (!time) throw new DomainError('OFFER_OVER');
    return time;
  }

  private async shortest(times: readonly BookableTime[]): Promise<BookableTime> {
    if ((await this.bookings.free(times)).length > 0) throw new DomainError('SEATS_ARE_FREE');
    const seats = await this.seats.byIds(times.map((it) => it.seatId));
    const length = (it: BookableTime) => seats.get(it.seatId)?.waiting ?? 0;
    const [first, ...others] = times;
    if (!first) throw new DomainError('NO_SUCH_TIME');
    return others.reduce((least, it) => (length(it) < length(least) ? it : least), first);
  }
}
