import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { inventPhone } from '../../support/people.js';
import { list, open, reason, scoped, self, step, SUBTREE, subtreeOf, type Rule } from './rule.js';

const memberStep = (gets: typeof SUBTREE) => scoped(gets, (it) => step(it.memberId));

export const membershipRules: [unknown, Rule][] = [
  [api.sendPhoneCode, open(() => ({ phone: inventPhone() }))],
  [api.signIn, open(() => ({ phone: inventPhone(), phoneCode: '000000' }))],
  [api.getJoinOffer, open(({ poster }) => ({ code: poster }))],
  [api.signOut, self],
  [api.verifyPhone, self],
  [api.getMe, self],
  [api.join, self],
  [api.issueNumber, self],
  [api.getMyData, self],
  [api.leave, self],
  [api.erase, self],
  [api.listMembers, list((it) => it.memberId, 'reviewer', 'finance')],
  [api.listUnions, list((it) => it.unionId, 'reviewer', 'stock_keeper', 'finance')],
  [api.listJoinCodes, list((it) => it.poster)],
  [api.getJoinCounts, list((it) => it.unionId, 'reviewer', 'finance')],
  [api.getMember, scoped(subtreeOf('reviewer', 'finance'), ({ memberId }) => ({ id: memberId }))],
  [api.acceptMember, memberStep(subtreeOf('reviewer'))],
  [api.rejectMember, memberStep(subtreeOf('reviewer'))],
  [api.suspendMember, memberStep(SUBTREE)],
  [api.reinstateMember, memberStep(SUBTREE)],
  [api.revealField, scoped(SUBTREE, ({ memberId }) => ({ id: memberId, field: 'name', reason }))],
  [
    api.createJoinCode,
    scoped(SUBTREE, ({ unionId, placeId }) => ({ requestId: newRequestId(), unionId, placeId, channel: 'poster' })),
  ],
  [api.closeJoinCode, scoped(SUBTREE, ({ oldPoster }) => ({ code: oldPoster, requestId: newRequestId(), reason }))],
  [api.getJoinStatistics, list((it) => it.unionId, 'reviewer', 'finance')],
  [api.getJoinCodeImage, scoped(SUBTREE, ({ poster }) => ({ code: poster }))],
  [
    api.addClerk,
    scoped(SUBTREE, ({ placeId }) => ({ placeId, requestId: newRequestId(), name: '新店员', phone: inventPhone() })),
  ],
];
