import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { City, Me, MyBookings, PlaceHit, Programme } from '@nuanxin/shared-types';
import { STORAGE_PREFIX } from './storage-prefix';

/** A value the screens follow. */
export interface Cell<T> {
  get: () => T | null;
  set: (value: T | null) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A cell that lives as long as the app runs. */
export function memoryCell<T>(): Cell<T> {
  let value: T | null = null;
  return observed(
    () => value,
    (next) => (value = next),
  );
}

/** A cell under its own storage key: it is there at the next start, also without network. */
export function cell<T>(name: string): Cell<T> {
  const key = STORAGE_PREFIX + name;
  let value: T | null | undefined;
  return observed(
    () => {
      if (value === undefined) value = Taro.getStorageSync<T | ''>(key) || null;
      return value;
    },
    (next) => {
      value = next;
      try {
        if (next === null) Taro.removeStorageSync(key);
        else Taro.setStorageSync(key, next);
      } catch {
        // Storage is full or switched off: the value still serves this session.
      }
    },
  );
}

function observed<T>(get: () => T | null, put: (value: T | null) => void): Cell<T> {
  const listeners = new Set<() => void>();
  return {
    get,
    set(value) {
      put(value);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of a cell, following its changes. */
export function useCell<T>(source: Cell<T>): T | null {
  return useSyncExternalStore(source.subscribe, source.get, source.get);
}

/** Something the server said, with the time it was said at (UTC ms by the server's clock). */
export interface Kept<T> {
  value: T;
  at: number;
}

/** A signed-in session; `expiresAt` in UTC ms. */
export interface Session {
  token: string;
  expiresAt: number;
}

/** What the phone remembers of the last session. */
export const kept = {
  session: cell<Session>('session'),
  me: cell<Me>('me'),
  city: cell<City>('city'),
  programmes: cell<Kept<Programme[]>>('programmes'),
  /** The nearest, as the list without any filter had them. */
  places: cell<Kept<PlaceHit[]>>('nearest'),
  /** What I have booked, as of the last look. */
  bookings: cell<Kept<MyBookings>>('bookings'),
  /** A random id by which a visit without a session counts once. */
  visitor: cell<string>('visitor'),
  /** Server clock minus phone clock, ms. */
  clockOffset: cell<number>('clockOffset'),
};

/** Forgets the person; what anyone may know (city, places) stays. */
export function forgetPerson(): void {
  kept.session.set(null);
  kept.me.set(null);
  kept.programmes.set(null);
  kept.bookings.set(null);
}
