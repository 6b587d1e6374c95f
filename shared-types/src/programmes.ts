import type { ProgrammeRule, ProgrammeStatus, ProgrammeStep } from './benefits.js';
import { route } from './route.js';

// ---- programmes as the cadre runs them (办活动) ------------------------------------------------------------------

/** All that a cadre writes down of a programme, except where it is taken. */
export interface ProgrammeDraft {
  name: string;
  /** `水`. */
  item: string;
  /** Measure word, `瓶`. */
  unit: string;
  rule: ProgrammeRule;
  /** Units a clerk's phone may give in a day without network. */
  offlineAllowance: number;
  /** Seconds in which the clerk may undo a redemption. */
  reversalSeconds: number;
  /** A place with no more units than this is running low. */
  lowStock: number;
}

/** A draft to begin with, from the city pack; its dates are this year's. */
export interface ProgrammeTemplate {
  code: string;
  /** What it is for, one line. */
  note: string;
  draft: ProgrammeDraft;
}
export const listProgrammeTemplates = route<Record<string, never>, { rows: ProgrammeTemplate[] }>(
  'GET',
  '/programme-templates',
  'programmes',
);

/** What a member will read on the phone. */
export interface ProgrammeFace {
  name: string;
  item: string;
  unit: string;
  /** Units a day for one person. */
  daily: number;
  /** `每天 2 瓶，到 8 月 31 日`. */
  ruleWords: string;
  /** `外卖骑手、快递员`; `所有人`. */
  categoryWords: string;
  /** `5 家店可领`. */
  placeWords: string;
}
/** Who could take how much, by the members of the day before. */
export interface DryRun {
  /** Business day whose members were counted. */
  day: string;
  people: number;
  /** Units a day, if all of them came; never more than the total per day. */
  unitsPerDay: number;
  /** Days on which it can be taken; null without an end. */
  days: number | null;
  /** `按昨天的会员，1,204 人每天可领 2,408 瓶`. */
  words: string;
}
/** A draft put into words and figures; nothing is saved. */
export const previewProgramme = route<
  { draft: ProgrammeDraft; places: number },
  { sentence: string; face: ProgrammeFace; dryRun: DryRun }
>('POST', '/programme-previews', 'programmes');

/** What has to be so before a programme starts. */
export interface StartCheck {
  code: 'places' | 'stock' | 'dates';
  ok: boolean;
  /** `5 家店`, `还没有店，先加一家`. */
  words: string;
}

/** A programme as its union's cadres see it. */
export interface ManagedProgramme extends ProgrammeDraft {
  id: string;
  union: { id: string; name: string };
  status: ProgrammeStatus;
  /** Present version; a change names the version it was made from. */
  version: number;
  /** The rule as a sentence. */
  sentence: string;
  categoryWords: string;
  placeCount: number;
  onHand: number;
  givenToday: number;
  peopleToday: number;
  /** `第 7 天，共 48 天`; null where there is nothing to count. */
  dayWords: string | null;
  /** Only of a draft; empty afterwards. */
  checks: StartCheck[];
}
export const listManagedProgrammes = route<Record<string, never>, { rows: ManagedProgramme[] }>(
  'GET',
  '/managed-programmes',
  'programmes',
);
export const getManagedProgramme = route<{ id: string }, ManagedProgramme>(
  'GET',
  '/managed-programmes/:id',
  'programmes',
);

export interface NewProgramme {
  requestId: string;
  unionId: string;
  draft: ProgrammeDraft;
  /** Where it is taken; more can be added at any time. */
  placeIds: string[];
}
export const createProgramme = route<NewProgramme, ManagedProgramme>('POST', '/managed-programmes', 'programmes');
export interface ProgrammeChange {
  id: string;
  requestId: string;
  /** The version the cadre was looking at. */
  version: number;
  draft: ProgrammeDraft;
  reason: string;
}
/** Each change is a new version; the ones before stay readable. */
export const changeProgramme = route<ProgrammeChange, ManagedProgramme>('PUT', '/managed-programmes/:id', 'programmes');
export const startProgramme = route<ProgrammeStep, ManagedProgramme>(
  'POST',
  '/managed-programmes/:id/start',
  'programmes',
);
export const endProgramme = route<ProgrammeStep, ManagedProgramme>('POST', '/managed-programmes/:id/end', 'programmes');

/** A line of the history, newest first. */
export interface ProgrammeEvent {
  /** UTC ms. */
  at: number;
  /** Masked name; `系统` for what came with the city pack. */
  by: string;
  kind: 'made' | 'changed' | 'step' | 'place_added' | 'place_removed';
  /** `改了规则`, `暂停`, `加了晨露超市`. */
  title: string;
  reason: string;
  /** Set for a version. */
  version: number | null;
  /** What is different from the version before. */
  changes: { what: string; before: string; after: string }[];
}
export const listProgrammeHistory = route<{ id: string }, { rows: ProgrammeEvent[] }>(
  'GET',
  '/managed-programmes/:id/history',
  'programmes',
);

// ---- its shops (店点) --------------------------------------------------------------------------------------------

export interface ProgrammePlaceStep {
  id: string;
  placeId: string;
  requestId: string;
  reason: string;
}
/** The shop gives no more from now on. What is left there stays on its books: `leftover` units. */
export const removeProgrammePlace = route<ProgrammePlaceStep, { leftover: number; unit: string }>(
  'POST',
  '/managed-programmes/:id/places/:placeId/removal',
  'programmes',
);
