import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../kernel/index.js';
import { Consents } from './consents.js';
import { DeadLetters } from './dead-letters.js';
import { Inbox } from './inbox.js';
import { Reminders } from './reminders.js';

@Controller()
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly consents: Consents,
    private readonly reminders: Reminders,
    private readonly deadLetters: DeadLetters,
  ) {}

  @On(api.listMyMessages)
  list(actor: Actor, input: { before?: string; limit?: number }) {
    return this.inbox.list(actor, input);
  }

  @On(api.countMyMessages)
  unread(actor: Actor, _input: Record<string, never>) {
    return this.inbox.unread(actor);
  }

  @On(api.readMyMessages)
  read(actor: Actor, { upTo }: { upTo: string }) {
    return this.inbox.read(actor, upTo);
  }

  @On(api.listMyTemplates)
  templates(actor: Actor, input: { about?: 'booking' }) {
    return this.consents.templates(actor, input);
  }

  @On(api.giveMessageConsents)
  consent(actor: Actor, input: api.MessageConsents): Promise<api.Done> {
    return this.consents.give(actor, input);
  }

  @On(api.getReminder)
  reminder(actor: Actor, { id }: { id: string }): Promise<api.Reminder> {
    return this.reminders.get(actor, id);
  }

  @On(api.askReminder)
  remind(actor: Actor, { id }: { id: string }): Promise<api.Reminder> {
    return this.reminders.ask(actor, id);
  }

  @On(api.dropReminder)
  dropReminder(actor: Actor, { id }: { id: string }): Promise<api.Reminder> {
    return this.reminders.drop(actor, id);
  }

  @On(api.listDeadLetters)
  dead(actor: Actor, input: { before?: string; limit?: number }) {
    return this.deadLetters.list(actor, input);
  }

  @On(api.retryDeadLetters)
  retry(actor: Actor, input: { requestId: string; ids: string[] }) {
    return this.deadLetters.retry(actor, input);
  }

  @On(api.dropDeadLetters)
  drop(actor: Actor, input: { requestId: string; ids: string[]; reason: string }) {
    return this.deadLetters.drop(actor, input);
  }
}
