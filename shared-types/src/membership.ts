import type { BookingStatus } from './booking/bookings.js';
import type { EnrolmentStatus } from './booking/courses.js';
import type { PairSide, PairStatus } from './booking/pairs.js';
import type { RoleName } from './roles.js';
import { route, type Done } from './route.js';

// ---- signing in ------------------------------------------------------------------------------------------------

/** Sends an SMS code. `sandboxCode` is only there in the sandbox. */
export interface PhoneCodeSent {
  /** UTC ms. */
  expiresAt: number;
  /** UTC ms before which no further code is sent to this phone. */
  nextAt: number;
  sandboxCode?: string;
}
export const sendPhoneCode = route<{ phone: string }, PhoneCodeSent>('POST', '/phone-codes', 'anyone');

/** Either the code of `wx.login`, or a phone with its SMS code. */
export interface SignIn {
  wechatCode?: string;
  phone?: string;
  phoneCode?: string;
}
export interface SignedIn {
  /** Bearer token; lives 90 days, revocable. */
  token: string;
  /** UTC ms. */
  expiresAt: number;
  me: Me;
}
export const signIn = route<SignIn, SignedIn>('POST', '/sessions', 'anyone');
export const signOut = route<Record<string, never>, Done>('DELETE', '/sessions/current', 'session');

/** Verifies a phone for the session: by WeChat's getPhoneNumber code, or by SMS code. */
export interface VerifyPhone {
  wechatPhoneCode?: string;
  phone?: string;
  phoneCode?: string;
}
export const verifyPhone = route<VerifyPhone, Me>('POST', '/sessions/current/phone', 'session');

// ---- who am I --------------------------------------------------------------------------------------------------

export type MemberStatus = 'pending' | 'active' | 'suspended' | 'left' | 'rejected';

/** A role with the place or union it holds in. */
export interface Role {
  role: RoleName;
  scopeId: string;
  scopeName: string;
}

/** The session as its owner sees it. */
export interface Me {
  /** Verified phone, masked like `138****6021`; null before. */
  phone: string | null;
  /** Null before joining. */
  member: Card | null;
  roles: Role[];
}
export const getMe = route<Record<string, never>, Me>('GET', '/me', 'session');

// ---- joining (入会) --------------------------------------------------------------------------------------------

/** What a poster's code leads to, shown before any login. */
export interface JoinOffer {
  code: string;
  union: { id: string; name: string };
  /** One to four things one gets; icon is a name of the icon set. */
  offers: { icon: 'drop' | 'house' | 'scissors' | 'scales'; title: string; note: string }[];
}
/** `code` may be `-`: the catch-all union (兜底工会) for people without a poster. */
export const getJoinOffer = route<{ code: string }, JoinOffer>('GET', '/join-offers/:code', 'anyone');

export interface Join {
  /** UUID of this act; a repeat gets the first answer. */
  requestId: string;
  /** Poster code; without it the catch-all union is taken. */
  joinCode?: string;
  consent: { rules: string; privacy: string };
  name: string;
  /** 18 characters, GB 11643. */
  idNumber: string;
  category: string;
  platform?: string;
}
/** `found`: the person was a member before, this is the first record. */
export interface Joined {
  card: Card;
  found: boolean;
}
export const join = route<Join, Joined>('POST', '/memberships', 'session');

/** The electronic member card (电子会员卡). */
export interface Card {
  memberId: string;
  /** Readable number, e.g. `NX 0000 1234`. */
  number: string;
  name: string;
  category: { code: string; name: string };
  platform: string | null;
  union: { id: string; name: string };
  status: MemberStatus;
  /** UTC ms. */
  joinedAt: number;
  /** From this the phone computes its rotating code; null unless active. */
  code: CodeSeed | null;
}

/** Seed of the rotating member code; see `member-code.ts`. */
export interface CodeSeed {
  /** 8 characters of the code alphabet; revocable. */
  handle: string;
  /** 32 bytes, base64url. */
  seed: string;
  keyId: string;
}

/** The 8-digit number for a broken camera (报数); dead at `expiresAt`, single use. */
export interface MemberNumber {
  number: string;
  expiresAt: number;
}
export const issueNumber = route<Record<string, never>, MemberNumber>('POST', '/me/number', 'person');

// ---- my data (我的信息) ----------------------------------------------------------------------------------------

