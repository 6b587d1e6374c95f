import { Injectable } from '@nestjs/common';
import type { Wait } from '@nuanxin/shared-types';
import { LessThanOrEqual } from 'typeorm';
import { Database } from '../../kernel/index.js';
import { Guardians } from '../../membership/index.js';
import { BookingView } from '../bookings/booking.view.js';
import { Offerings } from '../offerings/offerings.js';
import { WaitRecord } from './wait.entity.js';

/** Waits as their owners see them. */
@Injectable()
export class WaitView {
  constructor(
    private readonly db: Database,
    private readonly offerings: Offerings,
    private readonly bookings: BookingView,
    private readonly guardians: Guardians,
  ) {}

  async one(id: string): Promise<Wait> {
    const wait = await this.db.read.findOneByOrFail(WaitRecord, { id });
    const [row] = await this.many([wait]);
    if (!row) throw new Error(`wait ${id} has no answer`);
    return row;
  }

  async many(waits: readonly WaitRecord[]): Promise<Wait[]> {
    const offerings = await this.offerings.byIds(waits.map((it) => it.offeringId));
    const appointments = await this.bookings.appointments(waits, offerings);
    const rows: Wait[] = [];
    const children = await this.guardians.childNames(waits.map((it) => it.personId));
    for (const [i, { id, status, offerUntil, at, seatId, personId }] of waits.entries()) {
      const appointment = appointments[i];
      if (!appointment) continue;
      const position = status === 'waiting' ? await this.position(seatId, id) : 0;
      const child = children.get(personId);
      const dependant = child === undefined ? null : { id: personId, name: child };
      const until = status === 'offered' ? offerUntil : null;
      rows.push({ ...appointment, id, status, position, offerUntil: until, dependant, at });
    }
    return rows;
  }

  private position(seatId: string, id: string): Promise<number> {
    return this.db.read.countBy(WaitRecord, { seatId, status: 'waiting', id: LessThanOrEqual(id) });
  }
}
