import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Booked } from '../bookings/booked.js';
import { Pauses } from '../pauses/pauses.js';
import { Absences } from './absences.js';
import { OfferingCalendar } from './calendar.js';
import { ManagedOfferings } from './managed-offerings.js';
import { ManagedSessions } from './managed-sessions.js';
import { Providers } from './providers.js';

/** What a cadre does about bookings. */
@Controller()
export class ManagedBookingController {
  constructor(
    private readonly offerings: ManagedOfferings,
    private readonly providers: Providers,
    private readonly calendar: OfferingCalendar,
    private readonly absences: Absences,
    private readonly sessions: ManagedSessions,
    private readonly booked: Booked,
    private readonly pauses: Pauses,
  ) {}

  @On(api.listManagedOfferings)
  list(actor: Actor) {
    return this.offerings.list(actor);
  }

  @On(api.getManagedOffering)
  get(actor: Actor, { id }: { id: string }) {
    return this.offerings.get(actor, id);
  }

  @On(api.createOffering)
  create(actor: Actor, input: Parameters<ManagedOfferings['create']>[1]) {
    return this.offerings.create(actor, input);
  }

  @On(api.changeOffering)
  change(actor: Actor, input: Parameters<ManagedOfferings['change']>[1]) {
    return this.offerings.change(actor, input);
  }

  @On(api.setOfferingStatus)
  setStatus(actor: Actor, input: Parameters<ManagedOfferings['setStatus']>[1]) {
    return this.offerings.setStatus(actor, input);
  }

  @On(api.previewOffering)
  preview(_: Actor, input: { draft: api.OfferingDraft }) {
    return this.offerings.preview(input);
  }

  @On(api.addProvider)
  addProvider(actor: Actor, input: Parameters<Providers['add']>[1]) {
    return this.providers.add(actor, input);
  }

  @On(api.changeProvider)
  changeProvider(actor: Actor, input: Parameters<Providers['change']>[1]) {
    return this.providers.change(actor, input);
  }

  @On(api.getOfferingCalendar)
  getCalendar(actor: Actor, input: { id: string; from: string; days: number }) {
    return this.calendar.get(actor, input);
  }

  @On(api.closeOfferingDay)
  close(actor: Actor, input: Parameters<Absences['close']>[1]) {
    return this.absences.close(actor, input);
  }

  @On(api.endException)
  endException(actor: Actor, input: { id: string; requestId: string }) {
    return this.absences.end(actor, input);
  }

  @On(api.createSessions)
  createSessions(actor: Actor, input: Parameters<ManagedSessions['create']>[1]) {
    return this.sessions.create(actor, input);
  }

  @On(api.changeSession)
  changeSession(actor: Actor, input: Parameters<ManagedSessions['change']>[1]) {
    return this.sessions.change(actor, input);
  }

  @On(api.cancelSession)
  cancelSession(actor: Actor, input: Parameters<ManagedSessions['cancel']>[1]) {
    return this.sessions.cancel(actor, input);
  }

  @On(api.listBookings)
  listBookings(actor: Actor, input: Parameters<Booked['list']>[1]) {
    return this.booked.list(actor, input);
  }

  @On(api.cancelForPerson)
  cancelForPerson(actor: Actor, input: Parameters<Booked['cancel']>[1]) {
    return this.booked.cancel(actor, input);
  }

  @On(api.moveForPerson)
  moveForPerson(actor: Actor, input: Parameters<Booked['move']>[1]) {
    return this.booked.move(actor, input);
  }

  @On(api.getBookingFigures)
  getFigures(actor: Actor, input: { id: string; from: string; to: string }) {
    return this.booked.figures(actor, input);
  }

  @On(api.listPauses)
  async listPauses(actor: Actor) {
    return { rows: await this.pauses.list(actor) };
  }

  @On(api.decideAppeal)
  decideAppeal(actor: Actor, input: Parameters<Pauses['decide']>[1]) {
    return this.pauses.decide(actor, input);
  }
}