/** Everything held about the person, in the clear, for the person alone. */
export interface MyData {
  person: { name: string; idNumber: string | null; phone: string | null; category: string | null };
  memberships: {
    union: string;
    status: MemberStatus;
    joinedAt: number;
    leftAt: number | null;
    channel: string | null;
  }[];
  consents: { kind: 'rules' | 'privacy'; version: string; at: number }[];
  redemptions: { programme: string; place: string; quantity: number; at: number; reversed: boolean }[];
  /** Badges and honours, newest first; absent from a server older than them. */
  honours?: {
    name: string;
    endsOn: string | null;
    certificate: string | null;
    year: number | null;
    grantedAt: number;
    /** UTC ms it was taken back. */
    endedAt: number | null;
  }[];
  /** What one reported, rated and wished for at places, newest first; absent from a server older than that. */
  said?: { place: string; what: string; words: string; at: number }[];
  /** Children one answers for; absent from a server older than that. */
  dependants?: {
    name: string;
    birthDate: string;
    consentVersion: string;
    consentAt: number;
    pickers: { name: string; phone: string }[];
  }[];
  /** Newest first; absent from a server older than booking. `words`: what one wrote when rating. */
  bookings?: {
    offering: string;
    startsAt: number;
    status: BookingStatus;
    fen: number;
    words: string | null;
    at: number;
  }[];
  /** Courses one enrolled in, newest first; absent from a server older than courses. `employer`: as told afterwards. */
  courses?: { course: string; status: EnrolmentStatus; score: number | null; employer: string | null; at: number }[];
  /** Masters and apprentices, newest first; with what one wrote. */
  pairs?: { craft: string; side: PairSide; status: PairStatus; words: string | null; at: number }[];
  exportedAt: number;
}
export const getMyData = route<Record<string, never>, MyData>('GET', '/me/data', 'person');
/** Leaves the union (退会); joining again later is possible. */
export const leave = route<{ requestId: string }, Done>('POST', '/me/departure', 'person');
/** Erases name, ID number and phone for good; the ledger keeps numbers, not names. */
export const erase = route<{ requestId: string }, Done>('POST', '/me/erasure', 'person');

// ---- for cadres ------------------------------------------------------------------------------------------------

/** A member as a cadre sees one: masked. */
export interface MemberRow {
  id: string;
  number: string;
  name: string;
  phone: string | null;
  idNumber: string | null;
  category: string;
  union: { id: string; name: string };
  status: MemberStatus;
  joinedAt: number;
  channel: string | null;
}
/** Keyset page, newest first: pass `before` = `next` of the page before. */
export const listMembers = route<
  { status?: MemberStatus; before?: string; limit?: number },
  { rows: MemberRow[]; next: string | null }
>('GET', '/members', 'members.see');
export const getMember = route<{ id: string }, MemberRow>('GET', '/members/:id', 'members.see');

export interface MemberStep {
  id: string;
  requestId: string;
  reason: string;
}
export const acceptMember = route<MemberStep, MemberRow>('POST', '/members/:id/acceptance', 'review');
export const rejectMember = route<MemberStep, MemberRow>('POST', '/members/:id/rejection', 'review');
export const suspendMember = route<MemberStep, MemberRow>('POST', '/members/:id/suspension', 'members');
export const reinstateMember = route<MemberStep, MemberRow>('POST', '/members/:id/reinstatement', 'members');

/** Shows one protected field in the clear; the reason and who asked are in the audit log. */
export const revealField = route<
  { id: string; field: 'name' | 'idNumber' | 'phone'; reason: string },
  { value: string | null }
>('POST', '/members/:id/revelation', 'members');

export type UnionKind = 'city' | 'district' | 'street' | 'park' | 'grid' | 'industry' | 'enterprise' | 'catch_all';
/** A node of the union tree (工会组织树). */
export interface UnionNode {
  id: string;
  code: string;
  name: string;
  kind: UnionKind;
  parentId: string | null;
  /** Members accepted in this union itself. */
  members: number;
  /** Applications wait for a cadre. */
  review: boolean;
  status: 'open' | 'closed';
  /** Of a closed one: where its members went. */
  mergedInto: { id: string; name: string } | null;
  /** Enterprises and shops this union itself covers. */
  enterprises: number;
  shops: number;
}
export const listUnions = route<Record<string, never>, { rows: UnionNode[] }>('GET', '/unions', 'unions.see');

/** A poster's code with what it brought in. */
export interface JoinCodeRow {
  code: string;
  union: { id: string; name: string };
  /** Where it hangs or who carries it: `poster`, `event`, `station`, … */
  channel: string;
  recruiter: string | null;
  /** Station whose corner this is (A2), if any. */
  place: { id: string; name: string } | null;
  /** Absolute address to print as a QR code. */
  url: string;
  /** Scene of the mini-program code, ≤ 32 characters. */
  scene: string;
  /** Members who joined by it and were not rejected. */
  joined: number;
  /** UTC ms from which it leads nowhere any more; null: for good. */
  until: number | null;
  /** UTC ms at which a cadre closed it. */
  closedAt: number | null;
  /** Whether it still takes people in. */
  open: boolean;
}
export const listJoinCodes = route<Record<string, never>, { rows: JoinCodeRow[] }>('GET', '/join-codes', 'members');
/** `until` is the last business day on which it counts. */
export const createJoinCode = route<
  { requestId: string; unionId: string; channel: string; recruiter?: string; placeId?: string; until?: string },
  JoinCodeRow
>('POST', '/join-codes', 'members');
/** The mini-program code (小程序码) as PNG, base64. */
export const getJoinCodeImage = route<{ code: string }, { png: string }>('GET', '/join-codes/:code/image', 'members');

/** Members by union, channel and code: three tables of the same sum. */
export interface JoinCounts {
  total: number;
  byUnion: { id: string; name: string; members: number }[];
  byChannel: { channel: string; members: number }[];
  byPlace: { id: string; name: string; members: number }[];
}
export const getJoinCounts = route<Record<string, never>, JoinCounts>('GET', '/join-counts', 'members.see');

/** Registers a clerk (核销员) at a place by phone; the clerk signs in with that phone. */
export const addClerk = route<
  { placeId: string; requestId: string; name: string; phone: string },
  { personId: string }
>('POST', '/places/:placeId/clerks', 'places');
