import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { change, Clock, Database } from '../kernel/index.js';
import { Letters, type News } from './letters.js';
import { Mailing } from './mailing.entity.js';
import { ReminderRecord } from './reminder.entity.js';

/** People of one transaction: short enough that nobody at a counter waits for it. */
const SLICE = 200;

/** News for very many people: everybody who asked to be told when a programme starts. */
@Injectable()
export class Mailings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly letters: Letters,
  ) {}

  /** Writes down what is to be told; the telling is `step`'s. A second delivery of the event changes nothing. */
  async open({ eventId: id, subjectId, topic, unionId, facts, at }: News & { subjectId: string }): Promise<void> {
    await this.db.transact(async (tx) => {
      if (await tx.existsBy(Mailing, { id })) return;
      await tx.insert(Mailing, { id, subjectId, topic, unionId, facts, reached: '', at, doneAt: null });
    });
  }

  /**
   * Tells the next slice of the oldest mailing; their reminders are gone with it. Two processes may both try: `reached` lets
   * one through.
   * @returns whether there is more to do
   */
  async step(): Promise<boolean> {
    const [mailing] = await this.db.read.find(Mailing, { where: { doneAt: IsNull() }, order: { id: 'ASC' }, take: 1 });
    if (!mailing) return false;
    const { id, subjectId: programmeId, reached } = mailing;
    const slice = await this.db.read.find(ReminderRecord, {
      where: { programmeId, personId: MoreThan(reached) },
      order: { personId: 'ASC' },
      take: SLICE,
    });
    const people = slice.map((it) => it.personId);
    await this.db.transact(async (tx) => {
      const last = people.at(-1) ?? reached;
      const doneAt = people.length < SLICE ? this.clock.now() : null;
      const sql = 'UPDATE mailing SET reached = ?, doneAt = ? WHERE id = ? AND reached = ? AND doneAt IS NULL';
      if ((await change(tx, sql, [last, doneAt, id, reached])) === 0 || people.length === 0) return;
      await this.letters.write(tx, { ...mailing, eventId: id }, people);
      await tx.delete(ReminderRecord, { programmeId, personId: In(people) });
    });
    return true;
  }
}
