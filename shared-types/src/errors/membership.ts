import type { ErrorEntry } from './entry.js';

/** Joining a union (入会). */
export const MEMBERSHIP_ERRORS = {
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
  NOT_A_CHILD: {
    status: 409,
    says: '这里登记未满 18 周岁的孩子',
    next: '核对出生日期；满 16 周岁的可以自己入会',
    when: 'a dependant who is 18 or older, or not born yet',
  },
  ENOUGH_CHILDREN: {
    status: 409,
    says: '最多登记 6 个孩子',
    next: '先删除不再需要的',
    when: 'a guardian has six dependants already',
  },
  ENOUGH_PICKERS: {
    status: 409,
    says: '一个孩子最多写 6 位接送人',
    next: '先去掉不再来接的',
    when: 'a child has six pickers already',
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
} as const satisfies Record<string, ErrorEntry>;
