import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { newGuest } from '../support/demo.js';
import { inventPhone } from '../support/people.js';
import type { Role, Standing, Things } from './things.js';

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

const of = (own: Ending, other: Ending, otherUnion: Ending): ByStanding => ({ own, other, otherUnion });
const each = (ending: Ending) => of(ending, ending, ending);

/** A cadre's routes: the subtree and no more, and for the administrator all of it. */
const SUBTREE: Record<Role, ByStanding> = {
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
const OWN_COUNTER: Record<Role, ByStanding> = {
  member: each('NOT_ALLOWED'),
  clerk: of('passes', 'CLERK_NOT_OF_PLACE', 'CLERK_NOT_OF_PLACE'),
  cadre: each('CLERK_NOT_OF_PLACE'),
  administrator: each('CLERK_NOT_OF_PLACE'),
};
/** What a clerk did or has, and a cadre looks after. */
const OWN_OR_SUBTREE: Record<Role, ByStanding> = {
  ...SUBTREE,
  clerk: of('passes', 'NOT_FOUND', 'NOT_FOUND'),
};
const OWN_DEVICE: Record<Role, ByStanding> = {
  member: each('NOT_ALLOWED'),
  clerk: of('passes', 'DEVICE_UNKNOWN', 'DEVICE_UNKNOWN'),
  cadre: each('DEVICE_UNKNOWN'),
  administrator: each('DEVICE_UNKNOWN'),
};

const reason = '试一试';
const step = (id: string) => ({ id, requestId: newRequestId(), reason });
const scoped = (gets: Record<Role, ByStanding>, input: (of: Things) => object): Rule => ({
  kind: 'scoped',
  input,
  gets,
});
const list = (thing: (of: Things) => string): Rule => ({ kind: 'list', thing, gets: LISTED });
const open = (input: (of: Things) => object = () => ({})): Rule => ({ kind: 'open', input });
const self: Rule = { kind: 'self' };
const memberStep = scoped(SUBTREE, (it) => step(it.memberId));
const stockMove = scoped(SUBTREE, ({ programmeId: id, placeId }) => ({
  id,
  placeId,
  requestId: newRequestId(),
  quantity: 1,
  note: '',
}));

/** The matrix: one rule a route. A new route fails the spec until somebody has said here who may do what to whose. */
export const RULES = new Map<unknown, Rule>([
  [api.getCity, open()],
  [api.sendPhoneCode, open(() => ({ phone: inventPhone() }))],
  [api.signIn, open(() => ({ phone: inventPhone(), phoneCode: '000000' }))],
  [api.getJoinOffer, open(({ poster }) => ({ code: poster }))],
  [api.listPlaces, open()],
  [api.getPlace, open(({ placeId }) => ({ id: placeId }))],
  [api.listProgrammes, open()],
  [api.getProgramme, open(({ programmeId }) => ({ id: programmeId }))],
  [api.listProgrammePlaces, open(({ programmeId }) => ({ id: programmeId }))],

  [api.signOut, self],
  [api.verifyPhone, self],
  [api.getMe, self],
  [api.join, self],
  [api.issueNumber, self],
  [api.getMyData, self],
  [api.leave, self],
  [api.erase, self],
  [api.listMyRedemptions, self],
  [api.registerDevice, self],

  [api.listMembers, list((it) => it.memberId)],
  [api.listUnions, list((it) => it.unionId)],
  [api.listJoinCodes, list((it) => it.poster)],
  [api.getJoinCounts, list((it) => it.unionId)],
  [api.listOverGiven, list((it) => it.overGivenId)],

  [api.getMember, scoped(SUBTREE, ({ memberId }) => ({ id: memberId }))],
  [api.acceptMember, memberStep],
  [api.rejectMember, memberStep],
  [api.suspendMember, memberStep],
  [api.reinstateMember, memberStep],
  [api.revealField, scoped(SUBTREE, ({ memberId }) => ({ id: memberId, field: 'name', reason }))],
  [
    api.createJoinCode,
    scoped(SUBTREE, ({ unionId, placeId }) => ({ requestId: newRequestId(), unionId, placeId, channel: 'poster' })),
  ],
  [api.getJoinCodeImage, scoped(SUBTREE, ({ poster }) => ({ code: poster }))],
  [
    api.addClerk,
    scoped(SUBTREE, ({ placeId }) => ({ placeId, requestId: newRequestId(), name: '新店员', phone: inventPhone() })),
  ],
  [
    api.createPlace,
    scoped(SUBTREE, ({ unionId }) => ({
      requestId: newRequestId(),
      unionId,
      kind: 'shop',
      name: '新店',
      address: '北四路 1 号',
      district: '东城区',
      longitude: 107.1,
      latitude: 37.7,
      hours: '00:00-24:00',
    })),
  ],
  [
    api.addProgrammePlace,
    scoped(SUBTREE, ({ programmeId: id, placeId }) => ({ id, placeId, requestId: newRequestId() })),
  ],
  [api.pauseProgramme, scoped(SUBTREE, (it) => step(it.programmeId))],
  [api.resumeProgramme, scoped(SUBTREE, (it) => step(it.programmeId))],
  [api.listStock, scoped(SUBTREE, ({ programmeId }) => ({ id: programmeId }))],
  [api.receiveStock, stockMove],
  [api.writeOffStock, stockMove],
  [
    api.redeem,
    scoped(OWN_COUNTER, ({ programmeId, placeId }) => ({
      requestId: newRequestId(),
      programmeId,
      placeId,
      quantity: 1,
      guest: newGuest(),
    })),
  ],
  [api.getCounter, scoped(OWN_COUNTER, ({ placeId }) => ({ placeId }))],
  [api.reverseRedemption, scoped(OWN_OR_SUBTREE, (it) => step(it.redemptionId))],
  [api.listRedemptions, scoped(OWN_OR_SUBTREE, ({ placeId }) => ({ placeId }))],
  [
    api.sendOfflineScans,
    scoped(OWN_DEVICE, ({ deviceId, programmeId, placeId }) => ({
      deviceId,
      scans: [{ requestId: randomUUID(), programmeId, placeId, quantity: 1, code: 'x', scannedAt: 0, signature: 'x' }],
    })),
  ],
]);
