import { randomBytes } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { inventPhone } from '../../support/people.js';
import { WORKERS } from '../things.js';
import { each, listAs, NOBODY, open, reason, scoped, self, type Rule } from './rule.js';

const noText = 'x'.repeat(24);
const CONSOLE = {
  ...NOBODY,
  ...Object.fromEntries(WORKERS.filter((it) => !['member', 'clerk'].includes(it)).map((it) => [it, each('passes')])),
};
/** The administrator is one of the city. */
const ADMINISTRATOR = { ...NOBODY, administrator: each('passes') };

export const staffRules: [unknown, Rule][] = [
  [api.beginSignIn, open(() => ({ login: `nobody-${randomBytes(4).toString('hex')}`, password: 'nothing' }))],
  [api.completeSignIn, open(() => ({ ticket: noText }))],
  [api.beginScan, open()],
  [api.collectScan, open(() => ({ ticket: noText }))],
  [api.getScan, scoped(CONSOLE, () => ({ code: noText }))],
  [api.confirmScan, scoped(CONSOLE, () => ({ code: noText }))],
  [api.getAccount, self],
  [api.changePassword, self],
  [api.listSessions, self],
  [api.signOutEverywhere, self],
  [api.listStaff, listAs({ ...NOBODY, administrator: each('shown') }, (it) => it.staffId)],
  [api.getStaff, scoped(ADMINISTRATOR, ({ staffId }) => ({ id: staffId }))],
  [
    api.grantRole,
    scoped(ADMINISTRATOR, ({ unionId }) => ({
      requestId: newRequestId(),
      name: '新同事',
      phone: inventPhone(),
      role: 'reviewer',
      scopeId: unionId,
    })),
  ],
  [
    api.revokeRole,
    scoped(ADMINISTRATOR, ({ staffId, grantId }) => ({ id: staffId, grantId, requestId: newRequestId(), reason })),
  ],
  [
    api.openAccount,
    scoped(ADMINISTRATOR, ({ staffId }) => ({ id: staffId, login: `n${randomBytes(6).toString('hex')}` })),
  ],
  [api.resetPassword, scoped(ADMINISTRATOR, ({ staffId }) => ({ id: staffId, reason }))],
  [api.resetTotp, scoped(ADMINISTRATOR, ({ staffId }) => ({ id: staffId, reason }))],
  [api.signOutStaff, scoped(ADMINISTRATOR, ({ staffId }) => ({ id: staffId, reason }))],
  [api.searchAudit, scoped({ ...NOBODY, auditor: each('passes') }, () => ({}))],
];
