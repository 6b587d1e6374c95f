import * as routes from '../imports.js';
import * as schema from '../imports.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const importsEndpoints = [
  endpoint(routes.getImportTemplate, '会员导入模板', fields.nothing, fields.download),
  endpoint(routes.createMemberImport, '导入会员：试算', schema.createMemberImport, schema.memberImport),
  endpoint(routes.startMemberImport, '导入会员：正式导入', schema.startMemberImport, schema.memberImport),
  endpoint(routes.getMemberImport, '一次会员导入', schema.byId, schema.memberImportWithProblems),
  endpoint(routes.listMemberImports, '会员导入', fields.nothing, schema.memberImports),
  endpoint(routes.getImportErrors, '导入出错的行', schema.byId, fields.download),
];
