import { Injectable } from '@nestjs/common';
import type { PlaceKind, PlacePage, Place as PlaceAnswer, PlaceHours, PlaceService } from '@nuanxin/shared-types';
import { In, IsNull, Like } from 'typeorm';
import { Database, Directory, DomainError } from '../../kernel/index.js';
import { STATE_COUNCIL } from '../opening/calendar.js';
import { hoursWords } from '../opening/hours-words.js';
import { Openings } from '../opening/opening-facts.js';
import { minutesOpen } from '../opening/spans.js';
import type { Position } from './distance.js';
import { Place } from './place.entity.js';
import { nearestFirst, placePageView, placeView, positionOf } from './places.view.js';
import { Vocabulary } from './vocabulary.js';

/** A place with what only its union's cadres ask for. */
export type ManagedPlace = PlaceAnswer & {
  unionId: string;
  /** In words. */
  hours: string;
};
/** The record of one place, beside what anybody sees. */
export interface PlaceRecord {
  schedule: PlaceHours;
  services: PlaceService[];
}

export type PlaceQuery = Partial<Position> & {
  kind?: PlaceKind;
  district?: string;
  facility?: string;
  openNow?: boolean;
  openTonight?: boolean;
};

/** Shops, stations and all other places, as they are read. */
@Injectable()
export class Places {
  constructor(
    private readonly db: Database,
    private readonly openings: Openings,
    private readonly vocabulary: Vocabulary,
    directory: Directory,
  ) {
    directory.registerPlaces((ids) => this.db.read.findBy(Place, { id: In([...ids]) }));
  }

  async list({ kind, district, facility, openNow, openTonight, ...position }: PlaceQuery): Promise<{
    rows: PlaceAnswer[];
  }> {
    const places = await this.db.read.findBy(Place, {
      closedAt: IsNull(),
      ...(kind && { kind }),
      ...(district && { district }),
    });
    const having = facility === undefined ? places : places.filter((it) => it.facilities.includes(facility));
    const rows = (await this.answer(having, positionOf(position))).filter(
      ({ state }) =>
        (openNow === undefined || state.open === openNow) &&
        (openTonight === undefined || state.tonight === openTonight),
    );
    return { rows };
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<PlaceAnswer> {
    const place = await this.load(id);
    return placeView(place, await this.around(place, null));
  }

  /** @throws NOT_FOUND */
  async page({ id, ...position }: { id: string } & Partial<Position>): Promise<PlacePage> {
    const place = await this.load(id);
    return placePageView(place, await this.around(place, positionOf(position)));
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
    const places = await this.db.read.findBy(Place, { id: In([...ids]) });
    const [openings, wall] = [await this.openings.of(places), this.openings.wall()];
    return new Map(
      [...openings].flatMap(([id, facts]) => {
        const minutes = minutesOpen(facts, wall, STATE_COUNCIL);
        return minutes === null ? [] : [[id, minutes]];
      }),
    );
  }

  /** The union a place belongs to. @throws NOT_FOUND */
  async unionOf(id: string): Promise<string> {
    return (await this.load(id)).unionId;
  }

  /** Places of some unions by name; `q` is part of a name, address or district. */
  async search(unionIds: readonly string[], q = ''): Promise<ManagedPlace[]> {
    const part = Like(`%${q.replace(/[%_\\]/g, '')}%`);
    const of = { unionId: In([...unionIds]), closedAt: IsNull() };
    const where = [{ name: part }, { address: part }, { district: part }].map((it) => ({ ...of, ...it }));
    return this.managed(await this.db.read.find(Place, { where }));
  }

  /** @throws NOT_FOUND */
  async managedById(id: string): Promise<ManagedPlace[]> {
    return this.managed([await this.load(id)]);
  }

  /** @throws NOT_FOUND */
  async record(id: string): Promise<PlaceRecord> {
    const { schedule, services } = await this.load(id);
    return { schedule, services: this.vocabulary.services(services) };
  }

  private async load(id: string): Promise<Place> {
    const place = await this.db.read.findOneBy(Place, { id });
    if (!place) throw new DomainError('NOT_FOUND');
    return place;
  }

  private async around(place: Place, from: Position | null) {
    const opening = (await this.openings.of([place])).get(place.id);
    if (!opening) throw new DomainError('NOT_FOUND');
    return { opening, wall: this.openings.wall(), vocabulary: this.vocabulary, from };
  }

  private async answer(places: readonly Place[], from: Position | null): Promise<PlaceAnswer[]> {
    const [openings, wall, { vocabulary }] = [await this.openings.of(places), this.openings.wall(), this];
    return places
      .flatMap((place) => {
        const opening = openings.get(place.id);
        return opening ? [placeView(place, { opening, wall, vocabulary, from })] : [];
      })
      .sort(nearestFirst);
  }

  private async managed(places: readonly Place[]): Promise<ManagedPlace[]> {
    const byId = new Map(places.map((it) => [it.id, it]));
    return (await this.answer(places, null)).flatMap((it) => {
      const place = byId.get(it.id);
      return place ? [{ ...it, unionId: place.unionId, hours: hoursWords(place.schedule) }] : [];
    });
  }
}
