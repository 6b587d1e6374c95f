import type { Proof } from './accounts.js';
import type { RoleName } from './roles.js';
import { route, type Done } from './route.js';

// ---- people and roles (人员与权限) -----------------------------------------------------------------------------

/** Somebody with a role, or with a console account. */
export interface StaffRow {
  personId: string;
  name: string;
  /** Masked. */
  phone: string | null;
  roles: { grantId: string; role: RoleName; scopeId: string; scopeName: string; at: number }[];
  account: { login: string; totp: boolean; passwordIsTemporary: boolean } | null;
  /** The caller: nobody changes an own role. */
  self: boolean;
}
/** Keyset page by `personId`. `q`: a login, or a phone of 11 digits. */
export const listStaff = route<
  { q?: string; role?: RoleName; after?: string; limit?: number },
  { rows: StaffRow[]; next: string | null }
>('GET', '/staff', 'roles');
export const getStaff = route<{ id: string }, StaffRow>('GET', '/staff/:id', 'roles');

/** Gives a role to whoever has this phone; a new person is registered. */
export interface NewRole {
  requestId: string;
  name: string;
  phone: string;
  role: RoleName;
  /** A place or a union, as the role wants it. */
  scopeId: string;
}
export const grantRole = route<NewRole, StaffRow>('POST', '/staff', 'roles');
export const revokeRole = route<{ id: string; grantId: string; requestId: string; reason: string }, StaffRow>(
  'POST',
  '/staff/:id/roles/:grantId/revocation',
  'roles',
);

/** A password for the first sign-in, shown once. */
export interface FirstPassword {
  login: string;
  password: string;
}
export const openAccount = route<{ id: string; login: string }, FirstPassword>('POST', '/staff/:id/account', 'roles');
/** A new first password; ends the person's console sessions. */
export const resetPassword = route<{ id: string; reason: string }, FirstPassword>(
  'POST',
  '/staff/:id/password-reset',
  'roles',
);
/** The phone is lost: the app is set up anew at the next sign-in. */
export const resetTotp = route<{ id: string; reason: string }, Done>('POST', '/staff/:id/totp-reset', 'roles');
export const signOutStaff = route<{ id: string; reason: string }, Done>('POST', '/staff/:id/sign-out', 'roles');

// ---- audit log (操作记录) --------------------------------------------------------------------------------------

type AuditValues = Record<string, string | number | boolean | null>;

/** One act: append-only, ids and codes, never a name, phone or ID number of a member. */
export interface AuditRow {
  id: string;
  /** UTC ms. */
  at: number;
  /** Null: the system itself, or nobody known. */
  who: { id: string; name: string } | null;
  /** Its words are in `AUDIT_ACTS`. */
  act: string;
  subjectId: string | null;
  facts: AuditValues;
  before: AuditValues | null;
  after: AuditValues | null;
  ip: string | null;
  face: Proof | null;
}
/** `who`: a login, a phone of 11 digits or an id. `from` and `to` are UTC ms. Newest first, by key. */
export interface AuditSearch {
  who?: string;
  act?: string;
  subject?: string;
  from?: number;
  to?: number;
  before?: string;
  limit?: number;
}
export const searchAudit = route<AuditSearch, { rows: AuditRow[]; next: string | null }>('GET', '/audit', 'audit');
