import * as fields from '../fields.schema.js';
import { byId, unionNode } from '../membership.schema.js';
import * as routes from '../unions.js';
import * as schema from '../unions.schema.js';
import { endpoint } from './endpoint.js';

export const unionsEndpoints = [
  endpoint(routes.createUnion, '建工会', schema.createUnion, unionNode),
  endpoint(routes.changeUnion, '改工会', schema.changeUnion, unionNode),
  endpoint(routes.moveUnion, '换上级', schema.moveUnion, unionNode),
  endpoint(routes.getUnionHoldings, '工会名下有什么', byId, schema.unionHoldings),
  endpoint(routes.mergeUnion, '合并工会', schema.unionEnding, unionNode),
  endpoint(routes.closeUnion, '撤销工会', schema.unionEnding, unionNode),
  endpoint(routes.listUnionChoices, '可选的工会', fields.nothing, schema.unionChoices),
  endpoint(routes.listEmployers, '覆盖单位', schema.listEmployers, schema.employerPage),
  endpoint(routes.addEmployer, '登记覆盖单位', schema.employerWrite, schema.employer),
  endpoint(routes.changeEmployer, '改覆盖单位', schema.employerWrite, schema.employer),
  endpoint(routes.removeEmployer, '移出覆盖单位', schema.employerRemoval, fields.done),
  endpoint(routes.getEmployerTemplate, '覆盖单位导入模板', fields.nothing, fields.download),
  endpoint(routes.importEmployers, '导入覆盖单位', schema.importEmployers, schema.employerImport),
  endpoint(routes.getServiceMenu, '服务菜单', byId, schema.serviceMenu),
  endpoint(routes.setService, '改服务菜单', schema.setService, schema.serviceMenu),
];
