import { Injectable } from '@nestjs/common';
import type { Done } from '@nuanxin/shared-types';
import { Audit, change, Clock, Database, DomainError, newId, Requests, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Displacing } from './displacing.js';
import { BookingException } from './exception.entity.js';
import { ManagedSessions } from './managed-sessions.js';
import type { Offering } from './offering.entity.js';
import { Offerings } from './offerings.js';
import { Provider } from './provider.entity.js';

/** With the night that follows. */
const WHOLE_DAY = { fromMinute: 0, toMinute: 2880 };

/** Days that are not as usual: a provider away (请假), the whole offering closed (停一天). */
@Injectable()
export class Absences {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly displacing: Displacing,
    private readonly sessions: ManagedSessions,
    private readonly audit: Audit,
  ) {}

  /** By the provider alone, or by a cadre. @throws NOT_FOUND */
  async report(
    actor: Actor,
    input: {
      requestId: string;
      providerId: string;
      day: string;
      fromMinute?: number;
      toMinute?: number;
      reason: string;
    },
  ): Promise<{ absenceId: string; displaced: number }> {
    const { requestId, ...facts } = input;
    const provider = await this.db.read.findOneBy(Provider, { id: facts.providerId });
    if (!provider) throw new DomainError('NOT_FOUND');
    const offering = await this.offerings.byId(provider.offeringId);
    const self = provider.personId !== null && provider.personId === actor.personId;
    if (!self && !(await this.access.covers(actor, 'bookings', offering.unionId))) throw new DomainError('NOT_FOUND');
    const { id, displaced } = await this.add(actor, requestId, offering, { ...WHOLE_DAY, ...facts, weather: false });
    return { absenceId: id, displaced };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async close(
    actor: Actor,
    { id, requestId, ...facts }: { id: string; requestId: string; day: string; weather: boolean; reason: string },
  ): Promise<{ closureId: string; displaced: number }> {
    const offering = await this.offerings.under(actor, id);
    const closed = await this.add(actor, requestId, offering, { ...WHOLE_DAY, ...facts, providerId: null });
    return { closureId: closed.id, displaced: closed.displaced };
  }

  /** Takes an absence or a closure back. @throws NOT_ALLOWED · NOT_FOUND */
  async end(actor: Actor, { id, requestId }: { id: string; requestId: string }): Promise<Done> {
    const exception = await this.db.read.findOneBy(BookingException, { id });
    const offering = exception ? await this.offerings.byId(exception.offeringId) : null;
    await this.access.over(actor, 'bookings', offering?.unionId ?? '');
    return this.requests.once(requestId, { endException: id, by: actor.personId }, async (tx) => {
      const sql = 'UPDATE booking_exception SET endedAt = ? WHERE id = ? AND endedAt IS NULL';
      if ((await change(tx, sql, [this.clock.now(), id])) === 1) {
        await this.audit.record(tx, actor, 'booking.exception_ended', id, {});
      }
      return { done: true as const };
    });
  }

  private async add(
    actor: Actor,
    requestId: string,
    { id: offeringId }: Offering,
    facts: Pick<BookingException, 'providerId' | 'day' | 'fromMinute' | 'toMinute' | 'weather' | 'reason'>,
  ): Promise<{ id: string; displaced: number }> {
    const body = { except: offeringId, ...facts, by: actor.personId };
    return this.requests.once(requestId, body, async (tx) => {
      const at = this.clock.now();
      const exception = { id: newId(), offeringId, ...facts, madeBy: actor.personId, at, endedAt: null };
      await tx.insert(BookingException, exception);
      const slots = await this.displacing.byException(tx, actor, exception);
      const displaced = slots + (facts.providerId === null ? await this.sessions.cancelDay(tx, actor, exception) : 0);
      await this.audit.record(tx, actor, 'booking.exception_made', exception.id, { day: facts.day, displaced });
      return { id: exception.id, displaced };
    });
  }
}
