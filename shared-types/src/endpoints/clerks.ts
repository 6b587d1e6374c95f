import * as routes from '../clerks.js';
import * as schema from '../clerks.schema.js';
import * as fields from '../fields.schema.js';
import { me } from '../membership.schema.js';
import { endpoint } from './endpoint.js';

export const clerksEndpoints = [
  endpoint(routes.listClerks, '核销员', schema.byPlace, schema.clerks),
  endpoint(routes.revokeClerk, '取消核销员', schema.revokeClerk, fields.done),
  endpoint(routes.createClerkInvitation, '邀请核销员', schema.createClerkInvitation, schema.clerkInvitation),
  endpoint(routes.listClerkInvitations, '有效的邀请', schema.byPlace, schema.clerkInvitations),
  endpoint(routes.withdrawClerkInvitation, '收回邀请', schema.withdrawClerkInvitation, fields.done),
  endpoint(routes.getClerkOffer, '邀请码能做什么', schema.getClerkOffer, schema.clerkOffer),
  endpoint(routes.acceptClerkOffer, '接受邀请', schema.acceptClerkOffer, me),
];
