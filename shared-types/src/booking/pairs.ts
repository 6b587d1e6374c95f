import { route } from '../route.js';

/**
 * `proposed`: one of the two has not agreed yet. `running`. `finished`: to its end (出师). `broken_off`: ended before, or one of
 * the two said no.
 */
export const PAIR_STATUSES = ['proposed', 'running', 'finished', 'broken_off'] as const;
export type PairStatus = (typeof PAIR_STATUSES)[number];
export type PairSide = 'master' | 'apprentice';

/** What one of the two says at the end. */
export interface PairReview {
  by: PairSide;
  /** 1 to 5. */
  stars: number;
  words: string;
  at: number;
}

/** A master and an apprentice (师徒结对). */
export interface Pair {
  id: string;
  union: { id: string; name: string };
  /** `电工`, `面点`. */
  craft: string;
  /** What is to be learned. */
  goal: string;
  /** Masked. */
  master: string;
  apprentice: string;
  /** Business days, both included. */
  startsOn: string;
  endsOn: string;
  status: PairStatus;
  /** Who has agreed. */
  agreed: PairSide[];
  /** Said by who ended it; null while it runs. */
  reason: string | null;
  reviews: PairReview[];
  at: number;
}

export interface PairFilter {
  status?: PairStatus;
  craft?: string;
}
/** Newest first; `counts` are of all one's unions, whatever the filter. */
export const listPairs = route<
  PairFilter & { before?: string; limit?: number },
  { rows: Pair[]; next: string | null; counts: { status: PairStatus; count: number }[] }
>('GET', '/pairs', 'bookings');
/** Two members of one's unions, by their member ids; both are asked. */
export const createPair = route<
  {
    requestId: string;
    unionId: string;
    masterId: string;
    apprenticeId: string;
    craft: string;
    goal: string;
    startsOn: string;
    endsOn: string;
  },
  Pair
>('POST', '/pairs', 'bookings');
/** `finished` only of one that runs. */
export const endPair = route<{ id: string; requestId: string; as: 'finished' | 'broken_off'; reason: string }, Pair>(
  'POST',
  '/pairs/:id/end',
  'bookings',
);

/** As one of the two sees it. */
export interface MyPair extends Pair {
  side: PairSide;
}
/** Newest first, all of them. */
export const listMyPairs = route<Record<string, never>, { rows: MyPair[] }>('GET', '/me/pairs', 'person');
/** A no breaks the proposal off. */
export const answerPair = route<{ id: string; requestId: string; agree: boolean }, MyPair>(
  'POST',
  '/pairs/:id/answer',
  'person',
);
/** Once each, from its last day on or when it has been finished. */
export const reviewPair = route<{ id: string; requestId: string; stars: number; words: string }, MyPair>(
  'POST',
  '/pairs/:id/review',
  'person',
);
