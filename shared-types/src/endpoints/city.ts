import * as routes from '../city.js';
import * as schema from '../city.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const cityEndpoints = [endpoint(routes.getCity, '城市配置', fields.nothing, schema.city)];
