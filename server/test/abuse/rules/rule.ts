import type * as api from '@nuanxin/shared-types';
import { newRequestId } from '../../support/client.js';
import { WORKERS, type Role, type Standing, type Things } from '../things.js';

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

/** Ends of roles that are nobody to the route. */
export const NOBODY = Object.fromEntries(WORKERS.map((role) => [role, each('NOT_ALLOWED')])) as Record<
  Role,
  ByStanding
>;

/**
 * What roles get that act in a union: the cadre and the `others`, all of the eastern district, its subtree and no more; the
 * administrator all of it. Who is not named gets 403.
 */
export const subtreeOf = (...others: Role[]): Record<Role, ByStanding> => ({
  ...NOBODY,
  ...Object.fromEntries(others.map((role) => [role, of('passes', 'passes', 'NOT_FOUND')])),
  cadre: of('passes', 'passes', 'NOT_FOUND'),
  administrator: each('passes'),
});
/** A cadre's routes. */
export const SUBTREE = subtreeOf();
export const listedFor = (...others: Role[]): Record<Role, ByStanding> => ({
  ...NOBODY,
  ...Object.fromEntries(others.map((role) => [role, of('shown', 'shown', 'hidden')])),
  cadre: of('shown', 'shown', 'hidden'),
  administrator: each('shown'),
});
/** At a counter stands its own clerk; a higher role does not help. */
export const OWN_COUNTER: Record<Role, ByStanding> = {
  ...NOBODY,
  clerk: of('passes', 'CLERK_NOT_OF_PLACE', 'CLERK_NOT_OF_PLACE'),
  cadre: each('CLERK_NOT_OF_PLACE'),
  finance: each('CLERK_NOT_OF_PLACE'),
  administrator: each('CLERK_NOT_OF_PLACE'),
};
/** What a clerk did or has, and a cadre and `others` look after. */
export const ownOrSubtree = (...others: Role[]): Record<Role, ByStanding> => ({
  ...subtreeOf(...others),
  clerk: of('passes', 'NOT_FOUND', 'NOT_FOUND'),
});
export const OWN_DEVICE: Record<Role, ByStanding> = {
  ...NOBODY,
  clerk: of('passes', 'DEVICE_UNKNOWN', 'DEVICE_UNKNOWN'),
  cadre: each('DEVICE_UNKNOWN'),
  finance: each('DEVICE_UNKNOWN'),
  administrator: each('DEVICE_UNKNOWN'),
};

export const reason = '试一试';
export const step = (id: string) => ({ id, requestId: newRequestId(), reason });
export const scoped = (gets: Record<Role, ByStanding>, input: (of: Things) => object): Rule => ({
  kind: 'scoped',
  input,
  gets,
});
export const listAs = (gets: Record<Role, ByStanding>, thing: (of: Things) => string): Rule => ({
  kind: 'list',
  thing,
  gets,
});
export const list = (thing: (of: Things) => string, ...others: Role[]): Rule => listAs(listedFor(...others), thing);
export const open = (input: (of: Things) => object = () => ({})): Rule => ({ kind: 'open', input });
export const self: Rule = { kind: 'self' };
