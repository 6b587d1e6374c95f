import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Lotteries } from '../lottery/lotteries.js';
import { OfferingView } from '../offerings/offering.view.js';
import { Pauses } from '../pauses/pauses.js';
import { Availability } from '../slots/availability.js';
import { Waits } from '../waiting/waits.js';
import { Alternatives } from './alternatives.js';
import { BookingView } from './booking.view.js';
import { Bookings } from './bookings.js';
import { CalendarFiles } from './calendar-files.js';
import { Changes } from './changes.js';
import { JointBookings } from './joint-bookings.js';
import { Mine } from './mine.js';
import { Ratings } from './ratings.js';

type Step = { id: string; requestId: string };

/** What a worker does about bookings. */
@Controller()
export class BookingController {
  constructor(
    private readonly offerings: OfferingView,
    private readonly availability: Availability,
    private readonly bookings: Bookings,
    private readonly jointBookings: JointBookings,
    private readonly mine: Mine,
    private readonly changes: Changes,
    private readonly alternatives: Alternatives,
    private readonly ratings: Ratings,
    private readonly calendarFiles: CalendarFiles,
    private readonly view: BookingView,
    private readonly waits: Waits,
    private readonly lotteries: Lotteries,
    private readonly pauses: Pauses,
  ) {}

  @On(api.listOfferings)
  listOfferings(_: Actor, input: Parameters<OfferingView['list']>[0]) {
    return this.offerings.list(input);
  }

  @On(api.getOffering)
  getOffering(_: Actor, input: Parameters<OfferingView['get']>[0]) {
    return this.offerings.get(input);
  }

  @On(api.listBookableDays)
  listDays(actor: Actor, input: { id: string; from?: string; days?: number }) {
    return this.availability.days(actor, input);
  }

  @On(api.listSlots)
  listSlots(actor: Actor, input: { id: string; day: string }) {
    return this.availability.slots(actor, input);
  }

  @On(api.listBookableSessions)
  listSessions(actor: Actor, input: { id: string; after?: string }) {
    return this.availability.sessionsOf(actor, input);
  }

  @On(api.book)
  book(actor: Actor, input: Parameters<Bookings['book']>[1]) {
    return this.bookings.book(actor, input);
  }

  @On(api.bookTogether)
  bookTogether(actor: Actor, input: Parameters<JointBookings['book']>[1]) {
    return this.jointBookings.book(actor, input);
  }

  @On(api.listMyBookings)
  listMine(actor: Actor, input: Parameters<Mine['list']>[1]) {
    return this.mine.list(actor, input);
  }

  @On(api.getBooking)
  async get(actor: Actor, { id }: { id: string }) {
    return this.view.one((await this.changes.own(actor, id)).id);
  }

  @On(api.cancelBooking)
  cancel(actor: Actor, input: Step) {
    return this.changes.cancel(actor, input);
  }

  @On(api.moveBooking)
  move(actor: Actor, input: Parameters<Changes['move']>[1]) {
    return this.changes.move(actor, input);
  }

  @On(api.listAlternatives)
  listAlternatives(actor: Actor, { id }: { id: string }) {
    return this.alternatives.list(actor, id);
  }

  @On(api.rateBooking)
  rate(actor: Actor, input: Parameters<Ratings['rate']>[1]) {
    return this.ratings.rate(actor, input);
  }

  @On(api.getBookingCalendar)
  calendar(_: Actor, { code }: { code: string }) {
    return this.calendarFiles.get(code);
  }

  @On(api.joinWaitingList)
  joinWaitingList(actor: Actor, input: Parameters<Waits['join']>[1]) {
    return this.waits.join(actor, input);
  }

  @On(api.leaveWaitingList)
  leaveWaitingList(actor: Actor, input: Step) {
    return this.waits.leave(actor, input);
  }

  @On(api.acceptSeat)
  acceptSeat(actor: Actor, input: Step) {
    return this.waits.accept(actor, input);
  }

  @On(api.declineSeat)
  declineSeat(actor: Actor, input: Step) {
    return this.waits.decline(actor, input);
  }

  @On(api.enterLottery)
  enterLottery(actor: Actor, input: { sessionId: string; requestId: string }) {
    return this.lotteries.enter(actor, input);
  }

  @On(api.leaveLottery)
  leaveLottery(actor: Actor, input: Step) {
    return this.lotteries.leave(actor, input);
  }

  @On(api.getLottery)
  getLottery(_: Actor, input: { sessionId: string }) {
    return this.lotteries.get(input);
  }

  @On(api.appealPause)
  appeal(actor: Actor, input: Parameters<Pauses['appeal']>[1]) {
    return this.pauses.appeal(actor, input);
  }
}
