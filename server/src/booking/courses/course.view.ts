import { Inject, Injectable } from '@nestjs/common';
import type { Course, CourseSession } from '@nuanxin/shared-types';
import { CITY_PACK, Clock, Database, DomainError, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { Standings } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { OfferingView } from '../offerings/offering.view.js';
import { Offerings } from '../offerings/offerings.js';
import { NOWHERE, placeFacts } from '../offerings/place-facts.js';
import { Pricing } from '../offerings/pricing.js';
import type { BookingSession } from '../offerings/session.entity.js';
import { priceOf } from '../offerings/words.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { LIVE_STATUSES } from './enrolment-steps.js';

/** Courses as everybody sees them. */
@Injectable()
export class CourseView {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: Standings,
    private readonly places: Places,
    private readonly courses: Courses,
    private readonly offerings: Offerings,
    private readonly offeringView: OfferingView,
    private readonly pricing: Pricing,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<Course> {
    const course = await this.courses.shown(id);
    const sessions = await this.courses.sessions([id]);
    const personId = await this.standings.knownBehind(actor);
    const count = (status: EnrolmentRecord['status']) =>
      this.db.read.countBy(EnrolmentRecord, { offeringId: id, status });
    return {
      offering: await this.offeringView.get({ id }),
      rule: course.course,
      capacity: capacityOf(sessions),
      accepted: await count('accepted'),
      waiting: await count('waiting'),
      sessions: (await this.sessions(sessions, [course])).map((it) => it.answer),
      ...(await this.quote(course, personId)),
      mine: personId === null ? null : await this.mine(id, personId),
    };
  }

  /** Fen of the whole course, if now is the time to enrol. @throws ENROLMENT_CLOSED · NOT_FOR_YOU · NOT_FOR_YOU_THIS_DAY */
  async fenFor(course: CourseOffering, personId: string | null): Promise<number> {
    const now = this.clock.now();
    const [first] = (await this.courses.sessions([course.id])).filter((it) => it.status === 'planned');
    const open = course.status === 'open' && now < course.course.closesAt && first && now < first.startsAt;
    if (!open) throw new DomainError('ENROLMENT_CLOSED');
    const { day } = localTime(first.startsAt, this.pack.timeZone);
    return this.pricing.fenOn(course, day, () => this.offerings.asker(course, personId));
  }

  /** In the order of what was asked, each with its course. */
  async sessions(
    sessions: readonly BookingSession[],
    courses: readonly CourseOffering[],
  ): Promise<{ offeringId: string; answer: CourseSession }[]> {
    const byId = new Map(courses.map((it) => [it.id, it]));
    const placeOf = (it: BookingSession) => it.placeId ?? byId.get(it.offeringId)?.placeId ?? '';
    const found = await this.places.byIds([...new Set(sessions.map(placeOf))]);
    const places = new Map(found.map((it) => [it.id, placeFacts(it)]));
    const teachers = await this.offerings.providersOf([...byId.keys()]);
    const names = new Map(teachers.map((it) => [it.id, it.name]));
    return sessions.map((session) => {
      const { id, offeringId, title, startsAt, endsAt, status, reason, providerId } = session;
      const place = places.get(placeOf(session)) ?? NOWHERE;
      const room = (session.room || byId.get(offeringId)?.room) ?? '';
      const teacher = names.get(providerId ?? '') ?? null;
      return { offeringId, answer: { id, title, startsAt, endsAt, place, room, teacher, status, reason } };
    });
  }

  private async quote(course: CourseOffering, personId: string | null): Promise<Pick<Course, 'price' | 'refusal'>> {
    try {
      return { price: priceOf(await this.fenFor(course, personId)), refusal: null };
    } catch (error) {
      if (error instanceof DomainError) return { price: null, refusal: error.refusal() };
      throw error;
    }
  }

  private async mine(offeringId: string, personId: string): Promise<Course['mine']> {
    const own = await this.db.read.find(EnrolmentRecord, { where: { offeringId, personId }, order: { id: 'DESC' } });
    const shown = own.find((it) => LIVE_STATUSES.includes(it.status)) ?? own[0];
    return shown ? { id: shown.id, status: shown.status } : null;
  }
}

/** Seats of the smallest session that takes place; 0 without one. */
export function capacityOf(sessions: readonly BookingSession[]): number {
  const planned = sessions.filter((it) => it.status === 'planned');
  return planned.length === 0 ? 0 : Math.min(...planned.map((it) => it.capacity));
}
