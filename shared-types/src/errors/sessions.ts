import type { ErrorEntry } from './entry.js';

/** Signing in (登录). */
export const SESSION_ERRORS = {
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
} as const satisfies Record<string, ErrorEntry>;
