import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { open, scoped, SUBTREE, type Rule } from './rule.js';

export const placesRules: [unknown, Rule][] = [
  [api.getCity, open()],
  [api.listPlaces, open()],
  [api.getPlace, open(({ placeId }) => ({ id: placeId }))],
  [api.searchPlaces, open()],
  [api.listMapPins, open(() => ({ west: 107, south: 37, east: 108, north: 38, zoom: 10 }))],
  [api.listDistricts, open()],
  [api.listAround, open(() => ({ longitude: 107.1, latitude: 37.7 }))],
  [api.listPlaceOffers, open(({ placeId }) => ({ id: placeId }))],
  [
    api.createPlace,
    scoped(SUBTREE, ({ unionId }) => ({
      requestId: newRequestId(),
      unionId,
      kind: 'shop',
      name: '新店',
      address: '北四路 1 号',
      district: '东城区',
      longitude: 107.1,
      latitude: 37.7,
      hours: '00:00-24:00',
    })),
  ],
];
