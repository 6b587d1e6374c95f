import * as routes from '../accounts.js';
import * as schema from '../accounts.schema.js';
import * as fields from '../fields.schema.js';
import { endpoint } from './endpoint.js';

export const accountsEndpoints = [
  endpoint(routes.beginSignIn, '工作台登录：账号和密码', schema.beginSignIn, schema.signInStep),
  endpoint(routes.completeSignIn, '工作台登录：动态码', schema.completeSignIn, schema.consoleSignedIn),
  endpoint(routes.beginScan, '扫码登录：出码', fields.nothing, schema.scanOffer),
  endpoint(routes.collectScan, '扫码登录：等结果', schema.byTicket, schema.scanEnd),
  endpoint(routes.getScan, '扫码登录：谁在登录', schema.byCode, schema.scanQuestion),
  endpoint(routes.confirmScan, '扫码登录：确认', schema.byCode, fields.done),
  endpoint(routes.getAccount, '我的账号', fields.nothing, schema.account),
  endpoint(routes.changePassword, '改密码', schema.changePassword, fields.done),
  endpoint(routes.listSessions, '我的登录', fields.nothing, schema.sessionRows),
  endpoint(routes.signOutEverywhere, '全部退出', fields.nothing, fields.done),
];
