import { Injectable } from '@nestjs/common';
import type { Download } from '@nuanxin/shared-types';
import { Clock, Codes, Database, DomainError } from '../../kernel/index.js';
import { Booking } from './booking.entity.js';
import { BookingView } from './booking.view.js';
import { icsOf } from './ics.js';

/** The calendar file of a booking; the signed code is its key. */
@Injectable()
export class CalendarFiles {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly view: BookingView,
  ) {}

  /** @throws BOOKING_CODE_UNKNOWN */
  async get(code: string): Promise<Download> {
    const found = await this.db.read.findOneBy(Booking, { handle: this.codes.readBookingCode(code) });
    if (!found) throw new DomainError('BOOKING_CODE_UNKNOWN');
    const booking = await this.view.one(found.id);
    const { offering, place, room, provider, startsAt, endsAt, bring, price } = booking;
    const ics = icsOf({
      uid: `${found.id}@nuanxin`,
      title: [offering.name, provider?.name].filter(Boolean).join(' · '),
      where: [place.name, place.address, room].filter(Boolean).join('，'),
      note: [price.words, bring && `带上：${bring}`].filter(Boolean).join('，'),
      startsAt,
      endsAt,
      cancelled: found.status === 'cancelled' || found.status === 'displaced',
      madeAt: this.clock.now(),
    });
    return { name: `${offering.name}.ics`, type: 'text/calendar; charset=utf-8', bytes: once(Buffer.from(ics)) };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
