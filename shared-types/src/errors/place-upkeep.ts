import type { ErrorEntry } from './entry.js';

/** Keeping places in order at the console: duplicates, agreements, calendars. */
export const PLACE_UPKEEP_ERRORS = {
  PLACE_IN_USE: {
    status: 409,
    says: '{name}{uses}，不能合并掉',
    next: '先把活动停了、货调走，或者留下这一处',
    when: 'a place that is to be closed as a duplicate still takes part in something; facts.uses says in what',
  },
  ENDS_BEFORE_IT_BEGINS: {
    status: 422,
    says: '结束比开始还早',
    next: '看看日期和钟点',
    when: 'an agreement or event whose end does not come after its beginning',
  },
  AGREEMENT_ENDED: {
    status: 409,
    says: '这份协议已经终止',
    next: '要继续合作，另签一份',
    when: 'an agreement that was ended is changed',
  },
} as const satisfies Record<string, ErrorEntry>;
