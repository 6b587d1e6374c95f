import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { ownOrSubtree, reason, scoped, SUBTREE, type Rule } from './rule.js';

/** Of a place: who keeps it there, or a cadre of its union. */
const KEEPS = ownOrSubtree();
const act = ({ placeId: id }: { placeId: string }) => ({ id, requestId: newRequestId() });
const DAY = '2026-09-01';

export const openingsRules: [unknown, Rule][] = [
  [api.getOpening, scoped(KEEPS, ({ placeId: id }) => ({ id }))],
  [api.closeNow, scoped(KEEPS, (of) => ({ ...act(of), reason }))],
  [api.reopen, scoped(KEEPS, act)],
  [api.setDayHours, scoped(KEEPS, (of) => ({ ...act(of), day: DAY, bands: [], reason }))],
  [api.removeException, scoped(KEEPS, (of) => ({ ...act(of), day: DAY }))],
  [api.listStays, scoped(KEEPS, ({ placeId: id }) => ({ id }))],
  [
    api.addStay,
    scoped(KEEPS, (of) => ({ ...act(of), address: '东门', longitude: 107.1, latitude: 37.7, from: 0, to: 1 })),
  ],
  [api.endStay, scoped(KEEPS, (of) => ({ ...act(of), stayId: of.stayId }))],
  [
    api.editPlaces,
    scoped(SUBTREE, ({ placeId }) => ({
      requestId: newRequestId(),
      ids: [placeId],
      edit: { addFacilities: ['water'] },
    })),
  ],
  [api.addPlacePerson, scoped(SUBTREE, (of) => ({ ...act(of), name: '钟守站', phone: '15400000099', duty: '站长' }))],
  [api.revealPlacePerson, scoped(SUBTREE, ({ placeId: id, placePersonId: personId }) => ({ id, personId, reason }))],
  [api.removePlacePerson, scoped(SUBTREE, (of) => ({ ...act(of), personId: of.placePersonId }))],
];
