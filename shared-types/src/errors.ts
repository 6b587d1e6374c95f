/**
 * Every refusal of the API. The code is stable; `says` is what happened and `next` what the person can do, in the words
 * that stand on the screen. `{name}` is filled from the error's facts. `status` is the HTTP status.
 */
interface ErrorEntry {
  status: number;
  says: string;
  next: string;
  /** Thrown when … */
  when: string;
}

const entries = {
  // ---- the request itself
  INVALID_INPUT: {
    status: 400,
    says: '填得不对',
    next: '看看标红的一项',
    when: 'a field is missing, unknown or of the wrong form; facts.field names it',
  },
  BODY_TOO_LARGE: { status: 413, says: '内容太大', next: '减少一些再试', when: 'the body is over the limit' },
  NOT_FOUND: {
    status: 404,
    says: '没找到',
    next: '返回上一页再试',
    when: 'the thing does not exist, or lies outside the scope of who asks',
  },
  SIGN_IN_FIRST: {
    status: 401,
    says: '登录过期了',
    next: '重新登录就好',
    when: 'no session, or it was revoked or has expired',
  },
  NOT_ALLOWED: {
    status: 403,
    says: '没有这个权限',
    next: '找你们工会的管理员开通',
    when: 'the session lacks the role the route asks for',
  },
  TOO_MANY_TRIES: {
    status: 429,
    says: '试得太多',
    next: '{seconds} 秒后再试',
    when: 'a rate limit was hit; facts.seconds until the next try',
  },
  REQUEST_ID_REUSED: {
    status: 409,
    says: '这一笔已经办过',
    next: '刷新看看',
    when: 'the requestId was used before with another body',
  },
  UNCERTAIN: {
    status: 503,
    says: '确认中',
    next: '不会多扣，别关页面',
    when: 'the database did not say whether it committed; ask again with the same requestId',
  },
  NOT_READY: {
    status: 503,
    says: '系统正在启动',
    next: '等一会儿再试',
    when: 'the server refuses to serve: starting, stopping, or weak durability',
  },
  INTERNAL: {
    status: 500,
    says: '系统出错了',
    next: '再试一次，还不行就找工会',
    when: 'anything unforeseen; facts.requestId finds it in the log',
  },

  // ---- signing in
  PHONE_CODE_WRONG: {
    status: 422,
    says: '验证码不对',
    next: '看看短信，再输一次',
    when: 'the SMS code does not match or is over 5 minutes old',
  },
  PHONE_FIRST: { status: 409, says: '还没验证手机号', next: '先验证手机号', when: 'joining without a verified phone' },
  WECHAT_LOGIN_FAILED: {
    status: 422,
    says: '微信登录没成功',
    next: '关掉小程序，重新打开',
    when: 'code2session refused the code (40029, 40163, 40226)',
  },
  WECHAT_PHONE_FAILED: {
    status: 422,
    says: '没取到手机号',
    next: '改用短信验证码',
    when: 'the phone number code was refused or the quota ran out (1400001)',
  },
  WECHAT_BUSY: { status: 503, says: '微信那边忙', next: '等几秒再试', when: 'WeChat answered 45011, -1 or not at all' },

  // ---- joining
  JOIN_CODE_UNKNOWN: {
    status: 404,
    says: '这张海报的码不能用了',
    next: '也可以直接入会',
    when: 'the join code does not exist or was withdrawn',
  },
  ID_NUMBER_WRONG: {
    status: 422,
    says: '身份证号不对',
    next: '照身份证再看一眼',
    when: 'the ID number fails the GB 11643 check; facts.problem says which part',
  },
  TOO_YOUNG: {
    status: 422,
    says: '未满 16 周岁',
    next: '请监护人到工会办理',
    when: 'the person is under 16 on the day of joining',
  },
  CATEGORY_UNKNOWN: {
    status: 422,
    says: '没有这个工种',
    next: '重新选一个',
    when: 'the job category or platform is not in the city pack',
  },
  CONSENT_OUTDATED: {
    status: 409,
    says: '须知更新了',
    next: '看一眼新的再同意',
    when: 'the accepted version is not the one in force',
  },
  ALREADY_A_MEMBER: {
    status: 409,
    says: '你已经是会员',
    next: '直接用就好，{union}',
    when: 'this session is a member already, and asks with other data',
  },
  ID_NUMBER_TAKEN: {
    status: 409,
    says: '这个身份证号已经入会',
    next: '用入会时的手机号登录；换过号就找工会改',
    when: 'the ID number is on record with another phone, so the record is not handed over',
  },
  NOT_A_MEMBER: {
    status: 409,
    says: '还不是会员',
    next: '先入会，2 分钟',
    when: 'the act needs an accepted membership',
  },
  STEP_NOT_ALLOWED: {
    status: 409,
    says: '现在不能这样办',
    next: '刷新看看最新状态',
    when: 'a state does not allow the step asked for; facts.from says which state it is in',
  },

  // ---- taking a benefit (领取), as the clerk's screen says them
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

  // ---- stock and offline
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

export type ErrorCode = keyof typeof entries;

export const ERRORS: Readonly<Record<ErrorCode, ErrorEntry>> = entries;

/** What an error adds to its code: only plain values, never a name, phone or ID number. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean>>;

/** The body of every answer that is not 2xx. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string; facts: ErrorFacts };
}

/** What happened (`says`) and what to do (`next`), with the facts filled in. */
export function errorWords(code: ErrorCode, facts: ErrorFacts = {}): { says: string; next: string } {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  return { says: fill(entries[code].says), next: fill(entries[code].next) };
}
