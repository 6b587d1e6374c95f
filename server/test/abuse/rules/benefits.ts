import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { newGuest } from '../../support/demo.js';
import { list, open, OWN_COUNTER, OWN_DEVICE, OWN_OR_SUBTREE, scoped, self, step, SUBTREE, type Rule } from './rule.js';

const stockMove = scoped(SUBTREE, ({ programmeId: id, placeId }) => ({
  id,
  placeId,
  requestId: newRequestId(),
  quantity: 1,
  note: '',
}));

export const benefitsRules: [unknown, Rule][] = [
  [api.listProgrammes, open()],
  [api.getProgramme, open(({ programmeId }) => ({ id: programmeId }))],
  [api.listProgrammePlaces, open(({ programmeId }) => ({ id: programmeId }))],
  [api.listMyRedemptions, self],
  [api.registerDevice, self],
  [api.listOverGiven, list((it) => it.overGivenId)],
  [
    api.addProgrammePlace,
    scoped(SUBTREE, ({ programmeId: id, placeId }) => ({ id, placeId, requestId: newRequestId() })),
  ],
  [api.pauseProgramme, scoped(SUBTREE, (it) => step(it.programmeId))],
  [api.resumeProgramme, scoped(SUBTREE, (it) => step(it.programmeId))],
  [api.listStock, scoped(SUBTREE, ({ programmeId }) => ({ id: programmeId }))],
  [api.receiveStock, stockMove],
  [api.writeOffStock, stockMove],
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
  [api.reverseRedemption, scoped(OWN_OR_SUBTREE, (it) => step(it.redemptionId))],
  [api.listRedemptions, scoped(OWN_OR_SUBTREE, ({ placeId }) => ({ placeId }))],
  [
    api.sendOfflineScans,
    scoped(OWN_DEVICE, ({ deviceId, programmeId, placeId }) => ({
      deviceId,
      scans: [{ requestId: randomUUID(), programmeId, placeId, quantity: 1, code: 'x', scannedAt: 0, signature: 'x' }],
    })),
  ],
];
