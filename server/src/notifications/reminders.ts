import { Injectable } from '@nestjs/common';
import type { Reminder } from '@nuanxin/shared-types';
import { Programmes } from '../benefits/index.js';
import { Clock, Database, type Actor } from '../kernel/index.js';
import { personOf } from '../membership/index.js';
import { ReminderRecord } from './reminder.entity.js';

/** Who wants to be told when a programme starts. */
@Injectable()
export class Reminders {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
  ) {}

  async get(actor: Actor, programmeId: string): Promise<Reminder> {
    return { asked: await this.db.read.existsBy(ReminderRecord, { programmeId, personId: personOf(actor) }) };
  }

  /** @throws NOT_FOUND */
  async ask(actor: Actor, programmeId: string): Promise<Reminder> {
    const personId = personOf(actor);
    await this.programmes.byId(programmeId);
    await this.db.transact((tx) =>
      tx
        .createQueryBuilder()
        .insert()
        .into(ReminderRecord)
        .values({ programmeId, personId, at: this.clock.now() })
        .orIgnore()
        .execute(),
    );
    return { asked: true };
  }

  async drop(actor: Actor, programmeId: string): Promise<Reminder> {
    await this.db.transact((tx) => tx.delete(ReminderRecord, { programmeId, personId: personOf(actor) }));
    return { asked: false };
  }
}
