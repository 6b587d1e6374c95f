import { Inject, Injectable } from '@nestjs/common';
import { Between, IsNull } from 'typeorm';
import { change, CITY_PACK, Clock, Database, localTime, Outbox, type CityPack } from '../../kernel/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { addDays, midnightOf, momentOf } from '../slots/days.js';

const HOUR_MS = 3_600_000;
/** Minutes from 00:00: after work, before bed. */
const EVENING = 19 * 60;
const BATCH = 500;

/** Reminds of what is coming: the evening before and an hour before, each once, whoever else runs and however often. */
@Injectable()
export class Reminding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const { day, minute } = localTime(now, this.pack.timeZone);
    if (minute >= EVENING) {
      const midnight = midnightOf(addDays(day, 1), this.pack.timeZone);
      await this.remind('evening', { from: midnight, to: momentOf(midnight, 1440) - 1 });
    }
    await this.remind('hour', { from: now, to: now + HOUR_MS });
  }

  private async remind(when: 'evening' | 'hour', { from, to }: { from: number; to: number }): Promise<void> {
    const column = when === 'evening' ? 'eveningToldAt' : 'hourToldAt';
    const where = { status: 'booked' as const, startsAt: Between(from, to), [column]: IsNull() };
    const told = new Set<string>();
    for (let batch = BATCH; batch === BATCH;) {
      const due = await this.db.read.find(Booking, { where, order: { startsAt: 'ASC', id: 'ASC' }, take: BATCH });
      for (const { id, personId, offeringId, togetherId, startsAt } of due) {
        // Several services of one visit are one appointment.
        const visit = togetherId === null ? id : `${togetherId}/${personId}/${startsAt}`;
        const silent = told.has(visit);
        told.add(visit);
        await this.db.transact(async (tx) => {
          const sql = `UPDATE booking SET ${column} = ? WHERE id = ? AND status = 'booked' AND ${column} IS NULL`;
          if ((await change(tx, sql, [this.clock.now(), id])) === 0 || silent) return;
          await this.outbox.announce(tx, 'booking.reminder', { bookingId: id, personId, offeringId, when });
        });
      }
      batch = due.length;
    }
  }
}
