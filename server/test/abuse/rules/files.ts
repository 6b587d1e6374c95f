import * as api from '@nuanxin/shared-types';
import { WORKERS } from '../things.js';
import { each, of, scoped, self, subtreeOf, type Rule } from './rule.js';

/** Nobody's but the sender's, who is the member; no role helps. */
const SENDERS = scoped(
  {
    ...(Object.fromEntries(WORKERS.map((role) => [role, each('NOT_FOUND')])) as Record<
      (typeof WORKERS)[number],
      ReturnType<typeof each>
    >),
    member: of('passes', 'NOT_FOUND', 'NOT_FOUND'),
  },
  ({ fileId }) => ({ id: fileId }),
);

export const filesRules: [unknown, Rule][] = [
  [api.postFile, self],
  [api.getFile, SENDERS],
  [api.exportList, scoped(subtreeOf('finance'), ({ unionId }) => ({ list: 'members', unionId }))],
];
