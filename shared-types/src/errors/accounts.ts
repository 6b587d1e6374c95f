import type { ErrorEntry } from './entry.js';

/** Signing in at the console, people and roles. */
export const ACCOUNT_ERRORS = {
  LOGIN_WRONG: {
    status: 422,
    says: '账号或密码不对',
    next: '再输一次，忘了就找管理员重置',
    when: 'no account has this login, or the password is another; which of both is not told',
  },
  SIGN_IN_OVER: {
    status: 409,
    says: '这次登录过时了',
    next: '从账号和密码重新开始',
    when: 'the ticket is unknown, used, five minutes old, or was tried five times',
  },
  TOTP_WRONG: {
    status: 422,
    says: '动态码不对',
    next: '等新的 6 位数出来再输',
    when: 'the digits or the recovery code do not fit, or were used before',
  },
  NEW_PASSWORD_NEEDED: {
    status: 422,
    says: '先换一个自己的密码',
    next: '至少 10 个字，别和现在的一样',
    when: 'the password was handed over by an administrator, and no new one or the same came with it',
  },
  SCAN_OVER: {
    status: 409,
    says: '这个码过时了',
    next: '在电脑上刷新，再扫一次',
    when: 'the QR code of the sign-in page is two minutes old, or was used',
  },
  LOGIN_TAKEN: { status: 409, says: '这个账号有人用了', next: '换一个账号名', when: 'another person has this login' },
  ROLE_OWN: {
    status: 409,
    says: '不能改自己的权限',
    next: '请另一位管理员办',
    when: 'an administrator grants or revokes an own role, or resets the own account',
  },
  NO_ACCOUNT: {
    status: 409,
    says: '还没有工作台账号',
    next: '先开账号',
    when: 'a reset of somebody without an account',
  },
} as const satisfies Record<string, ErrorEntry>;
