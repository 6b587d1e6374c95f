import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { Access, keepsStockAt } from '../../membership/index.js';
import type { Booking } from '../bookings/booking.entity.js';
import { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Provider } from '../offerings/provider.entity.js';
import { BookingSession } from '../offerings/session.entity.js';

/** Who may work at the desk of an offering: its providers, the keeper and clerk of its place, and a cadre of its union. */
@Injectable()
export class DeskAccess {
  constructor(
    private readonly db: Database,
    private readonly offerings: Offerings,
    private readonly access: Access,
  ) {}

  /** @throws NOT_FOUND */
  async at(actor: Actor, offeringId: string): Promise<{ offering: Offering; provider: Provider | null }> {
    const offering = await this.offerings.byId(offeringId);
    const providers = await this.offerings.providersOf([offeringId]);
    const provider = providers.find((it) => it.active && it.personId !== null && it.personId === actor.personId);
    const may =
      provider !== undefined ||
      keepsStockAt(actor, offering.placeId) ||
      (await this.access.covers(actor, 'bookings', offering.unionId));
    if (!may) throw new DomainError('NOT_FOUND');
    return { offering, provider: provider ?? null };
  }

  /** For one booking also whoever keeps the place its session is at, and all of a visiting team. @throws NOT_FOUND */
  async ofBooking(actor: Actor, { offeringId, sessionId }: Booking): Promise<Offering> {
    const session = sessionId === null ? null : await this.db.read.findOneBy(BookingSession, { id: sessionId });
    const { placeId = null, stopId = null } = session ?? {};
    const serves =
      (placeId !== null && keepsStockAt(actor, placeId)) || (stopId !== null && (await this.isOfTeam(actor, stopId)));
    return serves ? this.offerings.byId(offeringId) : (await this.at(actor, offeringId)).offering;
  }

  /** Whether the actor provides one of the services of a stop. */
  async isOfTeam(actor: Actor, stopId: string): Promise<boolean> {
    const sessions = await this.db.read.findBy(BookingSession, { stopId });
    const providers = await this.offerings.providersOf([...new Set(sessions.map((it) => it.offeringId))]);
    return providers.some((it) => it.active && it.personId !== null && it.personId === actor.personId);
  }
}
