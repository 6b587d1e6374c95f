import type { Place as PlaceAnswer, PlacePage } from '@nuanxin/shared-types';
import { bandsWords, hoursLines } from '../opening/hours-words.js';
import type { KnownOpening } from '../opening/opening-facts.js';
import { addDays } from '../opening/bands.js';
import { STATE_COUNCIL } from '../opening/calendar.js';
import type { Wall } from '../opening/spans.js';
import { openState } from '../opening/state.js';
import { metresBetween, type Position } from './distance.js';
import type { Place } from './place.entity.js';
import type { Vocabulary } from './vocabulary.js';

/** Notices further ahead than this do not help anybody who is under way. */
const NOTICE_DAYS = 14;
const STAYS_SHOWN = 10;

interface Around {
  opening: KnownOpening;
  wall: Wall;
  vocabulary: Vocabulary;
  from: Position | null;
}

/** Entity → contract, the only place. */
export function placeView(place: Place, { opening, wall, vocabulary, from }: Around): PlaceAnswer {
  const { id, kind, name, district, phone, facilities } = place;
  const { address, longitude, latitude } = whereaboutsOf(place, opening);
  return {
    id,
    kind,
    name,
    address,
    district,
    longitude,
    latitude,
    facilities: vocabulary.facilityNames(facilities),
    facilityCodes: vocabulary.inOrder(facilities),
    phone,
    state: openState(opening, wall, STATE_COUNCIL),
    distanceMetres: from && metresBetween(from, { longitude, latitude }),
  };
}

/** With what only its own page shows. */
export function placePageView(place: Place, around: Around): PlacePage {
  const { opening, wall, vocabulary } = around;
  const last = addDays(wall.day, NOTICE_DAYS);
  return {
    ...placeView(place, around),
    hoursLines: opening.stays.length > 0 ? [] : hoursLines(place.schedule),
    services: vocabulary.services(place.services),
    notices: opening.notices
      .filter((it) => it.day >= wall.day && it.day <= last)
      .map(({ day, bands, reason }) => ({ day, words: bandsWords(bands), reason })),
    stays: opening.stays.slice(0, STAYS_SHOWN),
  };
}

/** A mobile point is where its present or next stay is. */
function whereaboutsOf(place: Place, { stays }: KnownOpening): Pick<Place, 'address' | 'longitude' | 'latitude'> {
  return stays[0] ?? place;
}

/** Nearest first; without a position by name. */
export function nearestFirst(a: PlaceAnswer, b: PlaceAnswer): number {
  return (a.distanceMetres ?? 0) - (b.distanceMetres ?? 0) || a.name.localeCompare(b.name, 'zh');
}

/** A position is complete or absent. */
export function positionOf({ longitude, latitude }: Partial<Position>): Position | null {
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude };
}
