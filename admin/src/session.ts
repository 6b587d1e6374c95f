import { useSyncExternalStore } from 'react';

/**
 * The bearer token of whoever sits at the desk. It lives as long as the browser tab: office computers are shared, and a
 * session left behind in the next person's browser would be somebody else's signature in the audit log.
 */
const KEY = 'nuanxin.desk.token';
const listeners = new Set<() => void>();

export function sessionToken(): string | null {
  return sessionStorage.getItem(KEY);
}

export function keepSession(token: string): void {
  sessionStorage.setItem(KEY, token);
  listeners.forEach((tell) => tell());
}

export function forgetSession(): void {
  sessionStorage.removeItem(KEY);
  listeners.forEach((tell) => tell());
}

export function useSessionToken(): string | null {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, sessionToken);
}
