import { route } from './route.js';

/** `open`: waits for an answer. `planned`: it will come. `done`: it is there. `declined`: it will not. */
export const WISH_STATES = ['open', 'planned', 'done', 'declined'] as const;
export type WishState = (typeof WISH_STATES)[number];

/** Something people would like to have at a place (想要的设施). */
export interface Wish {
  id: string;
  placeId: string;
  /** Code of a facility of the city's vocabulary; null: only words. */
  facility: string | null;
  /** What was written; empty for anybody but the asker until a cadre has answered. */
  words: string;
  /** People who want it, the asker among them. */
  people: number;
  /** The asker of this answer is one of them. */
  supported: boolean;
  state: WishState;
  /** The last answer; null while open. */
  answer: { words: string; at: number } | null;
  /** UTC ms. */
  at: number;
}
/** Of a place, most wanted first; declined ones last. */
export const listWishes = route<{ id: string }, { rows: Wish[] }>('GET', '/places/:id/wishes', 'anyone');

/** Either a facility or words, or both. A facility somebody already asked for here gets this person's support instead. */
export const makeWish = route<{ id: string; requestId: string; facility?: string; words?: string }, Wish>(
  'POST',
  '/places/:id/wishes',
  'person',
);
/** I want it too (我也要). */
export const supportWish = route<{ id: string }, Wish>('PUT', '/wishes/:id/support', 'person');
export const dropWishSupport = route<{ id: string }, Wish>('DELETE', '/wishes/:id/support', 'person');

// ---- for the cadre ----------------------------------------------------------------------------------------------

export interface WishRow {
  id: string;
  place: { id: string; name: string; district: string };
  union: { id: string; name: string };
  facility: string | null;
  words: string;
  people: number;
  state: WishState;
  answer: { words: string; by: string; at: number } | null;
  /** UTC ms. */
  at: number;
}
export interface WishFilter {
  unionId?: string;
  placeId?: string;
  facility?: string;
  state?: WishState;
}
/** Keyset page, newest first. `byFacility` adds up open ones of all pages, most wanted first. */
export const listWishRows = route<
  WishFilter & { before?: string; limit?: number },
  { rows: WishRow[]; next: string | null; byFacility: { facility: string | null; wishes: number; people: number }[] }
>('GET', '/wishes', 'places');
/** Told to the asker and to everybody who wanted it too. May be answered again: planned, later done. */
export const answerWish = route<
  { id: string; requestId: string; state: Exclude<WishState, 'open'>; words: string },
  WishRow
>('POST', '/wishes/:id/answer', 'places');
