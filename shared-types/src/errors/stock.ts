import type { ErrorEntry } from './entry.js';

/** Stock (库存) and offline scans. */
export const STOCK_ERRORS = {
  STOCK_TOO_LOW: {
    status: 409,
    says: '没有这么多',
    next: '最多 {onHand} {unit}',
    when: 'a write-off is larger than what is on hand',
  },
  OFFLINE_ALLOWANCE_USED: {
    status: 409,
    says: '超过本机离线限额',
    next: '联网后再扫',
    when: "an offline scan is beyond the device's units of that day",
  },
  DEVICE_UNKNOWN: {
    status: 403,
    says: '这台手机没登记',
    next: '退出核销，重新登录',
    when: 'the device of an offline batch is unknown, revoked, or of another clerk',
  },
  SCAN_SIGNATURE_WRONG: {
    status: 422,
    says: '这笔记录对不上',
    next: '找工会核对',
    when: "an offline scan's signature does not fit its device",
  },
  SCAN_TIME_WRONG: {
    status: 422,
    says: '这笔时间不对',
    next: '检查手机时间',
    when: 'an offline scan lies in the future or over 72 hours back',
  },
} as const satisfies Record<string, ErrorEntry>;
