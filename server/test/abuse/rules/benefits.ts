import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { newGuest } from '../../support/demo.js';
import {
  each,
  list,
  open,
  OWN_COUNTER,
  OWN_DEVICE,
  ownOrSubtree,
  scoped,
  self,
  step,
  SUBTREE,
  type Rule,
} from './rule.js';

export const benefitsRules: [unknown, Rule][] = [
  [api.listProgrammes, open()],
  [api.getProgramme, open(({ programmeId }) => ({ id: programmeId }))],
  [api.listProgrammePlaces, open(({ programmeId }) => ({ id: programmeId }))],
  [api.listMyRedemptions, self],
  [api.registerDevice, self],
  [api.listOverGiven, list((it) => it.overGivenId, 'finance')],
  [
    api.addProgrammePlace,
    scoped(SUBTREE, ({ programmeId: id, placeId }) => ({ id, placeId, requestId: newRequestId() })),
  ],
  [api.pauseProgramme, scoped(SUBTREE, (it) => step(it.programmeId))],
  [api.resumeProgramme, scoped(SUBTREE, (it) => step(it.programmeId))],
  [
    api.redeem,
    scoped(OWN_COUNTER, ({ programmeId, placeId }) => ({
      requestId: newRequestId(),
      programmeId,
      placeId,
      quantity: 1,
      guest: newGuest(),
    })),
  ],
  [api.getCounter, scoped(OWN_COUNTER, ({ placeId }) => ({ placeId }))],
  [api.reverseRedemption, scoped({ ...ownOrSubtree(), finance: each('NOT_FOUND') }, (it) => step(it.redemptionId))],
  [api.listRedemptions, scoped(ownOrSubtree('finance'), ({ placeId }) => ({ placeId }))],
  [
    api.sendOfflineScans,
    scoped(OWN_DEVICE, ({ deviceId, programmeId, placeId }) => ({
      deviceId,
      scans: [{ requestId: randomUUID(), programmeId, placeId, quantity: 1, code: 'x', scannedAt: 0, signature: 'x' }],
    })),
  ],
];
