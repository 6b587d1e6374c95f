import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { each, open, reason, scoped, step, SUBTREE, subtreeOf, type Rule } from './rule.js';

const seen = subtreeOf('reviewer', 'stock_keeper', 'finance');
/** Into itself, which is refused after the question of who may: no union is lost to the specs that follow. */
const ending = scoped(SUBTREE, ({ unionId }) => ({ ...step(unionId), intoId: unionId }));
const shop = { kind: 'shop', name: '新小店', creditCode: null, workers: 2 };

export const unionsRules: [unknown, Rule][] = [
  [api.listUnionChoices, open()],
  [
    api.createUnion,
    scoped(SUBTREE, ({ unionId: parentId }) => ({
      requestId: newRequestId(),
      parentId,
      name: '新网格工会',
      kind: 'grid',
      review: false,
    })),
  ],
  [
    api.changeUnion,
    scoped(SUBTREE, ({ unionId: id }) => ({ id, requestId: newRequestId(), name: '街道工会', review: false })),
  ],
  [api.moveUnion, scoped(SUBTREE, ({ unionId: id }) => ({ id, parentId: id, requestId: newRequestId(), reason }))],
  [api.getUnionHoldings, scoped(seen, ({ unionId: id }) => ({ id }))],
  [api.mergeUnion, ending],
  [api.closeUnion, ending],
  [api.listEmployers, scoped(seen, ({ unionId: id }) => ({ id }))],
  [api.addEmployer, scoped(SUBTREE, ({ unionId: id }) => ({ id, requestId: newRequestId(), ...shop }))],
  [api.changeEmployer, scoped(SUBTREE, ({ employerId: id }) => ({ id, requestId: newRequestId(), ...shop }))],
  [api.removeEmployer, scoped(SUBTREE, ({ employerId }) => step(employerId))],
  [api.getEmployerTemplate, scoped({ ...SUBTREE, cadre: each('passes') }, () => ({}))],
  [
    // Whoever may import still has to send a file of their own first; the file named here is nobody's.
    api.importEmployers,
    scoped({ ...SUBTREE, cadre: each('NOT_FOUND'), administrator: each('NOT_FOUND') }, ({ unionId: id }) => ({
      id,
      requestId: newRequestId(),
      fileId: newRequestId(),
      trial: false,
    })),
  ],
  [api.getServiceMenu, scoped(seen, ({ unionId: id }) => ({ id }))],
  [
    api.setService,
    scoped(SUBTREE, ({ unionId: id }) => ({ id, code: 'water', requestId: newRequestId(), offered: true, note: '' })),
  ],
];
