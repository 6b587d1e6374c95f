import { z } from 'zod';
import * as benefits from './benefits.js';
import * as b from './benefits.schema.js';
import * as cityRoutes from './city.js';
import * as c from './city.schema.js';
import { ERRORS, type ErrorCode } from './errors.js';
import * as f from './fields.schema.js';
import * as membership from './membership.js';
import * as m from './membership.schema.js';
import * as places from './places.js';
import * as p from './places.schema.js';
import type { Route } from './route.js';

/** A route with the schemas of what goes in and out. */
export interface Endpoint {
  route: Route<never, unknown>;
  /** Title in the API documentation. */
  title: string;
  in: z.ZodType;
  out: z.ZodType;
}

/** `tsc` refuses a schema whose type is not the route's. */
function endpoint<In, Out>(
  route: Route<In, Out>,
  title: string,
  input: z.ZodType<In, unknown>,
  output: z.ZodType<Out>,
): Endpoint {
  return { route: route as Route<never, unknown>, title, in: input, out: output };
}

/** Every endpoint of the API: the server validates by it, OpenAPI is made from it, specs parse answers with it. */
export const CONTRACT: readonly Endpoint[] = [
  endpoint(cityRoutes.getCity, '城市配置', f.nothing, c.city),

  endpoint(membership.sendPhoneCode, '发短信验证码', m.sendPhoneCode, m.phoneCodeSent),
  endpoint(membership.signIn, '登录', m.signIn, m.signedIn),
  endpoint(membership.signOut, '退出登录', f.nothing, f.done),
  endpoint(membership.verifyPhone, '验证手机号', m.verifyPhone, m.me),
  endpoint(membership.getMe, '我是谁', f.nothing, m.me),
  endpoint(membership.getJoinOffer, '海报码能得到什么', m.getJoinOffer, m.joinOffer),
  endpoint(membership.join, '入会', m.join, m.joined),
  endpoint(membership.issueNumber, '8 位数', f.nothing, m.memberNumber),
  endpoint(membership.getMyData, '导出我的信息', f.nothing, m.myData),
  endpoint(membership.leave, '退会', m.act, f.done),
  endpoint(membership.erase, '删除我的信息', m.act, f.done),
  endpoint(membership.listMembers, '会员列表', m.listMembers, m.memberPage),
  endpoint(membership.getMember, '会员', m.byId, m.memberRow),
  endpoint(membership.acceptMember, '同意入会', m.memberStep, m.memberRow),
  endpoint(membership.rejectMember, '不同意入会', m.memberStep, m.memberRow),
  endpoint(membership.suspendMember, '停用会员', m.memberStep, m.memberRow),
  endpoint(membership.reinstateMember, '恢复会员', m.memberStep, m.memberRow),
  endpoint(membership.revealField, '查看原文（留痕）', m.revealField, m.revealed),
  endpoint(membership.listUnions, '工会组织树', f.nothing, m.unionNodes),
  endpoint(membership.listJoinCodes, '入会码', f.nothing, m.joinCodeRows),
  endpoint(membership.createJoinCode, '新入会码', m.createJoinCode, m.joinCodeRow),
  endpoint(membership.getJoinCodeImage, '小程序码图片', m.getJoinOffer, m.joinCodeImage),
  endpoint(membership.getJoinCounts, '入会统计', f.nothing, m.joinCounts),
  endpoint(membership.addClerk, '登记核销员', m.addClerk, m.clerkAdded),

  endpoint(places.listPlaces, '附近的地方', p.listPlaces, p.places),
  endpoint(places.getPlace, '一处地方', p.getPlace, p.place),
  endpoint(places.createPlace, '新地方', p.createPlace, p.place),

  endpoint(benefits.listProgrammes, '活动', f.nothing, b.programmes),
  endpoint(benefits.getProgramme, '一个活动', b.byId, b.programme),
  endpoint(benefits.listProgrammePlaces, '到哪里领', b.listProgrammePlaces, b.programmePlaces),
  endpoint(benefits.addProgrammePlace, '活动加一家店', b.addProgrammePlace, f.done),
  endpoint(benefits.pauseProgramme, '暂停活动', b.programmeStep, b.programme),
  endpoint(benefits.resumeProgramme, '恢复活动', b.programmeStep, b.programme),
  endpoint(benefits.listStock, '各店库存', b.byId, b.stockRows),
  endpoint(benefits.receiveStock, '进货', b.stockMove, b.stockRow),
  endpoint(benefits.writeOffStock, '报损', b.stockMove, b.stockRow),
  endpoint(benefits.redeem, '核销', b.redeem, b.redemption),
  endpoint(benefits.reverseRedemption, '撤销核销', b.reverseRedemption, b.redemption),
  endpoint(benefits.listRedemptions, '一天的核销', b.listRedemptions, b.redemptionDay),
  endpoint(benefits.listMyRedemptions, '我的领取', b.page, b.redemptionPage),
  endpoint(benefits.getCounter, '柜台', b.byPlaceId, b.counter),
  endpoint(benefits.registerDevice, '登记核销手机', b.registerDevice, b.device),
  endpoint(benefits.sendOfflineScans, '补传离线核销', b.sendOfflineScans, b.offlineOutcomes),
  endpoint(benefits.listOverGiven, '超发清单', b.byDay, b.overGivenRows),
];

export const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
});

/** The schemas of a route; a route outside the contract is a programming error. */
export function endpointOf(route: Route<never, unknown>): Endpoint {
  const found = CONTRACT.find((it) => it.route === route);
  if (!found) throw new Error(`${route.method} ${route.path} is not in the contract`);
  return found;
}

export * as fields from './fields.schema.js';
export { hours, day } from './fields.schema.js';
/** A city pack is written with the same words as the contract. */
export { programmeRule, programmeStatus } from './benefits.schema.js';
export { unionKind } from './membership.schema.js';
export { placeKind } from './places.schema.js';
