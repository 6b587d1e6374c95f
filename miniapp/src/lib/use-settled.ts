import { useEffect, useState } from 'react';

const SETTLES_AFTER_MS = 300;

/** A value that is being typed, once the fingers rest. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
