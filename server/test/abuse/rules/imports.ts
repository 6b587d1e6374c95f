import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { each, list, scoped, SUBTREE, type Rule } from './rule.js';

const ofImport = scoped(SUBTREE, ({ importId }) => ({ id: importId }));

export const importsRules: [unknown, Rule][] = [
  [api.getImportTemplate, scoped({ ...SUBTREE, cadre: each('passes') }, () => ({}))],
  [
    // Whoever may import into the union still has to send a file of their own first; the file named here is nobody's.
    api.createMemberImport,
    scoped({ ...SUBTREE, cadre: each('NOT_FOUND'), administrator: each('NOT_FOUND') }, ({ unionId }) => ({
      requestId: newRequestId(),
      fileId: newRequestId(),
      unionId,
      source: '名册',
    })),
  ],
  [api.startMemberImport, scoped(SUBTREE, ({ importId }) => ({ id: importId, requestId: newRequestId() }))],
  [api.getMemberImport, ofImport],
  [api.listMemberImports, list((it) => it.importId)],
  [api.getImportErrors, ofImport],
];
