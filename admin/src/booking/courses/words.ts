import type { EnrolmentStatus, PlacementKind } from '@nuanxin/shared-types';
import type { Tone } from '../../kit/tag.js';

export const ENROLMENT: Record<EnrolmentStatus, { tone: Tone; word: string }> = {
  applied: { tone: 'wait', word: '等审核' },
  to_mend: { tone: 'warn', word: '等补材料' },
  waiting: { tone: 'lamp', word: '候补' },
  accepted: { tone: 'ok', word: '录取' },
  declined: { tone: 'plain', word: '没录取' },
  withdrawn: { tone: 'plain', word: '退出' },
  called_off: { tone: 'plain', word: '停办' },
  completed: { tone: 'ok', word: '结业' },
  failed: { tone: 'no', word: '没结业' },
};

export const PLACEMENT: Record<PlacementKind, string> = {
  employed: '已就业',
  self_employed: '自己干',
  same_job: '原岗位提升',
  looking: '还在找',
  not_looking: '暂不找',
  unreached: '联系不上',
};
