import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { inventIdNumber, inventPhone } from '../../support/people.js';
import type { Role } from '../things.js';
import { each, listedFor, listAs, of, reason, scoped, self, step, SUBTREE, subtreeOf, type Rule } from './rule.js';

const seen = subtreeOf('reviewer', 'finance');
/** Whom a route lets in that is about the caller's own membership, and who has none. */
const EVERYBODY: Role[] = ['clerk', 'cadre', 'reviewer', 'stock_keeper', 'finance', 'auditor', 'administrator'];
const others = (ending: api.ErrorCode) =>
  Object.fromEntries(EVERYBODY.map((role) => [role, each(ending)])) as Record<Role, ReturnType<typeof each>>;
/** The transfers were asked by the union. */
const ANSWERS = { ...others('NOT_FOUND'), member: of('passes', 'NOT_FOUND', 'NOT_FOUND') };
const WITHDRAWS = { ...ANSWERS, cadre: SUBTREE.cadre, administrator: SUBTREE.administrator };

export const membersRules: [unknown, Rule][] = [
  [api.searchMembers, listAs(listedFor('reviewer', 'finance'), (it) => it.memberId)],
  [api.getMemberFile, scoped(seen, ({ memberId: id }) => ({ id }))],
  [api.dismissMember, scoped(SUBTREE, ({ memberId }) => step(memberId))],
  // What lies outside is told by the outcome of its line, so here only who may come in at all.
  [
    api.reviewMembers,
    scoped({ ...subtreeOf('reviewer'), cadre: each('passes'), reviewer: each('passes') }, ({ memberId }) => ({
      requestId: newRequestId(),
      ids: [memberId],
      decision: 'accept',
      reason,
    })),
  ],
  [
    api.helpJoin,
    scoped(SUBTREE, ({ unionId }) => ({
      requestId: newRequestId(),
      unionId,
      consent: { rules: '', privacy: '' },
      phone: inventPhone(),
      phoneCode: '000000',
      name: '马大川',
      idNumber: inventIdNumber(),
      category: 'rider',
    })),
  ],
  [api.grantBadge, scoped(SUBTREE, ({ memberId }) => ({ ...step(memberId), code: 'pregnancy', endsOn: '2027-01-31' }))],
  [
    api.grantHonour,
    scoped(SUBTREE, ({ memberId }) => ({ ...step(memberId), code: 'craftsman', certificate: '1', year: 2024 })),
  ],
  [api.endHonour, scoped(SUBTREE, ({ honourId }) => step(honourId))],
  [api.getMyTransfer, self],
  [
    api.askTransfer,
    scoped({ ...others('NOT_A_MEMBER'), member: each('passes') }, ({ unionId: toId }) => ({
      requestId: newRequestId(),
      toId,
      reason,
    })),
  ],
  [api.proposeTransfer, scoped(SUBTREE, ({ memberId, unionId: toId }) => ({ ...step(memberId), toId }))],
  [api.listTransfers, listAs(listedFor('reviewer', 'finance'), (it) => it.transferId)],
  [api.acceptTransfer, scoped(ANSWERS, ({ transferId: id }) => ({ id, requestId: newRequestId() }))],
  [api.refuseTransfer, scoped(WITHDRAWS, ({ transferId }) => step(transferId))],
];
