import type { Me } from './membership.js';
import { route, type Done } from './route.js';

/** A clerk (核销员) of a shop. */
export interface ClerkRow {
  personId: string;
  /** Masked. */
  name: string;
  phone: string | null;
  /** UTC ms. */
  since: number;
}
export const listClerks = route<{ placeId: string }, { rows: ClerkRow[] }>('GET', '/places/:placeId/clerks', 'places');
/** Takes the right to scan at this shop; holds from the next scan. */
export const revokeClerk = route<{ placeId: string; personId: string; requestId: string; reason: string }, Done>(
  'POST',
  '/places/:placeId/clerks/:personId/revocation',
  'places',
);

/** An invitation to be a clerk at one shop: a signed code that ends by time, by use, or when it is withdrawn. */
export interface ClerkInvitation {
  id: string;
  place: { id: string; name: string };
  code: string;
  /** Absolute address to print as a QR code. */
  url: string;
  /** Scene of the mini-program code, at most 32 characters. */
  scene: string;
  /** UTC ms. */
  expiresAt: number;
  usesLeft: number;
}
/** `uses`: how many clerks may accept it; `days` until it ends. */
export const createClerkInvitation = route<
  { placeId: string; requestId: string; uses: number; days: number },
  ClerkInvitation
>('POST', '/places/:placeId/clerk-invitations', 'places');
/** Those that can still be accepted. */
export const listClerkInvitations = route<{ placeId: string }, { rows: ClerkInvitation[] }>(
  'GET',
  '/places/:placeId/clerk-invitations',
  'places',
);
export const withdrawClerkInvitation = route<{ id: string; requestId: string }, Done>(
  'POST',
  '/clerk-invitations/:id/withdrawal',
  'places',
);

/** What the scanned code leads to, shown before any login. */
export interface ClerkOffer {
  code: string;
  place: { name: string };
  union: { name: string };
  /** UTC ms. */
  expiresAt: number;
}
export const getClerkOffer = route<{ code: string }, ClerkOffer>('GET', '/clerk-offers/:code', 'anyone');
/** With a verified phone. Accepting twice is once. `name` is kept where none is known yet. */
export const acceptClerkOffer = route<{ code: string; requestId: string; name: string }, Me>(
  'POST',
  '/clerk-offers/:code/acceptance',
  'session',
);
