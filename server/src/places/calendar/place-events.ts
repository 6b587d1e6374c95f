import { Injectable } from '@nestjs/common';
import type { PlaceEvent } from '@nuanxin/shared-types';
import { Between, IsNull } from 'typeorm';
import { Audit, Database, DomainError, newId, Requests, type Actor } from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { Places } from '../records/places.js';
import { PlaceEventRecord } from './place-event.entity.js';
import { weekly } from './weeks.js';

const LISTED = 400;

type Facts = Pick<PlaceEvent, 'title' | 'day' | 'from' | 'to' | 'what' | 'who'>;

/** The calendar of a place (活动日程): what takes place there, when, and who holds it. */
@Injectable()
export class PlaceEvents {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
  ) {}

  /** Both days included. */
  async list(
    { id, from, until }: { id: string; from: string; until: string },
    atMost = LISTED,
  ): Promise<{ rows: PlaceEvent[] }> {
    const rows = await this.db.read.find(PlaceEventRecord, {
      where: { placeId: id, day: Between(from, until) },
      order: { day: 'ASC', fromClock: 'ASC', id: 'ASC' },
      take: atMost,
    });
    return { rows: rows.map(view) };
  }

  /** One a week, on the weekday of the first. @throws NOT_FOUND · ENDS_BEFORE_IT_BEGINS */
  async add(
    actor: Actor,
    { id, requestId, weeks, ...facts }: Facts & { id: string; requestId: string; weeks: number },
  ): Promise<{ rows: PlaceEvent[] }> {
    await this.access.over(actor, 'places', await this.places.unionOf(id));
    const days = weekly(facts.day, weeks);
    await this.requests.once(requestId, { by: actor.personId, id, weeks, ...facts }, async (tx) => {
      await tx.insert(
        PlaceEventRecord,
        days.map((day) => ({ id: newId(), placeId: id, cancelled: null, ...columnsOf({ ...facts, day }) })),
      );
      await this.audit.record(tx, actor, 'place_event.added', id, { day: facts.day, weeks });
      return {};
    });
    return this.list({ id, from: facts.day, until: days.at(-1) ?? facts.day });
  }

  /** @throws NOT_FOUND · ENDS_BEFORE_IT_BEGINS */
  async change(actor: Actor, { id, requestId, ...facts }: Facts & { id: string; requestId: string }) {
    const before = await this.load(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, ...facts }, async (tx) => {
      await tx.update(PlaceEventRecord, { id }, columnsOf(facts));
      await this.audit.record(tx, actor, 'place_event.changed', id, { placeId: before.placeId, was: before.day });
      return {};
    });
    return view(await this.load(actor, id));
  }

  /** Cancelled twice is cancelled once, for the first reason. @throws NOT_FOUND */
  async cancel(
    actor: Actor,
    { id, requestId, reason }: { id: string; requestId: string; reason: string },
  ): Promise<{ done: true }> {
    const { placeId } = await this.load(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, reason }, async (tx) => {
      const { affected } = await tx.update(PlaceEventRecord, { id, cancelled: IsNull() }, { cancelled: reason });
      if (affected) await this.audit.record(tx, actor, 'place_event.cancelled', id, { placeId, reason });
      return {};
    });
    return { done: true };
  }

  private async load(actor: Actor, id: string): Promise<PlaceEventRecord> {
    const event = await this.db.read.findOneBy(PlaceEventRecord, { id });
    if (!event) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'places', await this.places.unionOf(event.placeId));
    return event;
  }
}

/** @throws ENDS_BEFORE_IT_BEGINS */
function columnsOf({ title, day, from, to, what, who }: Facts) {
  if (to <= from) throw new DomainError('ENDS_BEFORE_IT_BEGINS');
  return { title, day, fromClock: from, toClock: to, what, who };
}

function view({ id, placeId, title, day, fromClock, toClock, what, who, cancelled }: PlaceEventRecord): PlaceEvent {
  return { id, placeId, title, day, from: fromClock, to: toClock, what, who, cancelled };
}
