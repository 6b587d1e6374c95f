import type * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import type { Role, Standing, Things } from '../things.js';

/** How a call ends: it gets past every question of who may, or not, with this code; a list shows the thing or hides it. */
export type Ending = 'passes' | 'shown' | 'hidden' | api.ErrorCode;
type ByStanding = Record<Standing, Ending>;

/**
 * What a route is about. `open`: the same for everybody. `self`: only ever the caller, so its input names nobody. Else what
 * each role gets of its own things, of others' in the same union, and of another union's.
 */
export type Rule =
  | { kind: 'open'; input: (of: Things) => object }
  | { kind: 'self' }
  | { kind: 'scoped'; input: (of: Things) => object; gets: Record<Role, ByStanding> }
  | { kind: 'list'; thing: (of: Things) => string; gets: Record<Role, ByStanding> };

export const of = (own: Ending, other: Ending, otherUnion: Ending): ByStanding => ({ own, other, otherUnion });
export const each = (ending: Ending) => of(ending, ending, ending);

/** A cadre's routes: the subtree and no more, and for the administrator all of it. */
export const SUBTREE: Record<Role, ByStanding> = {
  member: each('NOT_ALLOWED'),
  clerk: each('NOT_ALLOWED'),
  cadre: of('passes', 'passes', 'NOT_FOUND'),
  administrator: each('passes'),
};
const LISTED: Record<Role, ByStanding> = {
  member: each('NOT_ALLOWED'),
  clerk: each('NOT_ALLOWED'),
  cadre: of('shown', 'shown', 'hidden'),
  administrator: each('shown'),
};
/** At a counter stands its own clerk; a higher role does not help. */
export const OWN_COUNTER: Record<Role, ByStanding> = {
  member: each('NOT_ALLOWED'),
  clerk: of('passes', 'CLERK_NOT_OF_PLACE', 'CLERK_NOT_OF_PLACE'),
  cadre: each('CLERK_NOT_OF_PLACE'),
  administrator: each('CLERK_NOT_OF_PLACE'),
};
/** What a clerk did or has, and a cadre looks after. */
export const OWN_OR_SUBTREE: Record<Role, ByStanding> = {
  ...SUBTREE,
  clerk: of('passes', 'NOT_FOUND', 'NOT_FOUND'),
};
export const OWN_DEVICE: Record<Role, ByStanding> = {
  member: each('NOT_ALLOWED'),
  clerk: of('passes', 'DEVICE_UNKNOWN', 'DEVICE_UNKNOWN'),
  cadre: each('DEVICE_UNKNOWN'),
  administrator: each('DEVICE_UNKNOWN'),
};

export const reason = '试一试';
export const step = (id: string) => ({ id, requestId: newRequestId(), reason });
export const scoped = (gets: Record<Role, ByStanding>, input: (of: Things) => object): Rule => ({
  kind: 'scoped',
  input,
  gets,
});
export const list = (thing: (of: Things) => string): Rule => ({ kind: 'list', thing, gets: LISTED });
export const open = (input: (of: Things) => object = () => ({})): Rule => ({ kind: 'open', input });
export const self: Rule = { kind: 'self' };
