import type { ErrorEntry } from './entry.js';

/** Stock (库存) and offline scans. */
export const STOCK_ERRORS = {
  STOCK_TOO_LOW: {
    status: 409,
    says: '没有这么多',
    next: '最多 {onHand} {unit}',
    when: 'a write-off, a transfer or a loss is larger than what is on hand',
  },
  DEPOT_TOO_LOW: {
    status: 409,
    says: '仓库里没有这么多',
    next: '这批还剩 {left} {unit} 没分，改小再分',
    when: 'an allocation is larger than what lies at the depot',
  },
  COUNT_DIFFERS: {
    status: 422,
    says: '点的数和单子对不上',
    next: '再点一遍；确实不对，就选一个原因',
    when: 'a receipt or a stock-take differs from the papers and no reason is given',
  },
  SHIPMENT_SETTLED: {
    status: 409,
    says: '这张单子已经{status}',
    next: '刷新看看最新的',
    when: 'a shipment is not in the state the act needs',
  },
  SAME_PLACE: {
    status: 422,
    says: '调出和调入是同一处',
    next: '换一处再申请',
    when: 'a transfer names one place twice',
  },
  OFFLINE_ALLOWANCE_USED: {
    status: 409,
    says: '超过本机离线限额',
    next: '联网后再扫',
    when: "an offline scan is beyond the device's units of that day",
  },
  ALREADY_SETTLED: {
    status: 409,
    says: '这一笔已经有人处理过了',
    next: '刷新待办就看不到它了',
    when: 'an over-given line is settled a second time',
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
