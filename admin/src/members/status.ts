import {
  acceptMember,
  reinstateMember,
  rejectMember,
  suspendMember,
  type MemberRow,
  type MemberStatus,
  type MemberStep,
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

/** What a cadre can do to a membership, with the words that go with it. */
export interface Step {
  from: MemberStatus;
  word: string;
  says: string;
  usual: string[];
  route: Route<MemberStep, MemberRow>;
  main?: true;
}

export const STEPS: readonly Step[] = [
  {
    from: 'pending',
    word: '同意',
    says: '同意后本人马上就能用福利。',
    usual: ['资料相符', '已电话核对'],
    route: acceptMember,
    main: true,
  },
  {
    from: 'pending',
    word: '不同意',
    says: '本人会看到没通过和这里写的原因，可以改好再申请。',
    usual: ['身份证号和姓名对不上', '不在本地工作', '重复申请'],
    route: rejectMember,
  },
  {
    from: 'active',
    word: '停用',
    says: '停用后不能领福利，随时可以恢复。',
    usual: ['本人要求', '码借给别人用', '已离开本市'],
    route: suspendMember,
  },
  {
    from: 'suspended',
    word: '恢复',
    says: '恢复后本人马上又能用福利。',
    usual: ['情况已说清', '本人要求'],
    route: reinstateMember,
  },
];
