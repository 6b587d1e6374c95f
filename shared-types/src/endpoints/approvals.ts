import * as routes from '../approvals.js';
import * as schema from '../approvals.schema.js';
import { endpoint } from './endpoint.js';

export const approvalsEndpoints = [
  endpoint(routes.listApprovals, '待复核', schema.listApprovals, schema.approvalPage),
  endpoint(routes.acceptApproval, '复核同意', schema.decision, schema.approvalRow),
  endpoint(routes.rejectApproval, '复核不同意', schema.decision, schema.approvalRow),
  endpoint(routes.askErasure, '提请批量删除会员信息', schema.askErasure, schema.approvalRow),
  endpoint(routes.askKeyRotation, '提请换密钥', schema.askKeyRotation, schema.approvalRow),
];
