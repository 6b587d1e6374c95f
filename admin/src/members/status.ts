import {
  acceptMember,
  bringsDuty,
  dismissMember,
  reinstateMember,
  rejectMember,
  suspendMember,
  type Duty,
  type MemberRow,
  type MemberStatus,
  type MemberStep,
  type Role,
  type Route,
} from '@nuanxin/shared-types';
import type { Tone } from '../kit/tag.js';

export const STATUS: Readonly<Record<MemberStatus, { word: string; tone: Tone; none: string }>> = {
  pending: { word: '待审核', tone: 'wait', none: '没有等着审核的' },
  active: { word: '会员', tone: 'ok', none: '还没有会员。印一张海报，贴到驿站和店里' },
  suspended: { word: '停用', tone: 'warn', none: '没有停用的会员' },
  left: { word: '已退会', tone: 'plain', none: '没有人退会' },
  rejected: { word: '没通过', tone: 'no', none: '没有没通过的申请' },
};

/** A status as it stands in an address; anything else is no status. */
export function statusOf(text: string | undefined): MemberStatus | undefined {
  return Object.keys(STATUS).find((it): it is MemberStatus => it === text);
}

/** What a cadre can do to a membership, with the words that go with it. */
export interface Step {
  from: readonly MemberStatus[];
  duty: Duty;
  word: string;
  says: string;
  usual: string[];
  route: Route<MemberStep, MemberRow>;
  main?: true;
  /** Rare, so it stands on the member's page and not in the list. */
  onPageOnly?: true;
}

const STEPS: readonly Step[] = [
  {
    from: ['pending'],
    duty: 'review',
    word: '同意',
    says: '同意后本人马上就能用福利。',
    usual: ['资料相符', '已电话核对'],
    route: acceptMember,
    main: true,
  },
  {
    from: ['pending'],
    duty: 'review',
    word: '不同意',
    says: '本人会看到没通过和这里写的原因，可以改好再申请。',
    usual: ['身份证号和姓名对不上', '不在本地工作', '重复申请'],
    route: rejectMember,
  },
  {
    from: ['active'],
    duty: 'members',
    word: '停用',
    says: '停用后不能领福利，随时可以恢复。',
    usual: ['本人要求', '码借给别人用', '已离开本市'],
    route: suspendMember,
  },
  {
    from: ['suspended'],
    duty: 'members',
    word: '恢复',
    says: '恢复后本人马上又能用福利。',
    usual: ['情况已说清', '本人要求'],
    route: reinstateMember,
  },
  {
    from: ['active', 'suspended'],
    duty: 'members',
    word: '办退会',
    says: '退会后不再是会员，也不能领福利；本人以后可以重新入会，荣誉还在。',
    usual: ['本人电话要求', '已离开本市', '已去世'],
    route: dismissMember,
    onPageOnly: true,
  },
];

/** The steps somebody may take with a membership in this state. */
export function stepsFor(status: MemberStatus, roles: readonly Role[]): Step[] {
  return STEPS.filter((it) => it.from.includes(status) && bringsDuty(roles, it.duty));
}
