import { byId, memberPage, memberRow, memberStep } from '../membership.schema.js';
import * as routes from '../members.js';
import * as schema from '../members.schema.js';
import * as fields from '../fields.schema.js';
import * as transferRoutes from '../union-transfers.js';
import * as transferSchema from '../union-transfers.schema.js';
import { endpoint } from './endpoint.js';

export const membersEndpoints = [
  endpoint(routes.searchMembers, '找会员', schema.memberSearch, memberPage),
  endpoint(routes.getMemberFile, '会员页', byId, schema.memberFile),
  endpoint(routes.reviewMembers, '批量审核', schema.reviewMembers, schema.reviewed),
  endpoint(routes.helpJoin, '帮办入会', schema.helpJoin, schema.helpedJoin),
  endpoint(routes.grantBadge, '发徽章', schema.grantBadge, schema.heldHonour),
  endpoint(routes.grantHonour, '登记荣誉', schema.grantHonour, schema.heldHonour),
  endpoint(routes.endHonour, '收回徽章、荣誉', memberStep, schema.heldHonour),
  endpoint(transferRoutes.getMyTransfer, '我的转会', fields.nothing, transferSchema.myTransfer),
  endpoint(transferRoutes.askTransfer, '申请转会', transferSchema.askTransfer, transferSchema.unionTransfer),
  endpoint(transferRoutes.proposeTransfer, '提出转会', transferSchema.proposeTransfer, transferSchema.unionTransfer),
  endpoint(transferRoutes.listTransfers, '转会列表', transferSchema.listTransfers, transferSchema.transferPage),
  endpoint(transferRoutes.acceptTransfer, '同意转会', transferSchema.acceptTransfer, transferSchema.unionTransfer),
  endpoint(
    transferRoutes.refuseTransfer,
    '不同意或撤回转会',
    transferSchema.refuseTransfer,
    transferSchema.unionTransfer,
  ),
  endpoint(routes.dismissMember, '干部办退会', memberStep, memberRow),
];
