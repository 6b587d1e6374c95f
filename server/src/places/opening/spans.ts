import type { Band, PlaceHours } from '@nuanxin/shared-types';
import { localTime, startOfDay } from '../../kernel/index.js';
import { addDays, usualBands } from './bands.js';
import type { Calendar } from './calendar.js';

/** All that says when a place is open. */
export interface OpeningFacts {
  hours: PlaceHours;
  /** Business day → what is different on it; no band: shut. */
  exceptions: ReadonlyMap<string, readonly Band[]>;
  /** Present and coming stays of a mobile point, by time, UTC ms. Where there are some, it is open during them alone. */
  stays: readonly { from: number; to: number }[];
}

/** A moment as it is read off the wall at the place. */
export interface Wall {
  /** UTC ms. */
  at: number;
  /** UTC ms of the midnight the business day began with. */
  midnight: number;
  day: string;
  /** Since midnight, with its fraction. */
  minute: number;
}

/** Zones without summer time, as China's. */
export function wallAt(at: number, zone: string): Wall {
  const midnight = startOfDay(at, zone);
  return { at, midnight, day: localTime(at, zone).day, minute: (at - midnight) / MINUTE_MS };
}

/** An unbroken open time, in minutes from the midnight of the wall's day; what began yesterday is below zero. */
export interface Span {
  from: number;
  to: number;
}

const MINUTE_MS = 60_000;
const DAY = 1440;
/** Who opens on no day of two months does not open. */
const HORIZON_DAYS = 62;
/** Longer than a week without a break never closes. */
const ENDLESS_DAYS = 8;

/** Bands of a business day with its exception, if there is one. */
export function bandsOf(facts: OpeningFacts, day: string, calendar: Calendar): readonly Band[] {
  return facts.exceptions.get(day) ?? usualBands(facts.hours, day, calendar);
}

/**
 * Open times that are not over yet, in turn, those that touch as one: the night before runs into the morning, midnight is no
 * door. One that goes on for more than a week ends at Infinity.
 */
export function* spans(facts: OpeningFacts, wall: Wall, calendar: Calendar): Generator<Span> {
  if (facts.stays.length > 0) {
    yield* stayingSpans(facts, wall);
    return;
  }
  let open = null as Span | null;
  for (let ahead = -1; ahead <= HORIZON_DAYS; ahead++) {
    for (const band of bandsOf(facts, addDays(wall.day, ahead), calendar)) {
      const [from, to] = [ahead * DAY + band.from, ahead * DAY + band.to];
      if (open && from <= open.to) {
        open.to = Math.max(open.to, to);
        continue;
      }
      if (open && open.to > wall.minute) yield open;
      open = { from, to };
    }
    if (!open) continue;
    if (open.to - Math.max(open.from, wall.minute) > ENDLESS_DAYS * DAY) {
      yield { from: open.from, to: Infinity };
      return;
    }
    // What ends before midnight cannot touch what tomorrow brings.
    if (open.to < (ahead + 1) * DAY) {
      if (open.to > wall.minute) yield open;
      open = null;
    }
  }
  if (open && open.to > wall.minute) yield open;
}

function* stayingSpans({ stays }: OpeningFacts, { at, midnight }: Wall): Generator<Span> {
  for (const { from, to } of stays) {
    if (to > at) yield { from: (from - midnight) / MINUTE_MS, to: (to - midnight) / MINUTE_MS };
  }
}

/** Whether the place is open at the wall's moment. */
export function isOpen(facts: OpeningFacts, wall: Wall, calendar: Calendar): boolean {
  const [span] = spans(facts, wall, calendar);
  return span !== undefined && span.from <= wall.minute;
}

const NIGHT_FROM = 22 * 60;
const NIGHT_TO = 29 * 60;

/** The coming night, 22:00 to 05:00; after midnight the one that is under way. */
export function nightOf({ minute }: Wall): Span {
  const back = minute < NIGHT_TO - DAY ? DAY : 0;
  return { from: NIGHT_FROM - back, to: NIGHT_TO - back };
}

/** Whether the place is open at some time of that night that is still to come. */
export function isOpenTonight(facts: OpeningFacts, wall: Wall, calendar: Calendar): boolean {
  const night = nightOf(wall);
  const from = Math.max(night.from, wall.minute);
  for (const span of spans(facts, wall, calendar)) {
    if (span.from >= night.to) return false;
    if (span.to > from) return true;
  }
  return false;
}

/** Minutes since it opened, midnight for a place that never closes; null while it is closed. */
export function minutesOpen(facts: OpeningFacts, wall: Wall, calendar: Calendar): number | null {
  const [span] = spans(facts, wall, calendar);
  if (!span || span.from > wall.minute) return null;
  return Math.floor(span.to === Infinity ? wall.minute : wall.minute - span.from);
}
