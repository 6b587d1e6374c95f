import * as routes from '../visits.js';
import * as schema from '../visits.schema.js';
import { endpoint } from './endpoint.js';

export const visitsEndpoints = [
  endpoint(routes.countVisit, '到访', schema.countVisit, schema.visit),
  endpoint(routes.getPlaceDoor, '门口码', schema.placeById, schema.placeDoor),
  endpoint(routes.makeDoorCode, '新门口码', schema.placeStep, schema.placeDoor),
  endpoint(routes.makeLockKey, '新门锁密钥', schema.placeStep, schema.lockKey),
  endpoint(routes.postLockEvent, '门锁回调', schema.signedLockEvent, schema.counted),
  endpoint(routes.getVisitFigures, '到访情况', schema.visitFilter, schema.visitFigures),
];
