import * as fields from '../fields.schema.js';
import * as routes from '../place-search.js';
import * as schema from '../place-search.schema.js';
import { endpoint } from './endpoint.js';

export const placeSearchEndpoints = [
  endpoint(routes.searchPlaces, '找地方', schema.searchPlaces, schema.placeHits),
  endpoint(routes.listMapPins, '地图上的地方', schema.listMapPins, schema.mapPins),
  endpoint(routes.listDistricts, '有地方的区', fields.nothing, schema.districts),
  endpoint(routes.listAround, '身边', schema.listAround, schema.around),
  endpoint(routes.listPlaceOffers, '这里现在能领什么', schema.listPlaceOffers, schema.placeOffers),
];
