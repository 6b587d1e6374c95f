import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EnrolmentFilter, EnrolmentStatus, PlacementKind } from '@nuanxin/shared-types';
import { listCourseFigures, listEnrolments } from '@nuanxin/shared-types/schema';
import {
  allPages,
  CITY_PACK,
  COLUMNS,
  dayAndTime,
  Exports,
  figureColumns,
  type Actor,
  type CityPack,
} from '../../kernel/index.js';
import { CourseFigures } from './course-figures.js';
import { ManagedEnrolments } from './managed-enrolments.js';

const STATUS: Record<EnrolmentStatus, string> = {
  applied: '待审核',
  to_mend: '等补材料',
  waiting: '候补',
  accepted: '已录取',
  declined: '没录取',
  withdrawn: '已退出',
  called_off: '课程停办',
  completed: '结业',
  failed: '没结业',
};
const PLACEMENT: Record<PlacementKind, string> = {
  employed: '已就业',
  self_employed: '自己干',
  same_job: '原岗位提升',
  looking: '还在找',
  not_looking: '暂不找',
  unreached: '联系不上',
};

/** Enrolments and figures of courses as sheets. */
@Injectable()
export class CourseExports implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly enrolments: ManagedEnrolments,
    private readonly figures: CourseFigures,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'enrolments',
      title: '课程报名名单',
      duty: 'bookings',
      filter: listEnrolments,
      columns: [
        { title: '报名号', width: 12 },
        { title: '课程', width: 24 },
        COLUMNS.name,
        COLUMNS.category,
        COLUMNS.status,
        COLUMNS.reason,
        { title: '报名日期', width: 12 },
        ...figureColumns('出勤', '缺勤', '成绩'),
        { title: '证书编号', width: 16 },
        { title: '去向', width: 12 },
        { title: '去向单位', width: 24 },
      ],
      rows: (actor, filter) => this.rows(actor, filter),
    });
    this.exports.register({
      name: 'course-figures',
      title: '课程统计',
      duty: 'bookings',
      filter: listCourseFigures,
      columns: [
        { title: '课程', width: 24 },
        COLUMNS.union,
        { title: '第一次课', width: 12 },
        { title: '最后一次课', width: 12 },
        ...figureColumns('课次', '名额', '报名', '录取', '候补', '应到', '实到', '结业', '没结业', '证书', '就业'),
      ],
      rows: (actor, filter) => this.figureRows(actor, filter),
    });
  }

  private async *rows(actor: Actor, filter: EnrolmentFilter) {
    for await (const it of allPages((after) => this.enrolments.list(actor, { ...filter, ...(after && { after }) }))) {
      const { number, offering, person, category, status, reason, at, attended, missed, score } = it;
      const [day] = dayAndTime(at, this.pack.timeZone);
      const who = [number, offering.name, person, category, STATUS[status], reason ?? '', day, attended, missed, score];
      const certificate = it.certificate && !it.certificate.revoked ? it.certificate.number : '';
      yield [...who, certificate, it.placement ? PLACEMENT[it.placement.kind] : '', it.placement?.employer ?? ''];
    }
  }

  private async *figureRows(actor: Actor, filter: { from?: string; to?: string }) {
    for (const it of (await this.figures.list(actor, filter)).rows) {
      const { offering, union, firstDay, lastDay, sessions, capacity, applied, learners, waiting } = it;
      const working = it.placements.filter((one) => ['employed', 'self_employed', 'same_job'].includes(one.kind));
      const placed = working.reduce((sum, one) => sum + one.count, 0);
      const counts = [sessions, capacity, applied, learners, waiting, it.due, it.attended, it.completed, it.failed];
      yield [offering.name, union.name, firstDay, lastDay, ...counts, it.certificates, placed];
    }
  }
}
