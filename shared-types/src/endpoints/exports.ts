import * as routes from '../exports.js';
import * as schema from '../exports.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const exportsEndpoints = [endpoint(routes.exportList, '导出表格', schema.exportList, fields.download)];
