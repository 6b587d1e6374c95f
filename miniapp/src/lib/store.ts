import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { City, Me, Place, Programme } from '@nuanxin/shared-types';

const PREFIX = 'nuanxin.';

/** One kept value: in memory for the screens, in the phone's storage for the next start without network. */
export interface Cell<T> {
  get(): T | null;
  set(value: T | null): void;
  subscribe(listener: () => void): () => void;
}

/** A cell under its own storage key. A full or cleared storage costs the memory of the last session, nothing else. */
export function cell<T>(name: string): Cell<T> {
  const key = PREFIX + name;
  const listeners = new Set<() => void>();
  let value: T | null | undefined;
  return {
    get() {
      if (value === undefined) value = (Taro.getStorageSync(key) as T | '' | undefined) || null;
      return value;
    },
    set(next) {
      value = next;
      try {
        if (next === null) Taro.removeStorageSync(key);
        else Taro.setStorageSync(key, next);
      } catch {
        // Storage is full or switched off: the value still serves this session.
      }
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

/** What the home screen shows. */
export interface HomeData {
  programmes: Programme[];
  places: Place[];
}

export const kept = {
  session: cell<Session>('session'),
  me: cell<Me>('me'),
  city: cell<City>('city'),
  home: cell<Kept<HomeData>>('home'),
  /** Server clock minus phone clock, ms. */
  clockOffset: cell<number>('clockOffset'),
};
