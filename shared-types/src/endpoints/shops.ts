import { byId } from '../benefits.schema.js';
import * as fields from '../fields.schema.js';
import { place } from '../places.schema.js';
import * as routes from '../shops.js';
import * as schema from '../shops.schema.js';
import { endpoint } from './endpoint.js';

export const shopsEndpoints = [
  endpoint(routes.listShops, '网点', schema.listShops, schema.shops),
  endpoint(routes.getShop, '一个网点', byId, schema.shopPage),
  endpoint(routes.changePlace, '改网点', schema.changePlace, place),
  endpoint(routes.editPlaces, '一起改许多网点', schema.editPlaces, schema.placesEdited),
  endpoint(routes.addPlacePerson, '加负责人', schema.addPlacePerson, schema.placePerson),
  endpoint(routes.revealPlacePerson, '看负责人原文', schema.revealPlacePerson, schema.revealedPerson),
  endpoint(routes.removePlacePerson, '去掉负责人', schema.removePlacePerson, fields.done),
  endpoint(routes.getMapBase, '地图底图', fields.nothing, schema.mapBase),
];
