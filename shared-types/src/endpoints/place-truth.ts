import { nothing } from '../fields.schema.js';
import * as routes from '../place-truth.js';
import * as schema from '../place-truth.schema.js';
import { endpoint } from './endpoint.js';

export const placeTruthEndpoints = [
  endpoint(routes.getPlaceTruth, '说得准不准', schema.byId, schema.placeTruth),
  endpoint(routes.confirmPlace, '门开着', schema.confirmPlace, schema.placeTruth),
  endpoint(routes.reportPlace, '报没开门、没东西、坏了、满了', schema.reportPlace, schema.placeTruth),
  endpoint(routes.listKeptPlaces, '我管的地方', nothing, schema.keptPlaces),
  endpoint(routes.answerPlaceCase, '答复上报', schema.answerPlaceCase, schema.placeCase),
  endpoint(routes.markFacilityBroken, '设施坏了', schema.markFacilityBroken, schema.placeTruth),
  endpoint(routes.markFacilityMended, '设施修好了', schema.markFacilityMended, schema.placeTruth),
  endpoint(routes.listPlaceCases, '上报', schema.listPlaceCases, schema.placeCasePage),
  endpoint(routes.ratePlace, '评一次', schema.ratePlace, schema.rated),
  endpoint(routes.listPlaceRatings, '评价', schema.listPlaceRatings, schema.placeRatingPage),
];
