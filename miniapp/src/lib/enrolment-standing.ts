import type { EnrolmentStatus } from '@nuanxin/shared-types';

interface Standing {
  tone: 'ok' | 'wait' | 'warn' | 'no';
  says: string;
  next: string;
}

const STANDINGS: Record<EnrolmentStatus, Standing> = {
  applied: { tone: 'wait', says: '报名交上去了', next: '工会审核后通知你' },
  to_mend: { tone: 'warn', says: '要补材料', next: '补好再交一次，名次不变' },
  waiting: { tone: 'wait', says: '审核过了，在候补', next: '有人退出就轮到你' },
  accepted: { tone: 'ok', says: '报上了', next: '到时候来上课，出示签到码' },
  declined: { tone: 'no', says: '这次没报上', next: '看看别的课程' },
  withdrawn: { tone: 'wait', says: '你退出了', next: '报名没截止，还可以再报' },
  called_off: { tone: 'warn', says: '这门课不开了', next: '看看别的课程' },
  completed: { tone: 'ok', says: '结业了', next: '成绩和证书点开就能看' },
  failed: { tone: 'no', says: '这次没合格', next: '可以报下一期' },
};

/** How an enrolment stands, and what happens next. */
export function enrolmentStanding(status: EnrolmentStatus): Standing {
  return STANDINGS[status];
}
