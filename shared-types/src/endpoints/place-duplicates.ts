import * as fields from '../fields.schema.js';
import * as routes from '../place-duplicates.js';
import * as schema from '../place-duplicates.schema.js';
import { endpoint } from './endpoint.js';

export const placeDuplicatesEndpoints = [
  endpoint(routes.listPlaceDuplicates, '疑似重复的阵地', fields.nothing, schema.placeDuplicates),
  endpoint(routes.mergePlaces, '合并重复的阵地', schema.mergePlaces, fields.done),
  endpoint(routes.keepBothPlaces, '不是重复', schema.keepBothPlaces, fields.done),
];
