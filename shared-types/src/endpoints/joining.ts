import * as routes from '../joining.js';
import * as schema from '../joining.schema.js';
import { joinCodeRow } from '../membership.schema.js';
import { endpoint } from './endpoint.js';

export const joiningEndpoints = [
  endpoint(routes.closeJoinCode, '停用入会码', schema.closeJoinCode, joinCodeRow),
  endpoint(routes.getJoinStatistics, '入会统计，按天', schema.getJoinStatistics, schema.joinStatistics),
];
