import type { ErrorEntry } from './entry.js';

/** What people say of a place, and who comes there. */
export const PLACE_TRUTH_ERRORS = {
  ALREADY_REPORTED: {
    status: 409,
    says: '你已经报过了',
    next: '管理员答复后会告诉你',
    when: 'the same person reported the same matter and nobody answered yet',
  },
  FACILITY_NOT_THERE: {
    status: 422,
    says: '这里没有这一样',
    next: '返回刷新，再选一次',
    when: 'the facility is not one of the place, or not in the vocabulary of the city',
  },
  CASE_ANSWERED: {
    status: 409,
    says: '已经有人答复过了',
    next: '刷新看看最新的',
    when: 'a report of a place is answered a second time',
  },
  ANSWER_DOES_NOT_FIT: {
    status: 422,
    says: '这个答复对不上',
    next: '换一个答复',
    when: 'closed_until with a day that is over, or broken_until for something that is no facility',
  },
  DOOR_CODE_UNKNOWN: {
    status: 422,
    says: '这不是门口码，或者换过新的了',
    next: '扫门上贴的那张',
    when: 'a code of another kind, forged, or replaced by a newer one',
  },
  LOCK_SIGNATURE_WRONG: {
    status: 401,
    says: '签名不对',
    next: '核对密钥和签名的写法',
    when: 'the signature of a lock event does not fit, or the place has no key',
  },
  LOCK_TIME_WRONG: {
    status: 401,
    says: '时间差得太多',
    next: '校准门锁网关的时钟再发',
    when: 'a lock event was sent over five minutes ago, happened over seven days ago, or lies in the future',
  },
} as const satisfies Record<string, ErrorEntry>;
