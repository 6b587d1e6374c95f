import { Injectable } from '@nestjs/common';
import type { ManagedStop, StopDraft, StopFigures } from '@nuanxin/shared-types';
import { Between, In } from 'typeorm';
import { Audit, change, Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Access, Subtrees } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { ManagedSessions } from '../offerings/managed-sessions.js';
import { Offerings } from '../offerings/offerings.js';
import { BookingSession } from '../offerings/session.entity.js';
import { StopRecord } from './stop.entity.js';
import { byEnterprise, StopCounts } from './stop-counts.js';
import { StopRows } from './stop-rows.js';
import { StopView } from './stop.view.js';

const NOTHING: StopFigures = { people: 0, services: 0, booked: 0 };

/** Where a visiting team goes, as the cadre plans it (排巡回服务). */
@Injectable()
export class ManagedStops {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly subtrees: Subtrees,
    private readonly places: Places,
    private readonly offerings: Offerings,
    private readonly sessions: ManagedSessions,
    private readonly rows: StopRows,
    private readonly counts: StopCounts,
    private readonly view: StopView,
    private readonly audit: Audit,
  ) {}

  /** @throws NOT_ALLOWED */
  async list(actor: Actor, { from = '0000-01-01', to = '9999-12-31' }: { from?: string; to?: string }) {
    const unionId = In(await this.access.unionsOf(actor, 'bookings'));
    const where = { unionId, day: Between(from, to) };
    const found = await this.db.read.find(StopRecord, { where, order: { day: 'DESC', id: 'DESC' } });
    const rows = await this.many(found);
    return { rows, enterprises: byEnterprise(rows, await this.counts.peopleByEnterprise(found.map((it) => it.id))) };
  }

  /** @throws NOT_ALLOWED · NOT_FOUND · NOT_BY_SESSIONS */
  async create(
    actor: Actor,
    { requestId, unionId, draft }: { requestId: string; unionId: string; draft: StopDraft },
  ): Promise<ManagedStop> {
    await this.access.over(actor, 'bookings', unionId);
    await this.places.get(draft.placeId);
    for (const { offeringId } of draft.services) await this.checkService(actor, offeringId);
    const { id } = await this.requests.once(requestId, { by: actor.personId, unionId, draft }, async (tx) => {
      const stopId = await this.rows.write(tx, { unionId, packKey: null }, draft);
      await this.audit.record(tx, actor, 'offering.stop_planned', stopId, { day: draft.day, unionId });
      return { id: stopId };
    });
    return this.one(id);
  }

  /** Its sessions are called off, whatever is booked is displaced. @throws NOT_ALLOWED · NOT_FOUND · OFFERING_CLOSED */
  async cancel(
    actor: Actor,
    { id, requestId, reason, weather }: { id: string; requestId: string; reason: string; weather: boolean },
  ): Promise<ManagedStop> {
    const stop = await this.db.read.findOneBy(StopRecord, { id });
    await this.access.over(actor, 'bookings', stop?.unionId ?? '');
    await this.requests.once(requestId, { by: actor.personId, cancel: id, reason, weather }, async (tx) => {
      const sql = "UPDATE booking_stop SET status = 'cancelled', reason = ? WHERE id = ? AND status = 'planned'";
      if ((await change(tx, sql, [reason, id])) === 0) throw new DomainError('OFFERING_CLOSED');
      const sessions = await tx.find(BookingSession, { where: { stopId: id }, order: { id: 'ASC' } });
      for (const session of sessions) await this.sessions.cancelWithin(tx, actor, session.id, { reason, weather });
      await this.audit.record(tx, actor, 'offering.stop_cancelled', id, { reason });
      return {};
    });
    return this.one(id);
  }

  /** Somebody comes for themselves, at a time that is written down. @throws NOT_ALLOWED · NOT_FOUND · NOT_BY_SESSIONS */
  private async checkService(actor: Actor, offeringId: string): Promise<void> {
    const { name, mode, course, team, children } = await this.offerings.under(actor, offeringId);
    if (mode !== 'sessions' || course || team || children) throw new DomainError('NOT_BY_SESSIONS', { what: name });
  }

  private async one(id: string): Promise<ManagedStop> {
    const [row] = await this.many(await this.db.read.findBy(StopRecord, { id }));
    if (!row) throw new Error(`stop ${id} has no answer`);
    return row;
  }

  private async many(stops: readonly StopRecord[]): Promise<ManagedStop[]> {
    const facts = await this.view.facts(stops);
    const unions = await this.subtrees.names(stops.map((it) => it.unionId));
    const counts = await this.counts.of(stops.map((it) => it.id));
    return stops.flatMap(({ id, unionId }, i) => {
      const row = facts[i];
      const union = { id: unionId, name: unions.get(unionId) ?? '' };
      return row ? [{ ...row, ...(counts.get(id) ?? NOTHING), union }] : [];
    });
  }
}
