import * as routes from '../dependants.js';
import * as schema from '../dependants.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const dependantsEndpoints = [
  endpoint(routes.listDependants, '我的孩子', fields.nothing, schema.dependants),
  endpoint(routes.addDependant, '登记孩子（监护人同意）', schema.addDependant, schema.dependant),
  endpoint(routes.addPicker, '加接送人', schema.addPicker, schema.dependant),
  endpoint(routes.removePicker, '去掉接送人', schema.removePicker, schema.dependant),
  endpoint(routes.removeDependant, '撤回同意、删除孩子的信息', schema.removeDependant, fields.done),
];
