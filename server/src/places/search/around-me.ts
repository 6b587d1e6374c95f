import { Injectable } from '@nestjs/common';
import type { Around, NearbyActivity, NearbyBenefit, PlaceHit } from '@nuanxin/shared-types';
import type { Actor } from '../../kernel/index.js';
import type { Position } from '../records/distance.js';
import { positionOf } from '../records/places.view.js';
import { EVERYTHING } from './index/conditions.js';
import { LiveIndex } from './live-index.js';
import { NearbyActivities } from './nearby-activities.js';
import { PlaceSearches } from './place-search.js';
import { REACH, reachMetres, walkMinutes } from './walking.js';

/** More places than this nobody reads. */
const MOST = 100;

/** All that serves somebody on foot (身边): places, benefits, activities. */
@Injectable()
export class AroundMe {
  constructor(
    private readonly live: LiveIndex,
    private readonly searches: PlaceSearches,
    private readonly activities: NearbyActivities,
  ) {}

  async list(actor: Actor, asked: Partial<Position> & { district?: string }): Promise<Around> {
    const centre = positionOf(asked) ?? this.searches.middle(asked.district);
    const reach = { limit: MOST, maxMetres: reachMetres(REACH) };
    const found = this.live.index.nearest(EVERYTHING, centre, reach);
    const places = await this.searches.hits(actor, found, centre);
    return { centre, reach: REACH, places, benefits: benefitsAt(places), activities: await this.at(actor, places) };
  }

  private async at(actor: Actor, places: readonly PlaceHit[]): Promise<NearbyActivity[]> {
    const byId = new Map(places.map((it) => [it.id, it]));
    const told = await this.activities.at(actor, [...byId.keys()]);
    return told.flatMap(({ placeId, ...activity }) => {
      const place = byId.get(placeId);
      return place ? [{ ...activity, place: onFoot(place) }] : [];
    });
  }
}

/** A line a programme: where best to take it. What is not for the asker is left out. */
function benefitsAt(places: readonly PlaceHit[]): NearbyBenefit[] {
  const best = new Map<string, NearbyBenefit>();
  // Nearest first, so that of equally good places the first stays.
  for (const place of places) {
    for (const offer of place.offers.filter((it) => it.mine !== false)) {
      const here = { ...offer, place: { ...onFoot(place), open: place.state.open }, places: 0 };
      const known = best.get(offer.programmeId);
      const better = !known || worth(here) > worth(known) ? here : known;
      best.set(offer.programmeId, { ...better, places: (known?.places ?? 0) + (offer.word === 'none' ? 0 : 1) });
    }
  }
  return [...best.values()];
}

/** Some left at an open door, then some left, then an open door. */
function worth({ word, place }: NearbyBenefit): number {
  return (word === 'none' ? 0 : 2) + (place.open ? 1 : 0);
}

function onFoot({ id, name, distanceMetres }: PlaceHit) {
  const metres = distanceMetres ?? 0;
  return { id, name, distanceMetres: metres, walkMinutes: walkMinutes(metres) };
}
