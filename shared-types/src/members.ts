import type { Joined, MemberRow, MemberStatus } from './membership.js';
import { route } from './route.js';
import type { UnionTransfer } from './union-transfers.js';

// ---- finding members (找会员) --------------------------------------------------------------------------------------

/** All that is given must hold. Days are business days, both ends included. */
export interface MemberSearch {
  /** Exact, 11 digits. */
  phone?: string;
  /** Exact, 18 characters. */
  idNumber?: string;
  /** One or two characters: whose name begins so. Three or more: the whole name. */
  name?: string;
  status?: MemberStatus;
  /** This union and all below it. */
  unionId?: string;
  category?: string;
  platform?: string;
  channel?: string;
  /** Code of a badge or honour that is held now. */
  held?: string;
  joinedFrom?: string;
  joinedTo?: string;
  /** `next` of the page before. */
  before?: string;
  limit?: number;
}
/** By POST, because a phone or ID number must not stand in an address. Newest first. */
export const searchMembers = route<MemberSearch, { rows: MemberRow[]; next: string | null }>(
  'POST',
  '/member-searches',
  'members.see',
);

// ---- a member's page (会员页) --------------------------------------------------------------------------------------

/** One thing that happened to a membership, newest first. */
export interface MemberEvent {
  /** UTC ms. */
  at: number;
  /** `入会`, `转会到东四路街道工会联合会`. */
  title: string;
  /** `本人`, a colleague's name, or `系统`. */
  by: string;
  reason: string | null;
}
/** A badge (徽章, with an end) or an honour (荣誉, with a certificate) a person holds or held. */
export interface HeldHonour {
  id: string;
  kind: 'badge' | 'honour';
  code: string;
  name: string;
  /** Last business day it holds; null: without end. */
  endsOn: string | null;
  certificate: string | null;
  year: number | null;
  /** UTC ms. */
  grantedAt: number;
  /** Taken back; null while it was not. */
  endedAt: number | null;
  /** Whether it counts today. */
  holds: boolean;
}
export interface MemberFile {
  member: MemberRow;
  platform: string | null;
  /** Colleague who helped with joining (帮办); null: joined by oneself. */
  helpedBy: string | null;
  /** This person's other memberships, newest first. */
  earlier: { union: string; status: MemberStatus; joinedAt: number; leftAt: number | null }[];
  history: MemberEvent[];
  /** What was taken, per programme; of the last 1,000 redemptions. */
  taken: { programme: string; times: number; quantity: number; lastAt: number }[];
  honours: HeldHonour[];
  /** The transfer that waits for an answer. */
  transfer: UnionTransfer | null;
}
export const getMemberFile = route<{ id: string }, MemberFile>('GET', '/members/:id/file', 'members.see');

/** Leaves the union by the cadre's hand (干部办退会): moved away, died, asked by phone. */
export const dismissMember = route<{ id: string; requestId: string; reason: string }, MemberRow>(
  'POST',
  '/members/:id/departure',
  'members',
);

// ---- many applications at once (批量审核) ----------------------------------------------------------------------------

export type ReviewOutcome =
  | 'done'
  /** Somebody else decided before, or the person left. */
  | 'not_pending'
  /** Not there, or outside the reviewer's unions. */
  | 'not_found';
export const reviewMembers = route<
  { requestId: string; ids: string[]; decision: 'accept' | 'reject'; reason: string },
  { rows: { id: string; outcome: ReviewOutcome }[] }
>('POST', '/member-reviews', 'review');

// ---- helping somebody join (帮办入会) --------------------------------------------------------------------------------

/**
 * A cadre types for somebody who stands beside. The SMS code went to that person's phone, and telling it is their consent to
 * the two texts; on record stays who helped. Whoever is on record with another phone gets this one, because the cadre has
 * seen the identity card.
 */
export interface HelpJoin {
  requestId: string;
  unionId: string;
  consent: { rules: string; privacy: string };
  phone: string;
  phoneCode: string;
  name: string;
  idNumber: string;
  category: string;
  platform?: string;
}
export const helpJoin = route<HelpJoin, Omit<Joined, 'card'> & { member: MemberRow }>(
  'POST',
  '/helped-memberships',
  'members',
);

// ---- badges and honours (徽章、荣誉) ---------------------------------------------------------------------------------

/** Holds to the end of `endsOn`. */
export const grantBadge = route<
  { id: string; requestId: string; code: string; endsOn: string; reason: string },
  HeldHonour
>('POST', '/members/:id/badges', 'members');
export const grantHonour = route<
  { id: string; requestId: string; code: string; certificate: string; year: number; reason: string },
  HeldHonour
>('POST', '/members/:id/honours', 'members');
/** Takes back a badge or an honour; it stays in the history. */
export const endHonour = route<{ id: string; requestId: string; reason: string }, HeldHonour>(
  'POST',
  '/honours/:id/ending',
  'members',
);
