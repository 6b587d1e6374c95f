import * as fields from '../fields.schema.js';
import * as routes from '../place-calendar.js';
import * as schema from '../place-calendar.schema.js';
import { endpoint } from './endpoint.js';

export const placeCalendarEndpoints = [
  endpoint(routes.getPlaceLife, '阵地的共建单位和近期日程', schema.byId, schema.placeLife),
  endpoint(routes.listPlaceEvents, '阵地的日程', schema.listPlaceEvents, schema.placeEvents),
  endpoint(routes.addPlaceEvents, '排日程', schema.addPlaceEvents, schema.placeEvents),
  endpoint(routes.changePlaceEvent, '改日程', schema.changePlaceEvent, schema.placeEvent),
  endpoint(routes.cancelPlaceEvent, '取消日程', schema.cancelPlaceEvent, fields.done),
  endpoint(routes.listPlaceTurns, '值日表', schema.listPlaceTurns, schema.placeTurns),
  endpoint(routes.setPlaceTurns, '排值日', schema.setPlaceTurns, fields.done),
];
