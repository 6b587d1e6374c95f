import type { Band, PlaceHours } from '@nuanxin/shared-types';
import { addDays, usualBands } from './bands.js';
import type { Calendar } from './calendar.js';
import { bandsOf, type OpeningFacts, type Wall } from './spans.js';

const DAY = 1440;

/** A place that never closes by itself and is shut stays shut until this minute of the morning (6:00). */
const MORNING = 360;

/**
 * Days whose bands have to be cut so that the place is shut from now on: today's with all that was still to come, and the night
 * that began yesterday. Somebody who shuts after midnight ends the night alone; the coming evening stays as it is. Where
 * midnight is no door (24 hours), shut means until the morning. Empty: it is not open.
 */
export function closedFrom(facts: OpeningFacts, wall: Wall, calendar: Calendar): { day: string; bands: Band[] }[] {
  const [yesterday, today, tomorrow] = [-1, 0, 1].map((ahead) => bandsOf(facts, addDays(wall.day, ahead), calendar));
  if (!yesterday || !today || !tomorrow) return [];
  const minute = Math.floor(wall.minute);
  const cutDays = [
    { ahead: -1, bands: yesterday },
    { ahead: 0, bands: today },
  ].flatMap(({ ahead, bands }) => {
    const then = minute - ahead * DAY;
    if (!bands.some(({ from, to }) => from <= then && then < to)) return [];
    const later = ahead === 0 && then < MORNING && touch(yesterday, today) ? fromMorning(bands) : [];
    return [{ day: addDays(wall.day, ahead), bands: [...cut(bands, then), ...later] }];
  });
  const night = cutDays.some(({ day }) => day === wall.day) && minute >= MORNING && touch(today, tomorrow);
  return night ? [...cutDays, { day: addDays(wall.day, 1), bands: fromMorning(tomorrow) }] : cutDays;
}

/** Whether a day is open up to midnight, and the next from midnight on. */
function touch(day: readonly Band[], next: readonly Band[]): boolean {
  return day.some(({ to }) => to === DAY) && next.some(({ from }) => from === 0);
}

function fromMorning(bands: readonly Band[]): Band[] {
  return bands.filter(({ to }) => to > MORNING).map(({ from, to }) => ({ from: Math.max(from, MORNING), to }));
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
