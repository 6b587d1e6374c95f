import { Injectable } from '@nestjs/common';
import type { BookingPause, Done, PauseRow } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import {
  Audit,
  change,
  Clock,
  Database,
  DomainError,
  newId,
  Outbox,
  Requests,
  Vault,
  type Actor,
  type Tx,
} from '../../kernel/index.js';
import { Access, People } from '../../membership/index.js';
import { Wards } from '../families/wards.js';
import { Booking } from '../bookings/booking.entity.js';
import type { Offering } from '../offerings/offering.entity.js';
import { Offerings } from '../offerings/offerings.js';
import { Pause } from './pause.entity.js';

const DAY_MS = 86_400_000;

/** Who missed too often pauses (爽约暂停), and may ask a cadre to lift it. */
@Injectable()
export class Pauses {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly access: Access,
    private readonly wards: Wards,
    private readonly people: People,
    private readonly offerings: Offerings,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Those in force. */
  async of(people: readonly string[]): Promise<BookingPause[]> {
    const pauses = await this.db.read.findBy(Pause, { personId: In(people), until: MoreThan(this.clock.now()) });
    const offerings = await this.offerings.byIds(pauses.map((it) => it.offeringId));
    return pauses
      .filter((it) => it.appeal !== 'lifted')
      .map((it) => ({ ...facts(it), offering: offerings.get(it.offeringId)?.name ?? '' }));
  }

  /** After a miss was written, with the person held: the last one that was one too many begins a pause. */
  async afterMiss(tx: Tx, offering: Offering, personId: string): Promise<void> {
    const { noShow } = offering.limits;
    if (!noShow) return;
    const { limitGroup } = offering;
    const now = this.clock.now();
    // What led to an earlier pause has been paid for.
    const before = await tx.find(Pause, { where: { personId, limitGroup }, order: { at: 'DESC' }, take: 1 });
    const since = Math.max(now - noShow.days * DAY_MS, before[0]?.at ?? 0);
    const missed = await tx.countBy(Booking, { personId, limitGroup, status: 'missed', startsAt: MoreThan(since) });
    if (missed < noShow.times) return;
    const pause = { id: newId(), personId, offeringId: offering.id, limitGroup, missed, at: now };
    const until = now + noShow.pauseDays * DAY_MS;
    await tx.insert(Pause, { ...pause, until, appeal: 'none', wordsCipher: null, answer: null });
    await this.outbox.announce(tx, 'booking.paused', { pauseId: pause.id, personId, offeringId: offering.id });
  }

  /** Once. @throws NOT_FOUND */
  async appeal(
    actor: Actor,
    { id, requestId, words }: { id: string; requestId: string; words: string },
  ): Promise<BookingPause> {
    const people = await this.wards.all(actor);
    const wordsCipher = this.vault.encrypt(words);
    await this.requests.once<Done>(requestId, { appeal: id, words, by: people[0] }, async (tx) => {
      const pause = await tx.findOneBy(Pause, { id });
      if (!pause || !people.includes(pause.personId)) throw new DomainError('NOT_FOUND');
      const sql = "UPDATE booking_pause SET appeal = 'asked', wordsCipher = ? WHERE id = ? AND appeal = 'none'";
      await change(tx, sql, [wordsCipher, id]);
      return { done: true };
    });
    const [own] = (await this.of(people)).filter((it) => it.id === id);
    if (!own) throw new DomainError('NOT_FOUND');
    return own;
  }

  /** In force, in the actor's unions; appeals first. @throws NOT_ALLOWED */
  async list(actor: Actor): Promise<PauseRow[]> {
    const offerings = new Map((await this.offerings.allUnder(actor)).map((it) => [it.id, it]));
    const where = { until: MoreThan(this.clock.now()), offeringId: In([...offerings.keys()]) };
    const pauses = await this.db.read.find(Pause, { where, order: { id: 'DESC' } });
    const people = await this.people.known(pauses.map((it) => it.personId));
    const rows = pauses.map((it) => this.row(it, people.get(it.personId)?.name ?? '', offerings.get(it.offeringId)));
    return rows.sort((a, b) => Number(b.appeal === 'asked') - Number(a.appeal === 'asked'));
  }

  /** @throws NOT_ALLOWED · NOT_FOUND */
  async decide(
    actor: Actor,
    { id, requestId, lift, answer }: { id: string; requestId: string; lift: boolean; answer: string },
  ): Promise<PauseRow> {
    const pause = await this.db.read.findOneBy(Pause, { id });
    const offering = pause ? await this.offerings.byId(pause.offeringId) : null;
    await this.access.over(actor, 'bookings', offering?.unionId ?? '');
    if (!pause || !offering) throw new DomainError('NOT_FOUND');
    const { personId, offeringId } = pause;
    await this.requests.once<Done>(requestId, { decide: id, lift, answer, by: actor.personId }, async (tx) => {
      await tx.update(Pause, { id }, { appeal: lift ? 'lifted' : 'upheld', answer });
      await this.audit.record(tx, actor, lift ? 'booking.pause_lifted' : 'booking.pause_upheld', id, { answer });
      await this.outbox.announce(tx, 'booking.appeal_decided', { pauseId: id, personId, offeringId });
      return { done: true };
    });
    const decided = await this.db.read.findOneByOrFail(Pause, { id });
    const people = await this.people.known([personId]);
    return this.row(decided, people.get(personId)?.name ?? '', offering);
  }

  private row(pause: Pause, person: string, offering: Offering | undefined): PauseRow {
    return {
      ...facts(pause),
      person,
      offering: { id: pause.offeringId, name: offering?.name ?? '' },
      words: pause.wordsCipher === null ? null : this.vault.decrypt(pause.wordsCipher),
      at: pause.at,
    };
  }
}

function facts({ id, missed, until, appeal, answer }: Pause) {
  return { id, missed, until, appeal, answer };
}
