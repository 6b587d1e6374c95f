import * as fields from '../fields.schema.js';
import * as routes from '../staff.js';
import * as schema from '../staff.schema.js';
import { endpoint } from './endpoint.js';

export const staffEndpoints = [
  endpoint(routes.listStaff, '人员与权限', schema.listStaff, schema.staffPage),
  endpoint(routes.getStaff, '一个人的权限', schema.byId, schema.staffRow),
  endpoint(routes.grantRole, '给一个角色', schema.grantRole, schema.staffRow),
  endpoint(routes.revokeRole, '收回一个角色', schema.revokeRole, schema.staffRow),
  endpoint(routes.openAccount, '开工作台账号', schema.openAccount, schema.firstPassword),
  endpoint(routes.resetPassword, '重置密码', schema.withReason, schema.firstPassword),
  endpoint(routes.resetTotp, '重置动态码', schema.withReason, fields.done),
  endpoint(routes.signOutStaff, '让一个人全部退出', schema.withReason, fields.done),
  endpoint(routes.searchAudit, '操作记录', schema.searchAudit, schema.auditPage),
];
