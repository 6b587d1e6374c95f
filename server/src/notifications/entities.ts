import { Mailing } from './mailing.entity.js';
import { Message } from './message.entity.js';
import { MessageConsent } from './message-consent.entity.js';
import { ReminderRecord } from './reminder.entity.js';

/** Tables of this room, for the database connection alone. */
export const notificationsEntities = [Mailing, Message, MessageConsent, ReminderRecord];
