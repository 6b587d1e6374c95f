import { Injectable } from '@nestjs/common';
import type { Band, Opening } from '@nuanxin/shared-types';
import { In, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Audit, Database, DomainError, newId, Requests, type Actor, type Tx } from '../../kernel/index.js';
import { People } from '../../membership/index.js';
import { ChangedPlaces } from '../records/changed.js';
import { Place } from '../records/place.entity.js';
import { PlaceStay } from '../stays/place-stay.entity.js';
import { Keeping } from '../truth/keeping.js';
import { addDays, usualBands } from './bands.js';
import { STATE_COUNCIL } from './calendar.js';
import { closedFrom, reopensIn } from './closing.js';
import { bandsWords } from './hours-words.js';
import { Openings } from './opening-facts.js';
import { PlaceException } from './place-exception.entity.js';
import type { Wall } from './spans.js';
import { openState } from './state.js';

const AHEAD_DAYS = 365;

/** What a keeper says at short notice from the phone: shut now, other hours on a day, back to the usual. */
@Injectable()
export class DayExceptions {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly keeping: Keeping,
    private readonly openings: Openings,
    private readonly changed: ChangedPlaces,
  ) {}

  /** @throws NOT_FOUND neither keeps the place nor looks after it */
  async get(actor: Actor, placeId: string): Promise<Opening> {
    await this.keeping.hold(actor, placeId);
    return this.opening(placeId);
  }

  /** @throws NOT_FOUND · CLOSED_ALREADY */
  async closeNow(
    actor: Actor,
    { id: placeId, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<Opening> {
    await this.keeping.hold(actor, placeId);
    const wall = this.openings.wall();
    await this.requests.once(requestId, { by: actor.personId, close: placeId, reason }, async (tx) => {
      const place = await tx.findOneByOrFail(Place, { id: placeId });
      const left = await this.leaveStay(tx, place, wall);
      const days = left ? [] : await this.shutFrom(tx, place, wall);
      if (!left && days.length === 0) throw new DomainError('CLOSED_ALREADY');
      for (const { day, bands } of days) await this.say(tx, actor, wall, { placeId, day, bands, reason });
      await this.record(tx, actor, 'place.closed_now', placeId, { reason });
      return {};
    });
    return this.opening(placeId);
  }

  /** @throws NOT_FOUND · NO_EXCEPTION */
  async reopen(actor: Actor, { id: placeId, requestId }: { id: string; requestId: string }): Promise<Opening> {
    await this.keeping.hold(actor, placeId);
    const wall = this.openings.wall();
    await this.requests.once(requestId, { by: actor.personId, reopen: placeId }, async (tx) => {
      const { schedule } = await tx.findOneByOrFail(Place, { id: placeId });
      const today = await tx.findOneBy(PlaceException, { placeId, day: wall.day });
      const gone = await tx.delete(PlaceException, { placeId, day: In(reopensIn(schedule, wall, STATE_COUNCIL)) });
      if (gone.affected === 0) throw new DomainError('NO_EXCEPTION');
      // The morning after goes too where it was shut by the same act.
      if (today) await tx.delete(PlaceException, { placeId, day: addDays(wall.day, 1), at: today.at });
      await this.record(tx, actor, 'place.reopened', placeId, {});
      return {};
    });
    return this.opening(placeId);
  }

  /** @throws NOT_FOUND · DAY_PAST */
  async setDay(
    actor: Actor,
    { id: placeId, requestId, ...said }: { id: string; requestId: string; day: string; bands: Band[]; reason: string },
  ): Promise<Opening> {
    await this.keeping.hold(actor, placeId);
    const wall = this.openings.wall();
    if (said.day < wall.day || said.day > addDays(wall.day, AHEAD_DAYS)) throw new DomainError('DAY_PAST');
    await this.requests.once(requestId, { by: actor.personId, placeId, ...said }, async (tx) => {
      await this.say(tx, actor, wall, { placeId, ...said });
      const facts = { day: said.day, hours: bandsWords(said.bands), reason: said.reason };
      await this.record(tx, actor, 'place.day_set', placeId, facts);
      return {};
    });
    return this.opening(placeId);
  }

  /** @throws NOT_FOUND · NO_EXCEPTION */
  async restoreDay(
    actor: Actor,
    { id: placeId, day, requestId }: { id: string; day: string; requestId: string },
  ): Promise<Opening> {
    await this.keeping.hold(actor, placeId);
    await this.requests.once(requestId, { by: actor.personId, restore: placeId, day }, async (tx) => {
      const gone = await tx.delete(PlaceException, { placeId, day });
      if (gone.affected === 0) throw new DomainError('NO_EXCEPTION');
      await this.record(tx, actor, 'place.day_restored', placeId, { day });
      return {};
    });
    return this.opening(placeId);
  }

  /** A mobile point that stands somewhere now leaves it. @returns whether it did */
  private async leaveStay(tx: Tx, { id: placeId }: Place, { at }: Wall): Promise<boolean> {
    const present = { placeId, fromAt: LessThanOrEqual(at), toAt: MoreThan(at), cancelledAt: IsNull() };
    const left = await tx.update(PlaceStay, present, { toAt: at, leftAt: at });
    return left.affected !== 0;
  }

  /** What today, and the night that began yesterday, come to when nothing is open from now on. */
  private async shutFrom(
    tx: Tx,
    { id: placeId, schedule }: Place,
    wall: Wall,
  ): Promise<{ day: string; bands: Band[] }[]> {
    const said = await tx.findBy(PlaceException, { placeId, day: In([-1, 0, 1].map((it) => addDays(wall.day, it))) });
    const exceptions = new Map(said.map((it) => [it.day, it.bands]));
    return closedFrom({ hours: schedule, exceptions, stays: [] }, wall, STATE_COUNCIL);
  }

  private async say(
    tx: Tx,
    actor: Actor,
    { at }: Wall,
    said: Pick<PlaceException, 'placeId' | 'day' | 'bands' | 'reason'>,
  ): Promise<void> {
    await tx.delete(PlaceException, { placeId: said.placeId, day: said.day });
    await tx.insert(PlaceException, { id: newId(), ...said, personId: actor.personId, at });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    act: string,
    placeId: string,
    facts: Record<string, string>,
  ): Promise<void> {
    await this.audit.record(tx, actor, act, placeId, facts);
    await this.changed.announcePlace(tx, placeId);
  }

  private async opening(placeId: string): Promise<Opening> {
    const place = await this.db.read.findOneByOrFail(Place, { id: placeId });
    const [known, wall] = [(await this.openings.of([place])).get(placeId), this.openings.wall()];
    if (!known) throw new DomainError('NOT_FOUND');
    const coming = { placeId, day: MoreThanOrEqual(wall.day) };
    const exceptions = await this.db.read.find(PlaceException, { where: coming, order: { day: 'ASC' } });
    const people = await this.people.known(exceptions.map((it) => it.personId));
    return {
      state: openState(known, wall, STATE_COUNCIL),
      today: wall.day,
      usualToday: bandsWords(usualBands(place.schedule, wall.day, STATE_COUNCIL)),
      exceptions: exceptions.map(({ day, bands, reason, personId, at }) => ({
        day,
        bands,
        words: bandsWords(bands),
        reason,
        by: people.get(personId ?? '')?.name ?? '',
        at,
      })),
    };
  }
}
