import * as routes from '../benefits.js';
import * as schema from '../benefits.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const benefitsEndpoints = [
  endpoint(routes.listProgrammes, '活动', fields.nothing, schema.programmes),
  endpoint(routes.getProgramme, '一个活动', schema.byId, schema.programme),
  endpoint(routes.listProgrammePlaces, '到哪里领', schema.listProgrammePlaces, schema.programmePlaces),
  endpoint(routes.addProgrammePlace, '活动加一家店', schema.addProgrammePlace, fields.done),
  endpoint(routes.pauseProgramme, '暂停活动', schema.programmeStep, schema.programme),
  endpoint(routes.resumeProgramme, '恢复活动', schema.programmeStep, schema.programme),
  endpoint(routes.redeem, '核销', schema.redeem, schema.redemption),
  endpoint(routes.reverseRedemption, '撤销核销', schema.reverseRedemption, schema.redemption),
  endpoint(routes.listRedemptions, '一天的核销', schema.listRedemptions, schema.redemptionDay),
  endpoint(routes.listMyRedemptions, '我的领取', schema.page, schema.redemptionPage),
  endpoint(routes.getCounter, '柜台', schema.byPlaceId, schema.counter),
  endpoint(routes.registerDevice, '登记核销手机', schema.registerDevice, schema.device),
  endpoint(routes.sendOfflineScans, '补传离线核销', schema.sendOfflineScans, schema.offlineOutcomes),
  endpoint(routes.listOverGiven, '超发清单', schema.byDay, schema.overGivenRows),
];
