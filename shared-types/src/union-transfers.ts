import { route } from './route.js';

// ---- transfers between unions (转会) -------------------------------------------------------------------------------

/** One side asks, the other accepts: the worker on the phone, or the cadres. */
export type TransferSide = 'member' | 'union';
export type TransferStatus = 'asked' | 'accepted' | 'refused' | 'withdrawn';
export interface UnionTransfer {
  id: string;
  member: { id: string; name: string };
  from: { id: string; name: string };
  to: { id: string; name: string };
  askedBy: TransferSide;
  status: TransferStatus;
  reason: string;
  /** UTC ms. */
  askedAt: number;
  decidedAt: number | null;
}

/** The one that waits, and the last that was decided. */
export const getMyTransfer = route<
  Record<string, never>,
  { waiting: UnionTransfer | null; last: UnionTransfer | null }
>('GET', '/me/transfer', 'person');
/** The worker asks; a cadre of the union `toId` accepts. */
export const askTransfer = route<{ requestId: string; toId: string; reason: string }, UnionTransfer>(
  'POST',
  '/me/transfer',
  'person',
);
/** A cadre of the member's union asks; the member accepts on the phone. */
export const proposeTransfer = route<{ id: string; requestId: string; toId: string; reason: string }, UnionTransfer>(
  'POST',
  '/members/:id/transfer',
  'members',
);
/** Transfers out of or into the cadre's unions, newest first. `waiting`: only those that wait for an answer. */
export const listTransfers = route<
  { waiting?: boolean; before?: string; limit?: number },
  { rows: UnionTransfer[]; next: string | null }
>('GET', '/transfers', 'members.see');
/** By the side that was asked. */
export const acceptTransfer = route<{ id: string; requestId: string }, UnionTransfer>(
  'POST',
  '/transfers/:id/acceptance',
  'person',
);
/** By the side that was asked it is refused, by the side that asked withdrawn. */
export const refuseTransfer = route<{ id: string; requestId: string; reason: string }, UnionTransfer>(
  'POST',
  '/transfers/:id/refusal',
  'person',
);
