import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { DRAFT as draft } from '../things.js';
import { each, list, open, reason, scoped, self, step, SUBTREE, type Rule } from './rule.js';

/** The same for everybody with the duty: it is about nothing that belongs to a union. */
const OFFICE = { ...SUBTREE, cadre: each('passes') };

const newPlace = {
  name: '新店',
  address: '北四路 1 号',
  district: '东城区',
  longitude: 107.1,
  latitude: 37.7,
  hours: '00:00-24:00',
  phone: '',
};

export const programmesRules: [unknown, Rule][] = [
  [api.listProgrammeTemplates, scoped(OFFICE, () => ({}))],
  [api.previewProgramme, scoped(OFFICE, () => ({ draft, places: 1 }))],
  [api.listManagedProgrammes, list((it) => it.programmeId)],
  [api.getManagedProgramme, scoped(SUBTREE, ({ programmeId }) => ({ id: programmeId }))],
  [
    api.createProgramme,
    scoped(SUBTREE, ({ unionId, placeId }) => ({ requestId: newRequestId(), unionId, draft, placeIds: [placeId] })),
  ],
  [
    api.changeProgramme,
    scoped(SUBTREE, ({ spareProgrammeId: id }) => ({ id, requestId: newRequestId(), version: 1, draft, reason })),
  ],
  [api.startProgramme, scoped(SUBTREE, (it) => step(it.spareProgrammeId))],
  [api.endProgramme, scoped(SUBTREE, (it) => step(it.spareProgrammeId))],
  [api.listProgrammeHistory, scoped(SUBTREE, ({ programmeId }) => ({ id: programmeId }))],
  [
    api.removeProgrammePlace,
    scoped(SUBTREE, ({ spareProgrammeId, placeId }) => ({ ...step(spareProgrammeId), placeId })),
  ],
  [api.listShops, list((it) => it.placeId)],
  [api.getShop, scoped(SUBTREE, ({ placeId }) => ({ id: placeId }))],
  [api.changePlace, scoped(SUBTREE, ({ placeId }) => ({ id: placeId, requestId: newRequestId(), ...newPlace }))],
  [api.getMapBase, open()],
  [api.listClerks, scoped(SUBTREE, ({ placeId }) => ({ placeId }))],
  [
    api.revokeClerk,
    scoped(SUBTREE, ({ placeId }) => ({ placeId, personId: randomUUID(), requestId: newRequestId(), reason })),
  ],
  [
    api.createClerkInvitation,
    scoped(SUBTREE, ({ placeId }) => ({ placeId, requestId: newRequestId(), uses: 1, days: 1 })),
  ],
  [api.listClerkInvitations, scoped(SUBTREE, ({ placeId }) => ({ placeId }))],
  [
    api.withdrawClerkInvitation,
    scoped(SUBTREE, ({ invitationId }) => ({ id: invitationId, requestId: newRequestId() })),
  ],
  [api.getClerkOffer, open(() => ({ code: 'CA00000000' }))],
  [api.acceptClerkOffer, self],
];
