import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { each, listAs, listedFor, NOBODY, reason, scoped, step, SUBTREE, subtreeOf, type Rule } from './rule.js';

/** Whoever decides other kinds of things does not know of this one. */
const decision = scoped({ ...subtreeOf(), stock_keeper: each('NOT_FOUND') }, (it) => step(it.approvalId));

export const approvalsRules: [unknown, Rule][] = [
  [api.listApprovals, listAs({ ...listedFor(), stock_keeper: each('hidden') }, (it) => it.approvalId)],
  [api.acceptApproval, decision],
  [api.rejectApproval, decision],
  [api.askErasure, scoped(SUBTREE, ({ memberId }) => ({ requestId: newRequestId(), memberIds: [memberId], reason }))],
  [
    api.askKeyRotation,
    scoped({ ...NOBODY, administrator: each('passes') }, () => ({ requestId: newRequestId(), reason })),
  ],
];
