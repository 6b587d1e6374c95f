import type { Band, PlaceHours } from '@nuanxin/shared-types';
import { addDays, usualBands } from './bands.js';
import type { Calendar } from './calendar.js';
import { bandsOf, type OpeningFacts, type Wall } from './spans.js';

const DAY = 1440;

/**
 * Days whose bands have to be cut so that the place is shut from now on: today's with all that was still to come, and the night
 * that began yesterday. Somebody who shuts after midnight ends the night alone; the coming evening stays as it is. Empty: it
 * is not open.
 */
export function closedFrom(facts: OpeningFacts, wall: Wall, calendar: Calendar): { day: string; bands: Band[] }[] {
  return [-1, 0].flatMap((ahead) => {
    const day = addDays(wall.day, ahead);
    const bands = bandsOf(facts, day, calendar);
    const minute = Math.floor(wall.minute) - ahead * DAY;
    const isOpen = bands.some(({ from, to }) => from <= minute && minute < to);
    return isOpen ? [{ day, bands: cut(bands, minute) }] : [];
  });
}

function cut(bands: readonly Band[], minute: number): Band[] {
  return bands.filter(({ from }) => from < minute).map(({ from, to }) => ({ from, to: Math.min(to, minute) }));
}

/** Days whose exceptions go when the place opens as usual again: today, and yesterday where its night is still under way. */
export function reopensIn(hours: PlaceHours, { day, minute }: Wall, calendar: Calendar): string[] {
  const before = addDays(day, -1);
  const night = usualBands(hours, before, calendar).some((it) => it.to > minute + DAY);
  return night ? [before, day] : [day];
}
