import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { WORKERS } from '../things.js';
import { each, list, type NOBODY, reason, scoped, self, SUBTREE, type Rule } from './rule.js';

/** Anybody may be told when a programme starts; each asks only for themselves. */
const EVERYBODY = Object.fromEntries(WORKERS.map((role) => [role, each('passes')])) as typeof NOBODY;
const ofProgramme = scoped(EVERYBODY, ({ programmeId }) => ({ id: programmeId }));
const letters = (ids: string[]) => ({ requestId: newRequestId(), ids });

export const notificationsRules: [unknown, Rule][] = [
  [api.listMyMessages, self],
  [api.countMyMessages, self],
  [api.readMyMessages, self],
  [api.listMyTemplates, self],
  [api.giveMessageConsents, self],
  [api.getReminder, ofProgramme],
  [api.askReminder, ofProgramme],
  [api.dropReminder, ofProgramme],
  [api.listDeadLetters, list((it) => it.deadLetterId)],
  [api.retryDeadLetters, scoped(SUBTREE, ({ deadLetterId }) => letters([deadLetterId]))],
  [api.dropDeadLetters, scoped(SUBTREE, ({ deadLetterId }) => ({ ...letters([deadLetterId]), reason }))],
];
