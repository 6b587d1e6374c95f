import type { ErrorEntry } from './entry.js';

/** Two people for what hurts (双人复核). */
export const APPROVAL_ERRORS = {
  APPROVAL_OWN: {
    status: 409,
    says: '这是你自己提的',
    next: '请另一位同事复核',
    when: 'the one who asked decides too',
  },
  APPROVAL_DECIDED: {
    status: 409,
    says: '这件事已经有人定了',
    next: '刷新看看结果',
    when: 'somebody decided before',
  },
  APPROVAL_EXPIRED: {
    status: 409,
    says: '过了复核时间',
    next: '还要办就重新提',
    when: 'nobody decided within three days',
  },
} as const satisfies Record<string, ErrorEntry>;
