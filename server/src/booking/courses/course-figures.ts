import { Inject, Injectable } from '@nestjs/common';
import {
  PLACEMENT_KINDS,
  type CourseCounts,
  type CourseFigures as FiguresAnswer,
  type EnrolmentStatus,
  type PlacementKind,
} from '@nuanxin/shared-types';
import { CITY_PACK, Clock, Database, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { Subtrees } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import type { BookingSession } from '../offerings/session.entity.js';
import { CertificateRecord } from './certificate.entity.js';
import { capacityOf } from './course.view.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';

/** Rows of `GROUP BY course, what`. */
type Grouped<What extends string> = { courseId: string; what: What; n: string }[];

/** What courses came to (课程统计), read from the enrolments and bookings themselves. */
@Injectable()
export class CourseFigures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly subtrees: Subtrees,
    private readonly courses: Courses,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** By first day. @throws NOT_ALLOWED */
  async list(
    actor: Actor,
    { from = '0000-01-01', to = '9999-12-31' }: { from?: string; to?: string },
  ): Promise<{ rows: FiguresAnswer[]; total: CourseCounts & { courses: number } }> {
    const courses = await this.courses.allUnder(actor);
    const sessions = new Map<string, BookingSession[]>();
    for (const it of await this.courses.sessions(courses.map((course) => course.id))) {
      sessions.set(it.offeringId, [...(sessions.get(it.offeringId) ?? []), it]);
    }
    const within = courses.filter(({ id }) =>
      sessions.get(id)?.some((it) => this.dayOf(it.startsAt) >= from && this.dayOf(it.startsAt) <= to),
    );
    const counts = await this.counts(within.map((it) => it.id));
    const unions = await this.subtrees.names(within.map((it) => it.unionId));
    const rows = within.map((course) => ({
      ...this.factsOf(course, sessions.get(course.id) ?? []),
      union: { id: course.unionId, name: unions.get(course.unionId) ?? '' },
      ...counts(course.id),
    }));
    rows.sort((a, b) => a.firstDay.localeCompare(b.firstDay));
    return { rows, total: { courses: rows.length, ...summed(rows) } };
  }

  private factsOf({ id, name, course: rule }: CourseOffering, sessions: readonly BookingSession[]) {
    const planned = sessions.filter((it) => it.status === 'planned');
    const days = sessions.map((it) => this.dayOf(it.startsAt));
    return {
      offering: { id, name },
      rule,
      capacity: capacityOf(sessions),
      sessions: planned.length,
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
    };
  }

  private async counts(courseIds: readonly string[]): Promise<(courseId: string) => CourseCounts> {
    const [statuses, placements, certificates, seats] =
      courseIds.length === 0
        ? [[], [], [], []]
        : await Promise.all([
            this.statuses(courseIds),
            this.placed(courseIds),
            this.certificates(courseIds),
            this.seats(courseIds),
          ]);
    return (courseId) => {
      const sum = (rows: Grouped<string>, ...whats: string[]) =>
        rows
          .filter((it) => it.courseId === courseId && (whats.length === 0 || whats.includes(it.what)))
          .reduce((all, it) => all + Number(it.n), 0);
      return {
        applied: sum(statuses),
        learners: sum(statuses, 'accepted', 'completed', 'failed'),
        waiting: sum(statuses, 'waiting'),
        declined: sum(statuses, 'declined'),
        withdrawn: sum(statuses, 'withdrawn'),
        completed: sum(statuses, 'completed'),
        failed: sum(statuses, 'failed'),
        due: sum(seats),
        attended: sum(seats, 'attended'),
        certificates: sum(certificates),
        placements: PLACEMENT_KINDS.map((kind) => ({ kind, count: sum(placements, kind) })).filter(
          (it) => it.count > 0,
        ),
      };
    };
  }

  private statuses(ids: readonly string[]): Promise<Grouped<EnrolmentStatus>> {
    return this.grouped('e.status').where('e.offeringId IN (:...ids)', { ids }).getRawMany();
  }

  private placed(ids: readonly string[]): Promise<Grouped<PlacementKind>> {
    return this.grouped('e.placement')
      .where("e.offeringId IN (:...ids) AND e.status = 'completed' AND e.placement IS NOT NULL", { ids })
      .getRawMany();
  }

  private certificates(ids: readonly string[]): Promise<Grouped<EnrolmentStatus>> {
    return this.grouped('e.status')
      .innerJoin(CertificateRecord, 'c', 'c.enrolmentId = e.id AND c.revokedAt IS NULL')
      .where('e.offeringId IN (:...ids)', { ids })
      .getRawMany();
  }

  /** Of sessions that are over. */
  private seats(ids: readonly string[]): Promise<Grouped<Booking['status']>> {
    return this.grouped('b.status')
      .innerJoin(Booking, 'b', 'b.togetherId = e.id AND b.endsAt <= :now', { now: this.clock.now() })
      .where("e.offeringId IN (:...ids) AND b.status IN ('booked', 'attended', 'missed')", { ids })
      .getRawMany();
  }

  private grouped(what: string) {
    return this.db.read
      .createQueryBuilder(EnrolmentRecord, 'e')
      .select('e.offeringId', 'courseId')
      .addSelect(what, 'what')
      .addSelect('COUNT(*)', 'n')
      .groupBy('e.offeringId')
      .addGroupBy(what);
  }

  private dayOf(at: number): string {
    return localTime(at, this.pack.timeZone).day;
  }
}

function summed(rows: readonly CourseCounts[]): CourseCounts {
  const sum = (of: (row: CourseCounts) => number) => rows.reduce((all, it) => all + of(it), 0);
  const placed = (kind: PlacementKind) => sum((it) => it.placements.find((one) => one.kind === kind)?.count ?? 0);
  return {
    applied: sum((it) => it.applied),
    learners: sum((it) => it.learners),
    waiting: sum((it) => it.waiting),
    declined: sum((it) => it.declined),
    withdrawn: sum((it) => it.withdrawn),
    completed: sum((it) => it.completed),
    failed: sum((it) => it.failed),
    due: sum((it) => it.due),
    attended: sum((it) => it.attended),
    certificates: sum((it) => it.certificates),
    placements: PLACEMENT_KINDS.map((kind) => ({ kind, count: placed(kind) })).filter((it) => it.count > 0),
  };
}
