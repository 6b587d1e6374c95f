import { route } from './route.js';

/** What a worker at the door may say is wrong: 没开门, 没水了·没东西, 坏了 (which facility), 满了, 别的. */
export const REPORT_KINDS = ['locked', 'empty', 'broken', 'full', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * `sure`: somebody confirmed it lately. `unsure`: nobody did for as many days as the city says (没人确认). `disputed`: two people,
 * independently and within the city's window, said the same thing is wrong, and neither keeper nor cadre has answered.
 */
export type TruthState = 'sure' | 'unsure' | 'disputed';

/** A facility that does not work, as the keeper or a cadre said. */
export interface FacilityFault {
  /** Code of a facility of the place. */
  facility: string;
  /** UTC ms. */
  since: number;
  /** Business day it should work again; null: not known. */
  until: string | null;
}

/** How far what the page says of a place can be trusted (说得准不准). */
export interface PlaceTruth {
  placeId: string;
  state: TruthState;
  /** One line for the screen: `12 分钟前有 3 位工友确认`, `2 位工友说没开门，等管理员答复`, `很久没人确认了`. */
  words: string;
  /** UTC ms of the last confirmation, by whomever; null: never. */
  confirmedAt: number | null;
  /** Different people who confirmed within the hour before the last of them. */
  confirmedBy: number;
  /** What at least two people said and nobody answered yet. */
  doubts: { kind: ReportKind; facility: string | null; people: number; since: number }[];
  faults: FacilityFault[];
  /** The keeper says it stays closed through this business day. */
  closedUntil: string | null;
  /** What the asker reported and nobody answered yet; empty without a session. */
  mine: { kind: ReportKind; facility: string | null; at: number }[];
}
export const getPlaceTruth = route<{ id: string }, PlaceTruth>('GET', '/places/:id/truth', 'anyone');

/**
 * 门开着. By somebody who keeps the place it is the keeper's word. Again within ten minutes it changes nothing.
 */
export const confirmPlace = route<{ id: string; requestId: string }, PlaceTruth>(
  'POST',
  '/places/:id/confirmations',
  'person',
);

export interface PlaceReport {
  id: string;
  requestId: string;
  kind: ReportKind;
  /** Code of the one that is broken; with `broken` alone, and then always. */
  facility?: string;
  words?: string;
  /** A file of kind `photo`, sent before. */
  photoId?: string;
}
/** Refused with ALREADY_REPORTED where the same person said the same and nobody answered yet. */
export const reportPlace = route<PlaceReport, PlaceTruth>('POST', '/places/:id/reports', 'person');

// ---- for the keeper on the phone and the cadre at the console ---------------------------------------------------

/**
 * 已处理: `mended` open again, refilled, repaired; `closed_until` really closed through a day; `broken_until` the facility stays
 * broken (through a day, or nobody knows); `not_so` what was reported is not so.
 */
export const ANSWER_KINDS = ['mended', 'closed_until', 'broken_until', 'not_so'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What people reported of one matter at one place, from the first report to the answer. */
export interface PlaceCase {
  id: string;
  place: { id: string; name: string; district: string };
  union: { id: string; name: string };
  kind: ReportKind;
  facility: string | null;
  /** UTC ms of the first report: the clock runs from here. */
  since: number;
  /** UTC ms by which an answer is due. */
  dueAt: number;
  /** Different people who reported it. */
  people: number;
  /** Two of them within the window: the pin is amber, or the facility doubted. */
  disputed: boolean;
  /** Oldest first; nobody is named. */
  reports: { at: number; words: string; photoId: string | null }[];
  answer: { kind: AnswerKind; until: string | null; words: string; by: string; at: number } | null;
}

/** A place somebody keeps, with what waits for an answer there. */
export interface KeptPlace {
  place: { id: string; name: string; address: string; facilityCodes: string[] };
  truth: PlaceTruth;
  /** Open ones, the oldest first. */
  cases: PlaceCase[];
}
/** My places as keeper (管理员) or clerk; empty for everybody else. */
export const listKeptPlaces = route<Record<string, never>, { now: number; rows: KeptPlace[] }>(
  'GET',
  '/kept-places',
  'person',
);

export interface CaseAnswer {
  id: string;
  requestId: string;
  kind: AnswerKind;
  /** Business day, inclusive; always with `closed_until`. */
  until?: string;
  words?: string;
}
/** By a keeper or clerk of the place, or a cadre over it; told to everybody who reported. Refused with CASE_ANSWERED after the first. */
export const answerPlaceCase = route<CaseAnswer, PlaceCase>('POST', '/place-cases/:id/answer', 'staff');

/** A facility is broken although nobody reported it; told again, its day changes. */
export const markFacilityBroken = route<
  { id: string; requestId: string; facility: string; until?: string },
  PlaceTruth
>('POST', '/places/:id/faults', 'staff');
/** It works again (修好了). */
export const markFacilityMended = route<{ id: string; requestId: string; facility: string }, PlaceTruth>(
  'POST',
  '/places/:id/mended-faults',
  'staff',
);

export interface PlaceCaseFilter {
  unionId?: string;
  placeId?: string;
  kind?: ReportKind;
  /** `overdue`: open and past `dueAt`. Absent: all. */
  status?: 'open' | 'overdue' | 'answered';
}
/** Keyset page, newest first. `open` and `overdue` count all of the caller's. */
export const listPlaceCases = route<
  PlaceCaseFilter & { before?: string; limit?: number },
  { now: number; rows: PlaceCase[]; next: string | null; open: number; overdue: number }
>('GET', '/place-cases', 'places');

// ---- ratings after a visit: for the keeper and the cadre, never on the page --------------------------------------

/** 1 … 5 and words; one a person, place and business day, said again it replaces the one before. */
export const ratePlace = route<{ id: string; requestId: string; stars: number; words?: string }, { stars: number }>(
  'POST',
  '/places/:id/ratings',
  'person',
);
export interface PlaceRating {
  id: string;
  place: { id: string; name: string };
  stars: number;
  words: string;
  /** A visit of the same person that week is counted. */
  visited: boolean;
  /** UTC ms. */
  at: number;
}
/** Of a place one keeps, or of a union one is a cadre of; keyset page, newest first. `average` of all, one decimal; null of none. */
export const listPlaceRatings = route<
  { placeId?: string; unionId?: string; before?: string; limit?: number },
  { rows: PlaceRating[]; next: string | null; average: number | null; count: number }
>('GET', '/place-ratings', 'staff');
