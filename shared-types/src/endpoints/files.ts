import * as routes from '../files.js';
import * as schema from '../files.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const filesEndpoints = [
  endpoint(routes.postFile, '传文件', schema.postFile, schema.storedFile),
  endpoint(routes.getFile, '看文件', schema.byId, fields.download),
];
