import { Injectable } from '@nestjs/common';
import type { Appointment, Booking as BookingAnswer } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Codes, Database, DomainError } from '../../kernel/index.js';
import { Guardians } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { PickUpRows } from '../families/pick-up-rows.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { NOWHERE, placeFacts } from '../offerings/place-facts.js';
import { Provider } from '../offerings/provider.entity.js';
import { BookingSession } from '../offerings/session.entity.js';
import { priceOf } from '../offerings/words.js';
import { TeamRows } from '../teams/team-rows.js';
import { Booking } from './booking.entity.js';
import { changeUntil } from './limits.js';

/** What a booking, a wait and a lot have in common. */
export interface Appointed {
  offeringId: string;
  providerId: string | null;
  sessionId: string | null;
  startsAt: number;
  endsAt: number;
}

/** Bookings as their owners see them. */
@Injectable()
export class BookingView {
  constructor(
    private readonly db: Database,
    private readonly codes: Codes,
    private readonly offerings: Offerings,
    private readonly places: Places,
    private readonly teams: TeamRows,
    private readonly guardians: Guardians,
    private readonly pickUps: PickUpRows,
  ) {}

  /** @throws NOT_FOUND */
  async one(id: string): Promise<BookingAnswer> {
    const booking = await this.db.read.findOneBy(Booking, { id });
    if (!booking) throw new DomainError('NOT_FOUND');
    const [row] = await this.many([booking]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async many(bookings: readonly Booking[]): Promise<BookingAnswer[]> {
    const offerings = await this.offerings.byIds(bookings.map((it) => it.offeringId));
    const appointments = await this.appointments(bookings, offerings);
    const children = await this.guardians.childNames(bookings.map((it) => it.personId));
    const pickedUp = await this.pickUps.of(bookings.filter((it) => children.has(it.personId)).map((it) => it.id));
    const teams = await this.teams.byIds(bookings.map((it) => it.teamId));
    return bookings.flatMap((booking, i) => {
      const team = teams.get(booking.teamId ?? '');
      const [offering, appointment] = [offerings.get(booking.offeringId), appointments[i]];
      if (!offering || !appointment) return [];
      const { id, status, fen, cancelledBy, reason, stars, createdAt, startsAt } = booking;
      const child = children.get(booking.personId);
      const code = this.codes.bookingCode(booking.handle);
      return [
        {
          ...appointment,
          ...{ id, status, code, cancelledBy, reason, stars },
          price: priceOf(fen),
          bring: offering.bring,
          changeUntil: changeUntil(offering.limits, startsAt),
          calendar: `/booking-calendars/${code}`,
          dependant: child === undefined ? null : { id: booking.personId, name: child },
          pickUp: offering.children?.pickUp
            ? { code: this.codes.pickUpCode(booking.handle), pickedUp: pickedUp.get(id) ?? null }
            : null,
          together: booking.togetherId,
          team: team ? { id: team.id, name: team.name, captain: booking.seats > 0 } : null,
          at: createdAt,
        },
      ];
    });
  }

  /** In the order of what was asked. */
  async appointments(rows: readonly Appointed[], offerings: ReadonlyMap<string, Offering>): Promise<Appointment[]> {
    const providers = await this.named(
      Provider,
      rows.map((it) => it.providerId),
    );
    const sessions = await this.named(
      BookingSession,
      rows.map((it) => it.sessionId),
    );
    const placeOf = ({ offeringId, sessionId }: Appointed) =>
      sessions.get(sessionId ?? '')?.placeId ?? offerings.get(offeringId)?.placeId ?? '';
    const ids = [...new Set(rows.map(placeOf))];
    const places = new Map((await this.places.byIds(ids)).map((it) => [it.id, placeFacts(it)]));
    return rows.map((row) => {
      const offering = offerings.get(row.offeringId);
      const session = sessions.get(row.sessionId ?? '');
      const provider = providers.get(row.providerId ?? '');
      return {
        offering: { id: row.offeringId, name: offering?.name ?? '', kind: offering?.kind ?? 'class' },
        place: places.get(placeOf(row)) ?? NOWHERE,
        room: (session?.room || offering?.room) ?? '',
        provider: provider ? { id: provider.id, name: provider.name } : null,
        sessionId: row.sessionId,
        title: session?.title ?? '',
        startsAt: row.startsAt,
        endsAt: row.endsAt,
      };
    });
  }

  private async named<T extends Provider | BookingSession>(
    entity: new () => T,
    ids: readonly (string | null)[],
  ): Promise<Map<string, T>> {
    const wanted = [...new Set(ids.filter((it) => it !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await this.db.read.getRepository<Provider | BookingSession>(entity).findBy({ id: In(wanted) });
    return new Map(rows.map((it) => [it.id, it as T]));
  }
}
