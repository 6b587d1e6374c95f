import { getCity, getMe, signIn, signOut, type City, type Me } from '@nuanxin/shared-types';
import { call, Offline } from './api';
import { learnServerTime, now } from './clock';
import { kept } from './store';
import { platformSignIn } from './sign-in';

/** Signs in with a phone and its SMS code. Throws `ApiError`, `Offline`. */
export async function signInByPhone(phone: string, phoneCode: string): Promise<Me> {
  return begin(await call(signIn, { phone, phoneCode }));
}

function begin({ token, expiresAt, me }: { token: string; expiresAt: number; me: Me }): Me {
  kept.session.set({ token, expiresAt });
  kept.me.set(me);
  return me;
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

/** Asks the server who this is; keeps the answer for a start without network. Throws `ApiError`, `Offline`. */
export async function refreshMe(): Promise<Me | null> {
  const fresh = await ensureSession();
  if (!kept.session.get()) return fresh;
  const me = await call(getMe, {});
  kept.me.set(me);
  return me;
}

/** The city's words and the server's time. Throws `ApiError`, `Offline`. */
export async function refreshCity(): Promise<City> {
  const asked = now();
  const city = await call(getCity, {});
  learnServerTime(city.now, now() - asked);
  kept.city.set(city);
  return city;
}

/** Ends the session here, and on the server when there is network: a lost phone must not stay signed in by mistake. */
export async function endSession(): Promise<void> {
  try {
    await call(signOut, {});
  } catch (error) {
    if (error instanceof Offline) throw error;
  }
  kept.session.set(null);
  kept.me.set(null);
  kept.home.set(null);
}
