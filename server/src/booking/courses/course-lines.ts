import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, scopesOf, WorkSources, type Actor, type WorkSource } from '../../kernel/index.js';
import { CallingOff } from './calling-off.js';
import { Courses, type CourseOffering } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';
import { Placements } from './placements.js';

type Line = Awaited<ReturnType<WorkSource['lines']>>[number];

/** What of courses waits for somebody at the console; a line a course. */
@Injectable()
export class CourseLines implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sources: WorkSources,
    private readonly courses: Courses,
    private readonly callingOff: CallingOff,
    private readonly placements: Placements,
  ) {}

  onModuleInit(): void {
    const source = (kind: WorkSource['kind'], of: (course: CourseOffering) => Promise<Line | null>): WorkSource => ({
      kind,
      lines: (actor) => this.lines(actor, of),
    });
    this.sources.register(source('enrolment', (course) => this.toReview(course)));
    this.sources.register(source('course_short', (course) => this.short(course)));
    this.sources.register(source('placement', (course) => this.toFollow(course)));
  }

  private async lines(actor: Actor, of: (course: CourseOffering) => Promise<Line | null>): Promise<Line[]> {
    if (scopesOf(actor, 'bookings').length === 0) return [];
    const lines: Line[] = [];
    for (const course of await this.courses.allUnder(actor)) {
      const line = await of(course);
      if (line) lines.push(line);
    }
    return lines.sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
  }

  private async toReview({ id, name }: CourseOffering): Promise<Line | null> {
    const where = { offeringId: id, status: 'applied' as const };
    const [count, [oldest]] = await Promise.all([
      this.db.read.countBy(EnrolmentRecord, where),
      this.db.read.find(EnrolmentRecord, { where, order: { id: 'ASC' }, take: 1 }),
    ]);
    if (!oldest) return null;
    const page = `bookings/${id}/enrolments/status=applied`;
    return { id, what: `${name}，${count} 人报名`, note: '看材料，录取或退回', since: oldest.createdAt, page };
  }

  /** Enrolment is over, it has not begun, and fewer were accepted than it needs. */
  private async short({ id, name, status, course }: CourseOffering): Promise<Line | null> {
    const { closesAt, minimum } = course;
    if (status === 'ended' || status === 'draft' || this.clock.now() < closesAt) return null;
    const [first] = (await this.courses.sessions([id])).filter((it) => it.status === 'planned');
    if (!first || first.startsAt <= this.clock.now() || !(await this.callingOff.isShort(id, minimum))) return null;
    const page = `bookings/${id}/enrolments`;
    return { id, what: `${name}，不到最少 ${minimum} 人`, note: '照常办，还是停办', since: closesAt, page };
  }

  private async toFollow({ id, name }: CourseOffering): Promise<Line | null> {
    const where = { ...this.placements.toFollow(), offeringId: id };
    const count = await this.db.read.countBy(EnrolmentRecord, where);
    if (count === 0) return null;
    const page = `bookings/${id}/enrolments/toFollow=true`;
    return { id, what: `${name}，${count} 人结业三个月`, note: '问问就业去向', since: null, page };
  }
}
