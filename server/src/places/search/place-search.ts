import { Injectable } from '@nestjs/common';
import type { District, PlaceHit, PlaceOffer, PlaceSearch } from '@nuanxin/shared-types';
import type { Actor } from '../../kernel/index.js';
import type { Position } from '../records/distance.js';
import { Places } from '../records/places.js';
import { positionOf } from '../records/places.view.js';
import { Asked } from './asked.js';
import type { Conditions } from './index/conditions.js';
import { metresTo, type Found } from './index/nearest.js';
import { LiveIndex } from './live-index.js';
import { Offers } from './offers.js';
import { walkMinutes } from './walking.js';
import { scoreOf, wordsOf } from './words.js';

const LIMIT = 20;

/** Finds places (找地方). */
@Injectable()
export class PlaceSearches {
  constructor(
    private readonly live: LiveIndex,
    private readonly asked: Asked,
    private readonly offers: Offers,
    private readonly places: Places,
  ) {}

  /** Nearest first; with words, those whose name meets them before others. Without a position the list begins in the middle. */
  async list(actor: Actor, search: PlaceSearch): Promise<{ rows: PlaceHit[] }> {
    const position = positionOf(search);
    const conditions = await this.asked.conditions(actor, search);
    const found = this.find(conditions, position ?? this.middle(search.district), search);
    return { rows: await this.hits(actor, found, position) };
  }

  /** The rows as a list shows them, in their order. */
  async hits(actor: Actor, found: readonly Found[], position: Position | null): Promise<PlaceHit[]> {
    const { ids } = this.live.index.table;
    const answers = await this.places.byIds(
      found.map((it) => ids.idOf(it.row)),
      position ?? {},
    );
    const byId = new Map(answers.map((it) => [it.id, it]));
    const offers = await this.offers.at(
      actor,
      found.map((it) => it.row),
    );
    const stateOf = this.asked.states();
    return found.flatMap(({ row }) => {
      const place = byId.get(ids.idOf(row));
      if (!place) return [];
      const { distanceMetres: metres } = place;
      const minutes = metres === null ? null : walkMinutes(metres);
      return [{ ...place, pin: stateOf(row), walkMinutes: minutes, offers: offers.get(row) ?? [] }];
    });
  }

  /** What is to be had at one place. */
  async offersAt(actor: Actor, id: string): Promise<{ rows: PlaceOffer[] }> {
    await this.places.unionOf(id);
    const row = this.live.index.table.ids.rowOf(id);
    return { rows: (await this.offers.at(actor, [row])).get(row) ?? [] };
  }

  districts(): { rows: District[] } {
    return { rows: this.live.index.districts() };
  }

  /** The middle of a district's places, of all places where there is none such. */
  middle(name?: string): Position {
    const all = this.live.index.districts();
    const some = all.filter((it) => it.name === name);
    const districts = some.length > 0 ? some : all;
    const places = districts.reduce((sum, it) => sum + it.places, 0) || 1;
    const mean = (of: (it: District) => number) => districts.reduce((sum, it) => sum + of(it) * it.places, 0) / places;
    return { longitude: mean((it) => it.longitude), latitude: mean((it) => it.latitude) };
  }

  private find(
    conditions: Conditions,
    from: Position,
    { q = '', radiusMetres = Infinity, limit = LIMIT }: PlaceSearch,
  ): Found[] {
    const words = wordsOf(q);
    if (words.length === 0) return this.live.index.nearest(conditions, from, { limit, maxMetres: radiusMetres });
    const { table } = this.live.index;
    return this.live.index
      .matching(conditions)
      .map((row) => ({ row, metres: metresTo(table, row, from), score: scoreOf(table.nameOf(row), words) }))
      .filter((it) => it.metres <= radiusMetres)
      .sort((a, b) => b.score - a.score || a.metres - b.metres || a.row - b.row)
      .slice(0, limit);
  }
}
