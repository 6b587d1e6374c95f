import * as routes from '../openings.js';
import * as schema from '../openings.schema.js';
import { stay } from '../places.schema.js';
import { endpoint } from './endpoint.js';

export const openingsEndpoints = [
  endpoint(routes.getOpening, '开门的情况', schema.getOpening, schema.opening),
  endpoint(routes.closeNow, '现在就关门', schema.closeNow, schema.opening),
  endpoint(routes.reopen, '照常开门', schema.reopen, schema.opening),
  endpoint(routes.setDayHours, '某一天改时间', schema.setDayHours, schema.opening),
  endpoint(routes.removeException, '取消改的时间', schema.removeException, schema.opening),
  endpoint(routes.listStays, '流动点的停靠', schema.listStays, schema.stays),
  endpoint(routes.addStay, '安排一处停靠', schema.addStay, stay),
  endpoint(routes.endStay, '结束或取消停靠', schema.endStay, schema.stays),
];
