import * as fields from '../fields.schema.js';
import * as routes from '../notifications.js';
import * as schema from '../notifications.schema.js';
import { endpoint } from './endpoint.js';

export const notificationsEndpoints = [
  endpoint(routes.listMyMessages, '我的消息', schema.page, schema.inboxPage),
  endpoint(routes.countMyMessages, '没看的消息有几条', fields.nothing, schema.unread),
  endpoint(routes.readMyMessages, '消息看过了', schema.readMyMessages, schema.unread),
  endpoint(routes.listMyTemplates, '可以订阅的通知', schema.listMyTemplates, schema.messageTemplates),
  endpoint(routes.giveMessageConsents, '同意接收通知', schema.giveMessageConsents, fields.done),
  endpoint(routes.getReminder, '开始时要不要通知我', schema.byId, schema.reminder),
  endpoint(routes.askReminder, '开始时通知我', schema.byId, schema.reminder),
  endpoint(routes.dropReminder, '开始时不用通知我', schema.byId, schema.reminder),
  endpoint(routes.listDeadLetters, '没送到的通知', schema.page, schema.deadLetterPage),
  endpoint(routes.retryDeadLetters, '没送到的重发', schema.retryDeadLetters, schema.changed),
  endpoint(routes.dropDeadLetters, '没送到的不发了', schema.dropDeadLetters, schema.changed),
];
