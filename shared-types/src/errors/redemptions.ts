import type { ErrorEntry } from './entry.js';

/** Taking a benefit (领取), as the clerk's screen says them. */
export const REDEMPTION_ERRORS = {
  LIMIT_REACHED_TODAY: {
    status: 409,
    says: '今天 {limit} {unit}领完了',
    next: '明天 0 点再来',
    when: 'the person has taken the daily number',
  },
  LESS_LEFT_TODAY: {
    status: 409,
    says: '今天只剩 {left} {unit}',
    next: '改成给 {left} {unit}',
    when: 'some are left today, but fewer than asked',
  },
  CATEGORY_NOT_ELIGIBLE: {
    status: 409,
    says: '这个工种领不了',
    next: '这次是给{categories}的',
    when: "the person's job category is not in the programme's rule",
  },
  OUTSIDE_WINDOW: {
    status: 409,
    says: '现在不是领取时间',
    next: '{window}可以领',
    when: 'the day, weekday or hour is outside the programme',
  },
  PLACE_NOT_LISTED: {
    status: 409,
    says: '这家店没参加',
    next: '打开暖新，看哪家店能领',
    when: 'the place is not on the list of the programme',
  },
  OUT_OF_STOCK: {
    status: 409,
    says: '店里没货了',
    next: '去最近的另一家：{nearest}',
    when: 'the stock of the programme at the place is used up',
  },
  CODE_EXPIRED: {
    status: 409,
    says: '截图已失效',
    next: '请打开暖新，点出示码',
    when: 'the member code is older than 60 s (or its clock is wrong)',
  },
  CODE_USED: {
    status: 409,
    says: '这个码用过了',
    next: '等 {seconds} 秒换新码再扫',
    when: 'the member code or number was redeemed before',
  },
  CODE_WRONG_KIND: {
    status: 422,
    says: '这不是领取码',
    next: '请打开暖新，点出示码',
    when: 'a code of another kind, or not one of ours',
  },
  CODE_INVALID: {
    status: 422,
    says: '这个码认不出',
    next: '请打开暖新，点出示码',
    when: 'the signature does not fit: forged, damaged, or revoked',
  },
  NUMBER_UNKNOWN: {
    status: 422,
    says: '这个数不对',
    next: '再念一遍，或者换扫码',
    when: 'the 8-digit number is not in force',
  },
  CLERK_NOT_OF_PLACE: {
    status: 403,
    says: '你不是这家店的核销员',
    next: '换到自己的店，或找工会开通',
    when: 'the clerk has no grant at the place',
  },
  MEMBER_SUSPENDED: { status: 409, says: '会员资格停用了', next: '请本人联系工会', when: 'the member is suspended' },
  MEMBER_PENDING: {
    status: 409,
    says: '入会还在审核',
    next: '审核通过就能领',
    when: 'the membership waits for review',
  },
  PROGRAMME_PAUSED: {
    status: 409,
    says: '活动暂停了',
    next: '恢复后会在首页写明',
    when: 'the programme is a draft, paused or ended',
  },
  DAILY_TOTAL_REACHED: {
    status: 409,
    says: '今天全市的领完了',
    next: '明天 0 点再来',
    when: "the programme's total for the day is used up",
  },
  GRAND_TOTAL_REACHED: {
    status: 409,
    says: '这次活动的领完了',
    next: '下次活动会提前通知',
    when: "the programme's total is used up",
  },
  GUESTS_NOT_ALLOWED: {
    status: 409,
    says: '这次要先入会',
    next: '扫海报入会，2 分钟',
    when: 'serve-first is off for the programme',
  },
  REVERSAL_TOO_LATE: {
    status: 409,
    says: '过了撤销时间',
    next: '找工会干部办理',
    when: 'the clerk asks later than the window; a cadre still may',
  },
  ALREADY_REVERSED: { status: 409, says: '已经撤销过', next: '不用再办', when: 'the redemption was reversed before' },
} as const satisfies Record<string, ErrorEntry>;
