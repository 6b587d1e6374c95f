import { Injectable } from '@nestjs/common';
import { Database, Outbox } from '../kernel/index.js';
import { Message } from './message.entity.js';
import { MessageConsent } from './message-consent.entity.js';
import { ReminderRecord } from './reminder.entity.js';

/** Whoever was erased is sent nothing any more, and nothing of theirs stays. */
@Injectable()
export class Forgetting {
  constructor(db: Database, outbox: Outbox) {
    outbox.on('person.erased', ({ personId }) =>
      db.transact(async (tx) => {
        await tx.delete(MessageConsent, { personId });
        await tx.delete(ReminderRecord, { personId });
        await tx.delete(Message, { personId });
      }),
    );
  }
}
