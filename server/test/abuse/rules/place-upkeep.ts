import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import type { Things } from '../things.js';
import { each, listedFor, open, reason, scoped, SUBTREE, type Rule } from './rule.js';

const EVENT = { title: '讲座', day: '2026-07-22', from: '14:00', to: '15:00', what: '', who: '' };
const PERIOD = { from: '2026-07-20', until: '2026-07-26' };
const AGREED = { partner: '京东', gives: '冰柜一台', from: '2026-01-01', until: null };
const EVERYBODY_WITH_THE_DUTY = { ...SUBTREE, cadre: each('passes') } as const;
const act = (more: (of: Things) => object) => scoped(SUBTREE, (of) => ({ requestId: newRequestId(), ...more(of) }));
/** One place twice: past the question of who may, it is no pair. */
const pair = (...names: [string, string]) => {
  const gets = { ...SUBTREE, cadre: each('NOT_FOUND'), administrator: each('NOT_FOUND') };
  return scoped(gets, ({ placeId }) => ({
    requestId: newRequestId(),
    ...Object.fromEntries(names.map((it) => [it, placeId])),
  }));
};

/** Keeping places in order: import, doubles, agreements, calendar, roster, the register. */
export const placeUpkeepRules: [unknown, Rule][] = [
  [api.getPlaceLife, open(({ placeId }) => ({ id: placeId }))],
  [api.listPlaceEvents, open(({ placeId }) => ({ id: placeId, ...PERIOD }))],
  [api.addPlaceEvents, act(({ placeId }) => ({ id: placeId, ...EVENT, weeks: 1 }))],
  [api.changePlaceEvent, act(({ eventId }) => ({ id: eventId, ...EVENT }))],
  [api.cancelPlaceEvent, act(({ eventId }) => ({ id: eventId, reason }))],
  [api.listPlaceTurns, scoped(SUBTREE, ({ placeId }) => ({ id: placeId, ...PERIOD }))],
  [api.setPlaceTurns, act(({ placeId }) => ({ id: placeId, kind: 'cleaning', days: ['2026-07-20'], who: '贺春燕' }))],
  [api.listAgreements, scoped(SUBTREE, ({ placeId }) => ({ placeId }))],
  [api.signAgreement, act(({ unionId, placeId }) => ({ unionId, ...AGREED, placeIds: [placeId] }))],
  [api.changeAgreement, act(({ agreementId, placeId }) => ({ id: agreementId, ...AGREED, placeIds: [placeId] }))],
  [api.endAgreement, act(({ agreementId }) => ({ id: agreementId, reason }))],
  [api.listPlaceRegister, { kind: 'list', thing: ({ placeId }) => placeId, gets: listedFor() }],
  [api.listPlaceDuplicates, scoped(EVERYBODY_WITH_THE_DUTY, () => ({}))],
  [api.mergePlaces, pair('keepId', 'closeId')],
  [api.keepBothPlaces, pair('aId', 'bId')],
  [api.getPlaceTemplate, scoped(EVERYBODY_WITH_THE_DUTY, () => ({}))],
  [
    // Whoever may import still has to send a file of their own first; the file named here is nobody's.
    api.createPlaceImport,
    scoped({ ...SUBTREE, cadre: each('NOT_FOUND'), administrator: each('NOT_FOUND') }, ({ unionId }) => ({
      ...{ requestId: newRequestId(), fileId: newRequestId(), unionId, source: '台账', coordinates: 'GCJ02' },
    })),
  ],
  [api.getPlaceImport, scoped(SUBTREE, ({ placeImportId }) => ({ id: placeImportId }))],
  [api.listPlaceImports, { kind: 'list', thing: ({ placeImportId }) => placeImportId, gets: listedFor() }],
  [api.getPlaceImportErrors, scoped(SUBTREE, ({ placeImportId }) => ({ id: placeImportId }))],
  [
    // Done by the first who may; the others learn that it is.
    api.startPlaceImport,
    scoped(SUBTREE, ({ placeImportId }) => ({ id: placeImportId, requestId: newRequestId(), near: 'skip', rows: [] })),
  ],
];
