import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { ApiError, Offline } from './api';
import { now } from './clock';
import { useCell, type Cell, type Kept } from './store';

/** What a screen shows of something the server knows. */
export interface Loaded<T> {
  value: T | null;
  /** When the server said it, UTC ms; null before it said anything. */
  at: number | null;
  /** The last try got no answer: `value` is old. */
  offline: boolean;
  /** The last try was refused. */
  refusal: ApiError | null;
  reload: () => void;
}

/**
 * Loads when the page is shown and whenever `key` changes, into `into`: with a kept cell the page opens with the last
 * answer at once, also without network.
 */
export function useLoaded<T>(into: Cell<Kept<T>>, load: () => Promise<T>, key: string): Loaded<T> {
  const held = useCell(into);
  const [trouble, setTrouble] = useState<ApiError | Offline | null>(null);
  const round = useRef(0);
  const shownKey = useRef<string | null>(null);

  const reload = () => {
    const mine = ++round.current;
    load().then(
      (value) => {
        if (mine !== round.current) return;
        into.set({ value, at: now() });
        setTrouble(null);
      },
      (error: unknown) => {
        if (mine !== round.current) return;
        if (!(error instanceof ApiError || error instanceof Offline)) throw error;
        setTrouble(error);
      },
    );
  };
  useDidShow(() => {
    shownKey.current = key;
    reload();
  });
  useEffect(() => {
    // Before the first show there is nothing to reload for.
    if (shownKey.current === null || shownKey.current === key) return;
    shownKey.current = key;
    reload();
  });

  return {
    value: held?.value ?? null,
    at: held?.at ?? null,
    offline: trouble instanceof Offline,
    refusal: trouble instanceof ApiError ? trouble : null,
    reload,
  };
}

/** A cell that lives as long as the page does. */
export function usePageCell<T>(make: () => Cell<Kept<T>>): Cell<Kept<T>> {
  return useState(make)[0];
}
