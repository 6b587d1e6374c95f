import * as fields from '../fields.schema.js';
import * as routes from '../place-imports.js';
import * as schema from '../place-imports.schema.js';
import { endpoint } from './endpoint.js';

export const placeImportsEndpoints = [
  endpoint(routes.getPlaceTemplate, '阵地导入模板', fields.nothing, fields.download),
  endpoint(routes.createPlaceImport, '导入阵地：试算', schema.createPlaceImport, schema.placeImportLook),
  endpoint(routes.startPlaceImport, '导入阵地：正式导入', schema.startPlaceImport, schema.placeImport),
  endpoint(routes.getPlaceImport, '一次阵地导入', schema.byId, schema.placeImportLook),
  endpoint(routes.listPlaceImports, '阵地导入', fields.nothing, schema.placeImports),
  endpoint(routes.getPlaceImportErrors, '阵地导入出错的行', schema.byId, fields.download),
];
