import { Inject, Injectable } from '@nestjs/common';
import type { NewPlace, Place as PlaceAnswer, PlaceChange, PlaceKind } from '@nuanxin/shared-types';
import { In, Like } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Database,
  Directory,
  DomainError,
  localTime,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../kernel/index.js';
import { Access } from '../membership/index.js';
import type { Position } from './distance.js';
import { minutesOpen } from './opening.js';
import { Place } from './place.entity.js';
import { nearestFirst, placeView, positionOf } from './places.view.js';

/** A place with what only its union's cadres ask for. */
export type ManagedPlace = PlaceAnswer & { hours: string; unionId: string };

/** Shops and stations. */
@Injectable()
export class Places {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    directory: Directory,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {
    directory.registerPlaces((ids) => this.db.read.findBy(Place, { id: In([...ids]) }));
  }

  async list({
    kind,
    district,
    openNow,
    ...position
  }: Partial<Position> & { kind?: PlaceKind; district?: string; openNow?: boolean }): Promise<{ rows: PlaceAnswer[] }> {
    const places = await this.db.read.findBy(Place, { ...(kind && { kind }), ...(district && { district }) });
    const rows = this.answer(places, positionOf(position));
    return { rows: openNow === undefined ? rows : rows.filter((it) => it.state.open === openNow) };
  }

  /** @throws NOT_FOUND */
  async get({ id, ...position }: { id: string } & Partial<Position>): Promise<PlaceAnswer> {
    return placeView(await this.load(id), this.minute(), positionOf(position));
  }

  /** Places by id, nearest first. */
  async byIds(ids: readonly string[], position: Partial<Position> = {}): Promise<PlaceAnswer[]> {
    return this.answer(await this.db.read.findBy(Place, { id: In([...ids]) }), positionOf(position));
  }

  /** Ids of the places that belong to these unions. */
  async idsOf(unionIds: readonly string[]): Promise<string[]> {
    const places = await this.db.read.find(Place, { where: { unionId: In([...unionIds]) }, select: { id: true } });
    return places.map((it) => it.id);
  }

  /** Minutes since each place opened; closed ones are left out. */
  async minutesOpen(ids: readonly string[]): Promise<Map<string, number>> {
    const [places, minute] = [await this.db.read.findBy(Place, { id: In([...ids]) }), this.minute()];
    const open = places.map((it) => [it.id, minutesOpen(it.hours, minute)] as const);
    return new Map(open.filter((it): it is [string, number] => it[1] !== null));
  }

  /** The union a place belongs to. @throws NOT_FOUND */
  async unionOf(id: string): Promise<string> {
    return (await this.load(id)).unionId;
  }

  /** @throws NOT_FOUND the union lies outside the cadre's scope */
  async create(actor: Actor, input: NewPlace): Promise<PlaceAnswer> {
    await this.access.over(actor, 'places', input.unionId);
    const { requestId, ...facts } = input;
    const { id } = await this.requests.once(requestId, { by: actor.personId, ...facts }, async (tx) => {
      const fresh = await this.insert(tx, {
        ...facts,
        facilities: facts.facilities ?? [],
        phone: facts.phone ?? null,
        packKey: null,
      });
      await this.audit.record(tx, actor, 'place.created', fresh, { unionId: facts.unionId });
      return { id: fresh };
    });
    return this.get({ id });
  }

  /** Moves, renames, other hours; the audit keeps what it was before. @throws NOT_FOUND */
  async change(actor: Actor, { id, requestId, ...facts }: PlaceChange): Promise<PlaceAnswer> {
    const before = await this.load(id);
    await this.access.over(actor, 'places', before.unionId);
    await this.requests.once(requestId, { by: actor.personId, id, ...facts }, async (tx) => {
      await tx.update(Place, { id }, { ...facts, phone: facts.phone || null });
      const { longitude, latitude, hours } = before;
      await this.audit.record(tx, actor, 'place.changed', id, { longitude, latitude, hours });
      return {};
    });
    return this.get({ id });
  }

  /** Places of some unions by name; `q` is part of a name, address or district. */
  async search(unionIds: readonly string[], q = ''): Promise<ManagedPlace[]> {
    const part = Like(`%${q.replace(/[%_\\]/g, '')}%`);
    const of = { unionId: In([...unionIds]) };
    const where = [{ name: part }, { address: part }, { district: part }].map((it) => ({ ...of, ...it }));
    return this.managed(await this.db.read.find(Place, { where }));
  }

  /** @throws NOT_FOUND */
  async managedById(id: string): Promise<ManagedPlace[]> {
    return this.managed([await this.load(id)]);
  }

  /** Takes over the places of the city pack, once each. Ids by key. */
  async importPack(tx: Tx, places: CityPack['places'], unions: Map<string, string>): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { key, union, ...facts } of places) {
      const known = await tx.findOneBy(Place, { packKey: key });
      ids.set(key, known?.id ?? (await this.insert(tx, { ...facts, unionId: unions.get(union) ?? '', packKey: key })));
    }
    return ids;
  }

  private async insert(tx: Tx, facts: Omit<Place, 'id'>): Promise<string> {
    const id = newId();
    await tx.insert(Place, { id, ...facts });
    return id;
  }

  private async load(id: string): Promise<Place> {
    const place = await this.db.read.findOneBy(Place, { id });
    if (!place) throw new DomainError('NOT_FOUND');
    return place;
  }

  private answer(places: readonly Place[], from: Position | null): PlaceAnswer[] {
    const minute = this.minute();
    return places.map((it) => placeView(it, minute, from)).sort(nearestFirst);
  }

  private managed(places: readonly Place[]): ManagedPlace[] {
    const more = new Map(places.map(({ id, hours, unionId }) => [id, { hours, unionId }]));
    return this.answer(places, null).map((it) => ({ ...it, hours: '', unionId: '', ...more.get(it.id) }));
  }

  private minute(): number {
    return localTime(this.clock.now(), this.pack.timeZone).minute;
  }
}
