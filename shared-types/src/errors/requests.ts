import type { ErrorEntry } from './entry.js';

/** Refusals of the request itself, whatever it is about. */
export const REQUEST_ERRORS = {
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
} as const satisfies Record<string, ErrorEntry>;
