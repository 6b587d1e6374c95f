import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { each, list, listAs, listedFor, reason, scoped, SUBTREE, subtreeOf, type Rule } from './rule.js';

const PERIOD = { from: '2026-07-20', to: '2026-07-20' };

/** Everybody who works on something has one; a line stands in it for those who can clear it. */
const WORKLIST = {
  ...listedFor(),
  reviewer: each('hidden'),
  stock_keeper: each('hidden'),
  finance: each('hidden'),
};

export const reportingRules: [unknown, Rule][] = [
  [api.getFigures, scoped(subtreeOf('finance'), ({ unionId }) => ({ ...PERIOD, unionId }))],
  [api.listServed, scoped(subtreeOf('finance'), ({ unionId }) => ({ ...PERIOD, unionId }))],
  [api.getTodayStrip, list((it) => it.programmeId, 'finance')],
  [api.getWorklist, listAs(WORKLIST, (it) => it.overGivenId)],
  [
    api.settleOverGiven,
    scoped(SUBTREE, ({ overGivenId }) => ({ redemptionId: overGivenId, requestId: newRequestId(), note: reason })),
  ],
];
