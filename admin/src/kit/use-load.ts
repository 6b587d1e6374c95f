import { useCallback, useEffect, useState } from 'react';
import { Failure } from '../api.js';

/** What a screen knows of its data. Old data stays visible while a newer try runs or after it failed. */
export interface Loaded<T> {
  data: T | undefined;
  failure: Failure | undefined;
  reload: () => void;
}

interface Kept<T> {
  key: string;
  data?: T;
  failure?: Failure;
}

/**
 * Loads when `key` changes, which drops the data, and when `version` changes or `reload` is called, which keep it on the
 * screen meanwhile. An answer that comes too late for its key or version is dropped.
 */
export function useLoad<T>(key: string, load: () => Promise<T>, version = ''): Loaded<T> {
  const [kept, keep] = useState<Kept<T>>({ key });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    load().then(
      (data) => current && keep({ key, data }),
      (error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        if (current) keep((before) => ({ key, data: before.key === key ? before.data : undefined, failure: error }));
      },
    );
    return () => {
      current = false;
    };
    // `load` is new at every render; `key` and `version` say when it means something else.
  }, [key, version, round]);
  const reload = useCallback(() => setRound((it) => it + 1), []);
  const own = kept.key === key ? kept : undefined;
  return { data: own?.data, failure: own?.failure, reload };
}
