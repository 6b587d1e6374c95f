import type { ErrorEntry } from './entry.js';

/** Transfers, badges and honours. */
export const MEMBER_ERRORS = {
  TRANSFER_WAITING: {
    status: 409,
    says: '已经有一个转会在等答复',
    next: '先办完或撤回那一个',
    when: 'the member has a transfer that waits for an answer',
  },
  TRANSFER_SAME_UNION: {
    status: 422,
    says: '已经在这个工会',
    next: '换一个工会',
    when: 'the transfer would lead to the union the member is in',
  },
  HONOUR_UNKNOWN: {
    status: 422,
    says: '没有这种徽章或荣誉',
    next: '重新选一个',
    when: 'the badge or honour is not in the city pack',
  },
  HONOUR_HELD: {
    status: 409,
    says: '已经有了',
    next: '要改日期就先收回再发',
    when: 'the person holds this badge, or this honour of this year, already',
  },
  BADGE_ENDS_EARLY: {
    status: 422,
    says: '到期日已经过了',
    next: '写今天以后的日期',
    when: 'the badge would end before today',
  },
  BADGE_NEEDED: {
    status: 409,
    says: '没有这次要的徽章',
    next: '有而没登记的，找工会补登',
    when: 'the programme asks for a badge the person does not hold today',
  },
  HONOUR_NEEDED: {
    status: 409,
    says: '没有这次要的荣誉',
    next: '有而没登记的，找工会补登',
    when: 'the programme asks for an honour the person does not hold',
  },
  PHONE_TAKEN: {
    status: 409,
    says: '这个手机号登记在别人名下',
    next: '核对手机号；换过主人的，请本人现场验证',
    when: 'a row of a list gives a phone that belongs to a person with another ID number',
  },
} as const satisfies Record<string, ErrorEntry>;
