import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { reported } from '../../support/places.js';
import { WORKERS, type Things } from '../things.js';
import {
  each,
  list,
  listAs,
  listedFor,
  type NOBODY,
  of,
  open,
  ownOrSubtree,
  scoped,
  self,
  SUBTREE,
  subtreeOf,
  type Rule,
} from './rule.js';

/** Anybody whose person is known may speak of any place. */
const EVERYBODY = Object.fromEntries(WORKERS.map((role) => [role, each('passes')])) as typeof NOBODY;
const KEEPS_HERE = ownOrSubtree();
const ofPlace = ({ placeId }: Things) => ({ id: placeId, requestId: newRequestId() });
const ofFault = (things: Things) => ({ ...ofPlace(things), facility: 'microwave' });

export const placeTruthRules: [unknown, Rule][] = [
  [api.getPlaceTruth, open(({ placeId }) => ({ id: placeId }))],
  [api.confirmPlace, scoped(EVERYBODY, ofPlace)],
  [api.reportPlace, scoped(EVERYBODY, ({ placeId }) => reported(placeId, 'other'))],
  [api.listKeptPlaces, self],
  [
    api.answerPlaceCase,
    scoped(KEEPS_HERE, ({ caseId }) => ({ id: caseId, requestId: newRequestId(), kind: 'mended' })),
  ],
  [api.markFacilityBroken, scoped(KEEPS_HERE, ofFault)],
  [api.markFacilityMended, scoped(KEEPS_HERE, ofFault)],
  [api.listPlaceCases, list((it) => it.caseId)],
  [api.ratePlace, scoped(EVERYBODY, (it) => ({ ...ofPlace(it), stars: 4 }))],
  // Who keeps no place reads an empty list, as of the places kept.
  [
    api.listPlaceRatings,
    listAs({ ...listedFor(), finance: each('hidden'), clerk: of('shown', 'hidden', 'hidden') }, (it) => it.ratingId),
  ],
  [api.countVisit, open(({ doorCode }) => ({ requestId: newRequestId(), code: doorCode, device: newRequestId() }))],
  [api.getPlaceDoor, scoped(SUBTREE, ({ placeId }) => ({ id: placeId }))],
  [api.makeDoorCode, scoped(SUBTREE, ofPlace)],
  [api.makeLockKey, scoped(SUBTREE, ofPlace)],
  [api.postLockEvent, open(({ placeId }) => ({ id: placeId, timestamp: 0, event: '{}', signature: '0'.repeat(64) }))],
  [
    api.getVisitFigures,
    scoped(subtreeOf('finance'), ({ unionId }) => ({ from: '2026-07-20', to: '2026-07-20', unionId })),
  ],
  [api.listWishes, open(({ placeId }) => ({ id: placeId }))],
  [api.makeWish, scoped(EVERYBODY, (it) => ({ ...ofPlace(it), words: '想要一把伞' }))],
  [api.supportWish, scoped(EVERYBODY, ({ wishId }) => ({ id: wishId }))],
  [api.dropWishSupport, scoped(EVERYBODY, ({ wishId }) => ({ id: wishId }))],
  [api.listWishRows, list((it) => it.wishId)],
  [
    api.answerWish,
    scoped(SUBTREE, ({ wishId }) => ({ id: wishId, requestId: newRequestId(), state: 'planned', words: '八月装' })),
  ],
];
