import { byId } from '../benefits.schema.js';
import * as fields from '../fields.schema.js';
import { place } from '../places.schema.js';
import * as routes from '../shops.js';
import * as schema from '../shops.schema.js';
import { endpoint } from './endpoint.js';

export const shopsEndpoints = [
  endpoint(routes.listShops, '网点', schema.listShops, schema.shops),
  endpoint(routes.getShop, '一个网点', byId, schema.shop),
  endpoint(routes.changePlace, '改网点', schema.changePlace, place),
  endpoint(routes.getMapBase, '地图底图', fields.nothing, schema.mapBase),
];
