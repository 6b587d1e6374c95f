import type { SignedIn } from './membership.js';
import { route, type Done } from './route.js';

// ---- signing in at the console (工作台登录) --------------------------------------------------------------------

/** After a right password: what else is needed before the door opens. */
export interface SignInStep {
  /** Goes back with the rest; lives five minutes. */
  ticket: string;
  /** UTC ms. */
  expiresAt: number;
  /** Six digits of the authenticator app; `enrol`: the app is set up now; `none`: only in a demo city. */
  code: 'needed' | 'enrol' | 'none';
  /** For the app: the address to show as QR, and the same as text (base32). */
  enrol: { uri: string; secret: string } | null;
  /** The password was handed over by an administrator: a new one is chosen now. */
  newPassword: boolean;
}
export const beginSignIn = route<{ login: string; password: string }, SignInStep>(
  'POST',
  '/console-sign-ins',
  'anyone',
);

/** One of `code` and `recoveryCode`, unless the step asks for none. */
export interface SignInRest {
  ticket: string;
  code?: string;
  recoveryCode?: string;
  newPassword?: string;
}
/** `recoveryCodes` are shown once, after the app was set up. */
export interface ConsoleSignedIn extends SignedIn {
  recoveryCodes: string[] | null;
}
export const completeSignIn = route<SignInRest, ConsoleSignedIn>('POST', '/console-sign-ins/completion', 'anyone');

/** A QR code on the sign-in page. `ticket` stays in the browser, `url` is in the code. */
export interface ScanOffer {
  ticket: string;
  url: string;
  /** UTC ms. */
  expiresAt: number;
}
export const beginScan = route<Record<string, never>, ScanOffer>('POST', '/scan-sign-ins', 'anyone');
/** Asked every two seconds; `signedIn` comes once. */
export const collectScan = route<{ ticket: string }, { status: 'waiting' | 'over' | 'in'; signedIn: SignedIn | null }>(
  'POST',
  '/scan-sign-ins/collection',
  'anyone',
);

/** What the phone shows before it confirms: which computer asks. */
export interface ScanQuestion {
  city: string;
  ip: string | null;
  device: string | null;
  /** UTC ms. */
  askedAt: number;
  expiresAt: number;
}
export const getScan = route<{ code: string }, ScanQuestion>('GET', '/scan-sign-ins/:code', 'console');
export const confirmScan = route<{ code: string }, Done>('POST', '/scan-sign-ins/:code/confirmation', 'console');

// ---- the own account -------------------------------------------------------------------------------------------

/** How somebody came in: SMS code, mini program, password with six digits, or a scanned QR code. */
export type Proof = 'sms' | 'wechat' | 'password' | 'scan';

export interface Account {
  name: string;
  /** Null: comes in by scanning only. */
  login: string | null;
  totp: boolean;
  recoveryCodesLeft: number;
}
export const getAccount = route<Record<string, never>, Account>('GET', '/account', 'console');
/** Ends every other session. */
export const changePassword = route<{ password: string; newPassword: string }, Done>(
  'POST',
  '/account/password',
  'console',
);

export interface SessionRow {
  proof: Proof;
  device: string | null;
  ip: string | null;
  /** UTC ms. */
  at: number;
  current: boolean;
}
export const listSessions = route<Record<string, never>, { rows: SessionRow[] }>('GET', '/me/sessions', 'person');
/** Signs out everywhere, here too. */
export const signOutEverywhere = route<Record<string, never>, Done>('DELETE', '/me/sessions', 'person');
