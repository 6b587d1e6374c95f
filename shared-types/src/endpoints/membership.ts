import * as routes from '../membership.js';
import * as schema from '../membership.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const membershipEndpoints = [
  endpoint(routes.sendPhoneCode, '发短信验证码', schema.sendPhoneCode, schema.phoneCodeSent),
  endpoint(routes.signIn, '登录', schema.signIn, schema.signedIn),
  endpoint(routes.signOut, '退出登录', fields.nothing, fields.done),
  endpoint(routes.verifyPhone, '验证手机号', schema.verifyPhone, schema.me),
  endpoint(routes.getMe, '我是谁', fields.nothing, schema.me),
  endpoint(routes.getJoinOffer, '海报码能得到什么', schema.getJoinOffer, schema.joinOffer),
  endpoint(routes.join, '入会', schema.join, schema.joined),
  endpoint(routes.issueNumber, '8 位数', fields.nothing, schema.memberNumber),
  endpoint(routes.getMyData, '导出我的信息', fields.nothing, schema.myData),
  endpoint(routes.leave, '退会', schema.act, fields.done),
  endpoint(routes.erase, '删除我的信息', schema.act, fields.done),
  endpoint(routes.listMembers, '会员列表', schema.listMembers, schema.memberPage),
  endpoint(routes.getMember, '会员', schema.byId, schema.memberRow),
  endpoint(routes.acceptMember, '同意入会', schema.memberStep, schema.memberRow),
  endpoint(routes.rejectMember, '不同意入会', schema.memberStep, schema.memberRow),
  endpoint(routes.suspendMember, '停用会员', schema.memberStep, schema.memberRow),
  endpoint(routes.reinstateMember, '恢复会员', schema.memberStep, schema.memberRow),
  endpoint(routes.revealField, '查看原文（留痕）', schema.revealField, schema.revealed),
  endpoint(routes.listUnions, '工会组织树', fields.nothing, schema.unionNodes),
  endpoint(routes.listJoinCodes, '入会码', fields.nothing, schema.joinCodeRows),
  endpoint(routes.createJoinCode, '新入会码', schema.createJoinCode, schema.joinCodeRow),
  endpoint(routes.getJoinCodeImage, '小程序码图片', schema.getJoinOffer, schema.joinCodeImage),
  endpoint(routes.getJoinCounts, '入会统计', fields.nothing, schema.joinCounts),
  endpoint(routes.addClerk, '登记核销员', schema.addClerk, schema.clerkAdded),
];
