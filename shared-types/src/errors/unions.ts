import type { ErrorEntry } from './entry.js';

/** The union tree and the enterprises it covers. */
export const UNION_ERRORS = {
  UNION_CLOSED: {
    status: 409,
    says: '这个工会已经撤销',
    next: '刷新后选接收它的工会',
    when: 'the union was merged or closed',
  },
  UNION_MISPLACED: {
    status: 422,
    says: '{kind}不能设在{above}下面',
    next: '换一个上级工会',
    when: 'a union of this kind does not belong under one of that kind',
  },
  UNION_INSIDE_ITSELF: {
    status: 422,
    says: '不能放到自己或自己的下级里',
    next: '换一个工会',
    when: 'the target of a move, merger or closure is the union itself or lies below it',
  },
  UNION_NEEDED: {
    status: 409,
    says: '市总工会和兜底工会不能动',
    next: '只能改名',
    when: 'the city union or the catch-all would be moved, merged or closed',
  },
  UNION_HAS_UNIONS: {
    status: 409,
    says: '下面还有 {unions} 个工会',
    next: '先把它们移走，或者改用合并',
    when: 'a union that still has open unions below it would be closed',
  },
  UNION_TOO_DEEP: {
    status: 422,
    says: '层级太多了',
    next: '往上挪几层再建',
    when: 'the path of a union would be longer than its column',
  },
  CREDIT_CODE_WRONG: {
    status: 422,
    says: '统一社会信用代码不对',
    next: '照营业执照再看一眼',
    when: 'the code fails the GB 32100 check, or an enterprise has none; facts.problem says which part',
  },
  EMPLOYER_LISTED: {
    status: 409,
    says: '这家单位已经登记',
    next: '在列表里改就行',
    when: 'the union already lists an employer with this credit code',
  },
  SERVICE_UNKNOWN: {
    status: 404,
    says: '没有这项服务',
    next: '刷新看看最新的菜单',
    when: 'the service is not in the city pack',
  },
} as const satisfies Record<string, ErrorEntry>;
