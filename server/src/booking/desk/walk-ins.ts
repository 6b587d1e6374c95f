import { Inject, Injectable } from '@nestjs/common';
import type { DeskRow } from '@nuanxin/shared-types';
import { MoreThan } from 'typeorm';
import {
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  isFresh,
  localTime,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { Bookings } from '../bookings/bookings.js';
import { Placing } from '../bookings/placing.js';
import { Repeats } from '../bookings/repeats.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Pricing } from '../offerings/pricing.js';
import { BookingSession } from '../offerings/session.entity.js';
import { Times, type BookableTime } from '../slots/times.js';
import { DeskAccess } from './desk-access.js';
import { DeskView } from './desk.view.js';

interface WalkIn {
  requestId: string;
  offeringId: string;
  providerId?: string;
  sessionId?: string;
  code?: string;
  guest?: { phone: string; category: string };
}

/** Somebody without a booking takes a free seat (现场来的). The same limits and prices hold as for everybody. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly repeats: Repeats,
    private readonly people: People,
    private readonly offerings: Offerings,
    private readonly pricing: Pricing,
    private readonly times: Times,
    private readonly bookings: Bookings,
    private readonly placing: Placing,
    private readonly access: DeskAccess,
    private readonly view: DeskView,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND · COURSE_AS_A_WHOLE · NO_FREE_SEAT · CODE_EXPIRED · NOT_FOR_YOU_THIS_DAY and what Placing throws */
  async take(actor: Actor, { requestId, ...input }: WalkIn): Promise<DeskRow> {
    const { offering } = await this.access.at(actor, input.offeringId);
    if (offering.course !== null) throw new DomainError('COURSE_AS_A_WHOLE');
    // The guardian's consent is on the guardian's phone.
    if (offering.children) throw new DomainError('CHILD_FIRST');
    const body = { walkIn: input, by: actor.personId };
    const { id } = await this.repeats.once(requestId, body, async () => {
      const times = await this.nextFree(offering, input);
      return async (tx) => {
        const personId = await this.personOf(tx, input);
        const day = times[0]?.day ?? '';
        const fen = await this.pricing.fenOn(offering, day, () => this.offerings.asker(offering, personId, tx));
        const placed = { personId, bookedBy: actor.personId, offering, fen, walkIn: true };
        return { id: await this.placing.within(tx, actor, placed, times) };
      };
    });
    return this.view.one(id);
  }

  /** Those of now, else the next ones of today, that have a seat. @throws NO_FREE_SEAT */
  private async nextFree(
    offering: Offering,
    { providerId, sessionId }: Omit<WalkIn, 'requestId'>,
  ): Promise<BookableTime[]> {
    const now = this.clock.now();
    const { day } = localTime(now, this.pack.timeZone);
    const today =
      offering.mode === 'slots'
        ? ((await this.times.onDays(offering, [day])).get(day) ?? [])
        : await this.sessions(offering);
    const coming = today.filter(
      (it) =>
        it.day === day &&
        it.endsAt > now &&
        (providerId === undefined || it.providerId === providerId) &&
        (sessionId === undefined || it.sessionId === sessionId),
    );
    const free = await this.bookings.free(coming);
    if (free.length === 0) throw new DomainError('NO_FREE_SEAT');
    const first = Math.min(...free.map((it) => it.startsAt));
    return free.filter((it) => it.startsAt === first);
  }

  private async sessions({ id: offeringId }: Offering): Promise<BookableTime[]> {
    const where = { offeringId, status: 'planned' as const, endsAt: MoreThan(this.clock.now()) };
    return (await this.db.read.find(BookingSession, { where, order: { startsAt: 'ASC' }, take: 50 })).map((it) =>
      this.times.timeOf(it),
    );
  }

  private async personOf(tx: Tx, { code, guest }: Omit<WalkIn, 'requestId'>): Promise<string> {
    if (guest) return this.people.guest(tx, guest.phone, guest.category);
    const { handle, step } = this.codes.readMemberCode(code ?? '');
    if (!isFresh(step, this.clock.now())) throw new DomainError('CODE_EXPIRED');
    const personId = await this.people.byCodeHandle(handle);
    if (personId === null) throw new DomainError('CODE_INVALID');
    return personId;
  }
}
