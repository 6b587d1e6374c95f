import { Injectable } from '@nestjs/common';
import type { Booking as BookingAnswer, BookingPart } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, newId, type Actor } from '../../kernel/index.js';
import { Wards } from '../families/wards.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import type { BookableTime } from '../slots/times.js';
import { Booking } from './booking.entity.js';
import { BookingView } from './booking.view.js';
import { Bookings } from './bookings.js';
import { Placing, type Part } from './placing.js';
import { Repeats } from './repeats.js';

interface Looked {
  offering: Offering;
  fen: number;
  times: BookableTime[];
  dependantId: string | undefined;
}

/** Several things booked in one go (一起约): all or none. */
@Injectable()
export class JointBookings {
  constructor(
    private readonly db: Database,
    private readonly repeats: Repeats,
    private readonly wards: Wards,
    private readonly offerings: Offerings,
    private readonly bookings: Bookings,
    private readonly placing: Placing,
    private readonly view: BookingView,
  ) {}

  /**
   * Once per `requestId`.
   * @throws PART_TAKEN and every refusal of booking one of them
   */
  async book(
    actor: Actor,
    { requestId, parts }: { requestId: string; parts: BookingPart[] },
  ): Promise<{ rows: BookingAnswer[] }> {
    const body = { together: parts, session: actor.sessionId };
    const { ids } = await this.repeats.once(requestId, body, async () => {
      const looked: Looked[] = [];
      for (const part of parts) looked.push(await this.look(actor, part));
      return async (tx) => {
        const wanted: Part[] = [];
        for (const { times, dependantId, ...facts } of looked) {
          const whom = await this.wards.behind(tx, actor, dependantId);
          wanted.push({ placed: { ...whom, ...facts, walkIn: false }, times });
        }
        const by = { ...actor, personId: wanted[0]?.placed.bookedBy ?? null };
        return { ids: await this.placing.together(tx, by, wanted, newId()) };
      };
    });
    const found = await this.db.read.findBy(Booking, { id: In(ids) });
    return { rows: await this.view.many(ids.flatMap((id) => found.filter((it) => it.id === id))) };
  }

  private async look(actor: Actor, { offeringId, dependantId, ...wanted }: BookingPart): Promise<Looked> {
    const offering = await this.offerings.shown(offeringId);
    this.wards.check(offering, dependantId);
    const all = await this.bookings.bookable(offering, wanted);
    const fen = await this.bookings.fenFor(offering, all, () => this.wards.known(actor, dependantId));
    const times = await this.bookings.free(all);
    if (times.length === 0) throw new DomainError('PART_TAKEN', { what: offering.name });
    return { offering, fen, times, dependantId };
  }
}
