import { route } from './route.js';
import type { Duty } from './roles.js';

/** What two people have to agree on, and which duty both need. */
export const APPROVALS = {
  'members.erase': { name: '批量删除会员信息', duty: 'members' },
  'stock.write_off': { name: '大额报损', duty: 'stock' },
  'keys.rotate': { name: '用新密钥重新加密', duty: 'keys' },
} as const satisfies Record<string, { name: string; duty: Duty }>;

export type ApprovalKind = keyof typeof APPROVALS;
/** `expired`: nobody decided in time; it can be asked again. */
export type ApprovalStatus = 'waiting' | 'accepted' | 'rejected' | 'expired';

/** Something asked by one person, to be decided by another (双人复核). */
export interface ApprovalRow {
  id: string;
  kind: ApprovalKind;
  /** What will happen, one sentence. */
  words: string;
  reason: string;
  union: { id: string; name: string };
  askedBy: string;
  /** UTC ms. */
  askedAt: number;
  expiresAt: number;
  status: ApprovalStatus;
  decidedBy: string | null;
  decidedAt: number | null;
  decidedWhy: string | null;
  /** The caller asked for it, so somebody else decides. */
  mine: boolean;
}
/** Newest first, by key. `waiting` leaves out what is decided or expired. */
export const listApprovals = route<
  { waiting?: boolean; before?: string; limit?: number },
  { rows: ApprovalRow[]; next: string | null }
>('GET', '/approvals', 'approvals');

export interface Decision {
  id: string;
  requestId: string;
  reason: string;
}
/** Agrees: what was asked happens now, once. */
export const acceptApproval = route<Decision, ApprovalRow>('POST', '/approvals/:id/acceptance', 'approvals');
export const rejectApproval = route<Decision, ApprovalRow>('POST', '/approvals/:id/rejection', 'approvals');

/** Asks to erase name, ID number and phone of members for good; at most 500. */
export const askErasure = route<{ requestId: string; memberIds: string[]; reason: string }, ApprovalRow>(
  'POST',
  '/member-erasures',
  'members',
);

/** Asks to encrypt anew what older keys protect, with the first of `SECRET_KEYS`. */
export const askKeyRotation = route<{ requestId: string; reason: string }, ApprovalRow>(
  'POST',
  '/key-rotations',
  'keys',
);
