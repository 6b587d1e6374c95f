import * as routes from '../places.js';
import * as schema from '../places.schema.js';
import { endpoint } from './endpoint.js';

export const placesEndpoints = [
  endpoint(routes.listPlaces, '附近的地方', schema.listPlaces, schema.places),
  endpoint(routes.getPlace, '一处地方', schema.getPlace, schema.placePage),
  endpoint(routes.createPlace, '新地方', schema.createPlace, schema.place),
];
