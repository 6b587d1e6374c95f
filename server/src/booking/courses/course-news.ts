import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '@nuanxin/shared-types';
import { Database } from '../../kernel/index.js';
import { Subtrees } from '../../membership/index.js';
import { PairRecord } from '../pairs/pair.entity.js';
import type { News } from '../bookings/booking-news.js';
import { Courses } from './courses.js';
import { EnrolmentRecord } from './enrolment.entity.js';

/** What a new state is called, and what is said where whoever decided said nothing. */
const TOLD: Readonly<Record<EnrolmentStatus, { what: string; otherwise: string }>> = {
  applied: { what: '报名收到了', otherwise: '' },
  to_mend: { what: '材料要补', otherwise: '点开看看缺什么。' },
  waiting: { what: '排上候补了', otherwise: '名额满了，有人退出就轮到你。' },
  accepted: { what: '录取了', otherwise: '每次课的时间地点都在里面。' },
  declined: { what: '没有录取', otherwise: '' },
  withdrawn: { what: '报名取消了', otherwise: '' },
  called_off: { what: '课程停办了', otherwise: '' },
  completed: { what: '结业了', otherwise: '有证书的点开就能看。' },
  failed: { what: '这次没有结业', otherwise: '可以再报一次。' },
};

/** Words for messages about courses and pairs. What has been removed meanwhile is told to nobody: null. */
@Injectable()
export class CourseNews {
  constructor(
    private readonly db: Database,
    private readonly courses: Courses,
    private readonly subtrees: Subtrees,
  ) {}

  /** `offering`, `what`, `reason`; null also where it has gone on since. */
  async ofEnrolment(id: string, status: EnrolmentStatus): Promise<News | null> {
    const enrolment = await this.db.read.findOneBy(EnrolmentRecord, { id, status });
    if (!enrolment) return null;
    const { name: offering, unionId } = await this.courses.byId(enrolment.offeringId);
    const { what, otherwise } = TOLD[status];
    return { unionId, facts: { offering, what, reason: enrolment.reason ?? otherwise } };
  }

  /** `offering`. */
  async ofFollowUp(enrolmentId: string): Promise<News | null> {
    const enrolment = await this.db.read.findOneBy(EnrolmentRecord, { id: enrolmentId });
    if (!enrolment) return null;
    const { name: offering, unionId } = await this.courses.byId(enrolment.offeringId);
    return { unionId, facts: { offering } };
  }

  /** `craft`, `union`. */
  async ofPair(pairId: string): Promise<News | null> {
    const pair = await this.db.read.findOneBy(PairRecord, { id: pairId, status: 'proposed' });
    if (!pair) return null;
    const { unionId, craft } = pair;
    return { unionId, facts: { craft, union: (await this.subtrees.names([unionId])).get(unionId) ?? '' } };
  }
}
