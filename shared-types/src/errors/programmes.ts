import type { ErrorEntry } from './entry.js';

/** Running a programme (办活动), its shops and its clerks. */
export const PROGRAMME_ERRORS = {
  PROGRAMME_ENDED: {
    status: 409,
    says: '活动结束了',
    next: '下次活动会提前通知',
    when: 'the programme has been ended',
  },
  PROGRAMME_NOT_READY: {
    status: 409,
    says: '还不能开始',
    next: '{missing}',
    when: 'a start check fails; facts.missing says which',
  },
  CHANGED_MEANWHILE: {
    status: 409,
    says: '别人刚改过这个活动',
    next: '重新打开，看看改了什么再改',
    when: 'the change was made from a version that is not the present one',
  },
  UNIT_FIXED: {
    status: 409,
    says: '开始后不能换东西和单位',
    next: '结束这个活动，另办一个',
    when: 'item or unit would change although the programme has started or has stock',
  },
  NOTHING_CHANGED: {
    status: 409,
    says: '没有改动',
    next: '改了再保存',
    when: 'the new version equals the present one',
  },
  INVITATION_OVER: {
    status: 409,
    says: '这张邀请不能用了',
    next: '找发邀请的工会干部再要一张',
    when: "a clerk's invitation is unknown, forged, over, used up or withdrawn",
  },
} as const satisfies Record<string, ErrorEntry>;
