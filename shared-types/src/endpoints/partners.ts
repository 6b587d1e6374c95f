import * as fields from '../fields.schema.js';
import * as routes from '../partners.js';
import * as schema from '../partners.schema.js';
import { endpoint } from './endpoint.js';

export const partnersEndpoints = [
  endpoint(routes.listAgreements, '共建协议', schema.listAgreements, schema.agreements),
  endpoint(routes.signAgreement, '签共建协议', schema.signAgreement, schema.agreement),
  endpoint(routes.changeAgreement, '续签、改共建协议', schema.changeAgreement, schema.agreement),
  endpoint(routes.endAgreement, '终止共建协议', schema.endAgreement, fields.done),
];
