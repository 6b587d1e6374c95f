import * as fields from '../fields.schema.js';
import * as routes from '../place-register.js';
import * as schema from '../place-register.schema.js';
import { endpoint } from './endpoint.js';

export const placeRegisterEndpoints = [
  endpoint(routes.listPlaceRegister, '阵地总表', fields.nothing, schema.placeRegister),
];
