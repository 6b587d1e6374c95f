import { getCity, getMe, signIn, signOut, verifyPhone, type City, type Me } from '@nuanxin/shared-types';
import { ApiError, call } from './api';
import { learnServerTime, now } from './clock';
import { forgetPerson, kept } from './store';
import { platformSignIn } from './sign-in';

/**
 * Proves a phone by its SMS code: for the session there is, or by signing in where there is none. Throws `ApiError`,
 * `Offline`.
 */
export async function provePhone(phone: string, phoneCode: string): Promise<Me> {
  if (!kept.session.get()) return begin(await call(signIn, { phone, phoneCode }));
  return know(await call(verifyPhone, { phone, phoneCode }));
}

/** Proves the phone by the code of WeChat's phone button. Throws `ApiError`, `Offline`. */
export async function proveWechatPhone(wechatPhoneCode: string): Promise<Me> {
  await ensureSession();
  return know(await call(verifyPhone, { wechatPhoneCode }));
}

/** Takes the server's word on who this is; what is mine today may be another's now. */
function know(me: Me): Me {
  kept.me.set(me);
  kept.programmes.set(null);
  kept.bookings.set(null);
  return me;
}

function begin({ token, expiresAt, me }: { token: string; expiresAt: number; me: Me }): Me {
  kept.session.set({ token, expiresAt });
  return know(me);
}

/**
 * The session of this phone, begun where that needs nothing of the person: WeChat signs in silently, a browser does not.
 * Null without one. Throws `ApiError`, `Offline`.
 */
export function ensureSession(): Promise<Me | null> {
  const session = kept.session.get();
  if (session && session.expiresAt > now()) return Promise.resolve(kept.me.get());
  // Several screens may ask at once at the start; one login serves them all.
  pending ??= signInSilently().finally(() => (pending = null));
  return pending;
}
let pending: Promise<Me | null> | null = null;

async function signInSilently(): Promise<Me | null> {
  const code = await platformSignIn();
  return code === null ? null : begin(await call(signIn, { wechatCode: code }));
}

/**
 * Asks the server who this is; keeps the answer for a start without network. A session that has ended is begun anew where
 * that needs nothing of the person. Null without one. Throws `ApiError`, `Offline`.
 */
export async function refreshMe(): Promise<Me | null> {
  await ensureSession();
  if (!kept.session.get()) return null;
  try {
    const me = await call(getMe, {});
    kept.me.set(me);
    return me;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return ensureSession();
    throw error;
  }
}

/** The city's words and the server's time. Throws `ApiError`, `Offline`. */
export async function refreshCity(): Promise<City> {
  const asked = now();
  const city = await call(getCity, {});
  learnServerTime(city.now, now() - asked);
  kept.city.set(city);
  return city;
}

/**
 * Ends the session on the server, then here: one that ended on the screen alone would live on. Throws `ApiError`,
 * `Offline`.
 */
export async function endSession(): Promise<void> {
  try {
    await call(signOut, {});
  } catch (error) {
    // It had ended before.
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  forgetPerson();
}
