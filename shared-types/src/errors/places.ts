import type { ErrorEntry } from './entry.js';

export const PLACE_ERRORS = {
  FACILITY_UNKNOWN: {
    status: 422,
    says: '设施表里没有“{code}”',
    next: '从列出的设施里选，要加新的请找管理员改城市配置',
    when: 'a facility code is not in the city pack',
  },
  SERVICE_UNKNOWN: {
    status: 422,
    says: '服务菜单里没有“{code}”',
    next: '从列出的服务里选',
    when: 'a service code is not in the city pack',
  },
  TOO_MANY_PLACES: {
    status: 422,
    says: '一次最多改 {most} 处，这次有 {places} 处',
    next: '按区或按类型分几次改',
    when: 'the filter of an edit finds more places than one edit may change',
  },
  CLOSED_ALREADY: {
    status: 409,
    says: '现在本来就没开',
    next: '要改今天的时间，点“今天改时间”',
    when: 'a place is to be shut from now that is not open',
  },
  NO_EXCEPTION: {
    status: 409,
    says: '这一天本来就按平常的时间开',
    next: '刷新看看，可能同事已经改回来了',
    when: 'there is no exception to take back',
  },
  DAY_PAST: {
    status: 422,
    says: '只能改今天和往后一年的时间',
    next: '换一个日子',
    when: 'an exception is for a day gone by, or more than a year ahead',
  },
  NOT_MOBILE: {
    status: 422,
    says: '这里不是流动点',
    next: '固定的地方改地址和时间就行',
    when: 'a stay is planned for a place that stands still',
  },
  STAY_OVERLAPS: {
    status: 409,
    says: '这段时间已经安排了停在{address}',
    next: '改时间，或者先取消那一处',
    when: 'a mobile point would stand in two places at one time',
  },
  STAY_TIMES: {
    status: 422,
    says: '停靠的时间不对：要晚于现在，最长 7 天',
    next: '看看日子和钟点',
    when: 'a stay ends in the past or before it begins, or lasts more than a week',
  },
} as const satisfies Record<string, ErrorEntry>;
